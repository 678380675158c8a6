"""The municipality's own login, from the button to what it opens: names on *Puljer*, own matters on *Opfølgning*."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import LONGEST_WAIT_MS, SETTLED
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
def visitor(chromium: Browser) -> Iterator[Page]:
    """Somebody whom nobody knows yet."""
    context = chromium.new_context(viewport={"width": 1200, "height": 900}, locale="da-DK")
    context.set_default_timeout(LONGEST_WAIT_MS)
    expect.set_options(timeout=LONGEST_WAIT_MS)
    yield context.new_page()
    context.close()


def sign_in(page: Page, installation: tuple[str, Provider], name: str, **claims: object) -> None:
    address, asked = installation
    asked.who = {"name": name, "email_verified": True, **claims}
    page.goto(address)
    expect(page.get_by_role("button", name="Log ind")).to_be_visible()
    # A redirect is dropped from Streamlit's queue when another run starts before it was sent, and a click is when what
    # stands above the button moves it: only a page at rest is clicked.
    page.locator(SETTLED).wait_for()
    page.get_by_role("button", name="Log ind").click()
    expect(page.get_by_text(f"Logget ind som {name}")).to_be_visible()


def test_who_may_see_applicants_sees_them_when_signed_in_and_no_more_when_signed_out(
    visitor: Page, installation: tuple[str, Provider]
) -> None:
    address, _ = installation
    visitor.goto(address + PRIVATE)
    expect(visitor.get_by_text("Privat ansøger").first).to_be_visible()
    sign_in(visitor, installation, "Birthe Lundgaard", email=SEES)
    visitor.goto(address + PRIVATE)
    expect(visitor.get_by_text("Yusuf Lindekær").first).to_be_visible()
    visitor.get_by_role("button", name="Log ud").click()
    expect(visitor.get_by_role("button", name="Log ind")).to_be_visible()
    visitor.goto(address + PRIVATE)
    expect(visitor.get_by_text("Privat ansøger").first).to_be_visible()


def test_nobody_is_told_to_be_out_whom_the_next_page_would_still_know(
    visitor: Page, installation: tuple[str, Provider]
) -> None:
    sign_in(visitor, installation, "Birthe Lundgaard", email=SEES)
    # The browser is told to stay where it is: it keeps the cookie, as while it is on its way to the real answer.
    visitor.route("**/auth/logout", lambda route: route.fulfill(status=204))
    visitor.get_by_role("button", name="Log ud").click()
    expect(visitor.get_by_text("Du logges ud")).to_be_visible()
    expect(visitor.get_by_test_id("stMain").locator("h1")).to_have_count(0)
    expect(visitor.get_by_role("button", name="Log ind")).to_have_count(0)


@pytest.mark.parametrize(
    "claims", [{"email": SEES_NOT}, {"email": SEES, "email_verified": False}], ids=["another", "not verified"]
)
def test_nobody_else_sees_applicants(
    visitor: Page, installation: tuple[str, Provider], claims: dict[str, object]
) -> None:
    sign_in(visitor, installation, "Selma Thorup", **claims)
    visitor.goto(installation[0] + PRIVATE)
    expect(visitor.get_by_text("Privat ansøger").first).to_be_visible()
    expect(visitor.get_by_text("Yusuf Lindekær")).to_have_count(0)


def test_own_matters_are_those_of_who_is_signed_in(visitor: Page, installation: tuple[str, Provider]) -> None:
    sign_in(visitor, installation, "Birthe Lundgaard", email=SEES)
    visitor.goto(installation[0] + "/opfoelgning?kommune=eksempelby&mine=ja")
    expect(visitor.get_by_text("Mine: Birthe Lundgaard").first).to_be_visible()
    expect(visitor.get_by_label("Hvem er du? (navn eller hverv)")).to_have_count(0)
