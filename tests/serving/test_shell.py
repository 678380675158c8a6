"""The page shell: Danish, ours, and of the Streamlit that is installed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from streamlit import file_util

from tracker.serving.shell import DanishShell, danish_shell, is_asset

INSTALLED = (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")


def inner() -> Starlette:
    """Stands for Streamlit: a page that answers conditions, and what is no page."""

    def page(request: Request) -> Response:
        if "if-none-match" in request.headers:
            return Response(status_code=304)
        return HTMLResponse("<html>Streamlit's own</html>", headers={"etag": '"theirs"'})

    return Starlette(
        routes=[
            Route("/", page),
            Route("/maal", page),
            Route("/_stcore/health", lambda _: PlainTextResponse("ok")),
            Route("/static/part.html", lambda _: HTMLResponse("<p>part</p>")),
            Route("/data", lambda _: JSONResponse({"a": 1})),
            Route("/gone", lambda _: HTMLResponse("not here", status_code=404)),
        ]
    )


def test_installed_streamlit_gets_our_language_title_and_words_without_javascript() -> None:
    page = danish_shell(INSTALLED, "data:,")
    assert '<html lang="da">' in page
    assert "<title>Pejlemærke</title>" in page
    assert "kan ikke vises uden JavaScript" in page
    assert "You need to enable JavaScript" not in page
    assert "service-desc" not in page
    assert "favicon.png" not in page


def test_everything_else_of_the_shell_is_left_alone() -> None:
    scripts = [line for line in INSTALLED.splitlines() if "./static/" in line]
    assert len(scripts) > 5
    assert [line for line in danish_shell(INSTALLED, "data:,").splitlines() if "./static/" in line] == scripts


def test_a_shell_that_has_changed_is_said_at_start() -> None:
    with pytest.raises(ValueError, match="page shell"):
        danish_shell("<html><title>x</title></html>", "data:,")


@pytest.mark.parametrize("path", ["/", "/maal"])
def test_every_page_is_the_shell(path: str, ask: Callable[..., Any]) -> None:
    answer = ask(DanishShell(inner(), "<html>ours: æøå</html>"), path)
    assert answer.status == 200
    assert answer.body == "<html>ours: æøå</html>"
    assert answer.headers["content-length"] == str(len(answer.body.encode()))
    assert answer.headers["etag"] != '"theirs"'


def test_a_browser_that_has_the_shell_is_told_so(ask: Callable[..., Any]) -> None:
    app = DanishShell(inner(), "<html>ours</html>")
    tag = ask(app, "/").headers["etag"]
    again = ask(app, "/maal", headers={"If-None-Match": tag})
    assert (again.status, again.body) == (304, "")


def test_an_older_shell_in_the_browser_is_replaced(ask: Callable[..., Any]) -> None:
    answer = ask(DanishShell(inner(), "<html>ours</html>"), "/", headers={"If-None-Match": '"theirs"'})
    assert (answer.status, answer.body) == (200, "<html>ours</html>")


def test_head_gives_the_headers_alone(ask: Callable[..., Any]) -> None:
    answer = ask(DanishShell(inner(), "<html>ours</html>"), "/", method="HEAD")
    assert (answer.status, answer.body) == (200, "")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("path", "body"),
    [("/_stcore/health", "ok"), ("/static/part.html", "<p>part</p>"), ("/data", '{"a":1}'), ("/gone", "not here")],
)
def test_what_is_no_page_passes_untouched(path: str, body: str, ask: Callable[..., Any]) -> None:
    assert ask(DanishShell(inner(), "<html>ours</html>"), path).body == body


def test_assets_are_known_by_their_place() -> None:
    assert [is_asset(path) for path in ("/static/a.js", "/media/b", "/statistik", "/")] == [True, True, False, False]
