"""The addresses of those who follow: what is there is private, what is not is not told, and a GET changes nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from starlette.applications import Starlette

from tracker.serving.shell import DanishShell
from tracker.serving.subscriptions import Followers, follower_routes


class Store:
    """Followers that remember what was asked of them."""

    def __init__(self) -> None:
        self.done: list[tuple[str, ...]] = []

    def confirm(self, secret: str) -> bool:
        self.done.append(("confirm", secret))
        return secret == "s1"

    def leave(self, one: str, token: str) -> bool:
        self.done.append(("leave", one, token))
        return token == "t1"


@pytest.fixture
def kept() -> Store:
    return Store()


@pytest.fixture
def app(kept: Store) -> Any:
    followers = Followers(
        atom=lambda secret, home: f"<feed>{home}</feed>".encode() if secret == "s1" else None,
        calendar=lambda secret, _home: b"BEGIN:VCALENDAR" if secret == "s1" else None,
        confirm=kept.confirm,
        leave=kept.leave,
    )
    return DanishShell(Starlette(routes=follower_routes(followers)), "<html>the shell</html>")


@pytest.mark.parametrize(
    ("path", "kind"),
    [("/feed/s1.atom", "application/atom+xml"), ("/kalender/s1.ics", "text/calendar")],
)
def test_a_known_secret_is_answered_privately(ask: Callable[..., Any], app: Any, path: str, kind: str) -> None:
    answer = ask(app, path, headers={"Host": "by.example"})
    assert (answer.status, answer.headers["content-type"]) == (200, f"{kind}; charset=utf-8")
    assert answer.headers["cache-control"].startswith("private")
    assert answer.headers["x-robots-tag"] == "noindex"
    again = ask(app, path, headers={"Host": "by.example", "If-None-Match": answer.headers["etag"]})
    assert (again.status, again.body) == (304, "")


@pytest.mark.parametrize("path", ["/feed/s2.atom", "/kalender/s2.ics", "/feed/..%2Fs1.atom"])
def test_any_other_secret_is_not_found(ask: Callable[..., Any], app: Any, path: str) -> None:
    answer = ask(app, path, headers={"Host": "by.example"})
    assert answer.status == 404
    assert "VCALENDAR" not in answer.body


def test_a_link_that_a_mail_guard_opens_does_nothing_until_the_button_is_pressed(
    ask: Callable[..., Any], app: Any, kept: Store
) -> None:
    page = ask(app, "/abonnement/bekraeft/s1")
    assert (page.status, kept.done) == (200, [])
    assert "<button>Ja, send mig mails</button>" in page.body
    assert "the shell" not in page.body
    assert ask(app, "/abonnement/bekraeft/s1", method="POST").status == 200
    assert kept.done == [("confirm", "s1")]


def test_one_click_stops_it(ask: Callable[..., Any], app: Any, kept: Store) -> None:
    assert ask(app, "/abonnement/stop/a1/t1", method="POST").status == 200
    assert ask(app, "/abonnement/stop/a1/t2", method="POST").status == 404
    assert kept.done == [("leave", "a1", "t1"), ("leave", "a1", "t2")]
