"""The municipality's own login, from the button to what it opens: names on *Puljer*, own matters on *Opfølgning*."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import LONGEST_WAIT_MS, Watched
from tests.browser.provider import Provider, provider
from tests.machine import free_port
from tests.serving.process import announced

pytestmark = pytest.mark.browser

SEES, SEES_NOT = "birthe@fjordby.example", "selma@fjordby.example"
PRIVATE = "/puljer?kommune=eksempelby&pulje=eksempelby/pool/integrationsraadets-pulje&aar=2024"


@pytest.fixture(scope="module")
def installation(sample_store_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Provider]]:
    """A dashboard with a login, its address and whom it asks; Streamlit's login needs Authlib."""
    home = tmp_path_factory.mktemp("login")
    store = shutil.copyfile(sample_store_file, home / "store.db")
    port = free_port()
    with provider() as asked, pytest.MonkeyPatch.context() as patch:
        secrets = home / ".streamlit" / "secrets.toml"
        secrets.parent.mkdir()
        secrets.write_text(asked.settings(f"http://127.0.0.1:{port}"), encoding="utf-8")
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(home))
        patch.setenv("PEJLEMAERKE_SEES_APPLICANTS", SEES)
        with announced("tracker", "serve", "--port", str(port), "--database", f"sqlite:///{store.as_posix()}") as found:
            yield found, asked


@pytest.fixture
def visitor(chromium: Browser, installation: tuple[str, Provider]) -> Iterator[Watched]:
    """Somebody whom nobody knows yet."""
    context = chromium.new_context(viewport={"width": 1200, "height": 900}, locale="da-DK")
    context.set_default_timeout(LONGEST_WAIT_MS)
    watched = Watched(context.new_page(), installation[0])
    watched.listen()
    yield watched
    context.close()


def sign_in(visitor: Watched, asked: Provider, name: str, **claims: object) -> Page:
    """From the button to the page that knows who it is. Only a page at rest is clicked: a redirect is dropped from
    Streamlit's queue when another run starts before it was sent, and a click is lost when the button moves under it.
    """
    asked.who = {"name": name, "email_verified": True, **claims}
    page = visitor.open("/")
    page.get_by_role("button", name="Log ind").click()
    expect(page.get_by_text(f"Logget ind som {name}")).to_be_visible()
    return page


def test_who_may_see_applicants_sees_them_when_signed_in_and_no_more_when_signed_out(
    visitor: Watched, installation: tuple[str, Provider]
) -> None:
    page = visitor.open(PRIVATE)
    expect(page.get_by_text("Privat ansøger").first).to_be_visible()
    sign_in(visitor, installation[1], "Birthe Lundgaard", email=SEES)
    visitor.open(PRIVATE)
    expect(page.get_by_text("Yusuf Lindekær").first).to_be_visible()
    page.get_by_role("button", name="Log ud").click()
    expect(page.get_by_role("button", name="Log ind")).to_be_visible()
    visitor.open(PRIVATE)
    expect(page.get_by_text("Privat ansøger").first).to_be_visible()


def test_nobody_is_told_to_be_out_whom_the_next_page_would_still_know(
    visitor: Watched, installation: tuple[str, Provider]
) -> None:
    page = sign_in(visitor, installation[1], "Birthe Lundgaard", email=SEES)
    # The browser is told to stay where it is: it keeps the cookie, as while it is on its way to the real answer.
    page.route("**/auth/logout", lambda route: route.fulfill(status=204))
    visitor.settle()
    page.get_by_role("button", name="Log ud").click()
    expect(page.get_by_text("Du logges ud")).to_be_visible()
    expect(page.get_by_test_id("stMain").locator("h1")).to_have_count(0)
    expect(page.get_by_role("button", name="Log ind")).to_have_count(0)


@pytest.mark.parametrize(
    "claims", [{"email": SEES_NOT}, {"email": SEES, "email_verified": False}], ids=["another", "not verified"]
)
def test_nobody_else_sees_applicants(
    visitor: Watched, installation: tuple[str, Provider], claims: dict[str, object]
) -> None:
    sign_in(visitor, installation[1], "Selma Thorup", **claims)
    page = visitor.open(PRIVATE)
    expect(page.get_by_text("Privat ansøger").first).to_be_visible()
    expect(page.get_by_text("Yusuf Lindekær")).to_have_count(0)


def test_own_matters_are_those_of_who_is_signed_in(visitor: Watched, installation: tuple[str, Provider]) -> None:
    sign_in(visitor, installation[1], "Birthe Lundgaard", email=SEES)
    page = visitor.open("/opfoelgning?kommune=eksempelby&mine=ja")
    expect(page.get_by_text("Mine: Birthe Lundgaard").first).to_be_visible()
    expect(page.get_by_label("Hvem er du? (navn eller hverv)")).to_have_count(0)
