"""A real Chromium before the real server, over a store of its own; each page is watched for what must not happen."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

from tests.machine import missing
from tests.serving.process import served

# Nothing of the browser's own may go out while it is watched.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    # One process shows the pages of a window one after another, and none is started in advance.
    "--process-per-site",
    "--disable-features=SpareRendererForSitePerProcess",
)
WIDE = (1440, 900)
NARROW = (390, 844)
# A loaded machine takes its time; a test that passes never waits for this.
LONGEST_WAIT_MS = 60_000
# The page while no script of it runs.
SETTLED = "[data-testid=stApp][data-test-script-state=notRunning]"


@dataclass
class Watched:
    """A page and what was seen of it: errors in the console, and requests that left the server."""

    page: Page
    address: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def listen(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", self._see)

    def _hear(self, message: ConsoleMessage) -> None:
        # Streamlit looks for its server beneath a deep link first; those two answers are told as missing.
        if message.type == "error" and "/_stcore/" not in (message.location or {}).get("url", ""):
            self.errors.append(message.text)

    def _see(self, request: Request) -> None:
        own = (self.address, self.address.replace("http", "ws", 1), "data:", "blob:")
        if not request.url.startswith(own):
            self.foreign.append(request.url)

    def open(self, path: str) -> Page:
        """Go to a path of the dashboard and wait until the script has run."""
        self.page.goto(self.address + path)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until something stands on the page and the script is done."""
        self.page.locator("[data-testid=stMain] h1").first.wait_for()
        self.page.locator(SETTLED).wait_for()

    def width_beyond_the_screen(self) -> int:
        """By how many pixels the page is wider than the window."""
        return int(
            self.page.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)-innerWidth")
        )


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        missing("Chromium is not there")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def dashboard(sample_store_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the real server, over a copy of the sample."""
    store = tmp_path_factory.mktemp("browser") / "store.db"
    shutil.copyfile(sample_store_file, store)
    with served(f"sqlite:///{store.as_posix()}") as address:
        yield address


@pytest.fixture(scope="session")
def window(chromium: Browser, dashboard: str) -> Iterator[Callable[[tuple[int, int]], BrowserContext]]:
    """``window((width, height))``: a browser of that size. What one page has fetched and compiled the next one has, as
    with a visitor who comes back; each page has a session of its own with the server. Nothing moves by itself. A page
    without a session stays open beside them, or the process would end with the last page and take the scripts along.
    """
    contexts: dict[tuple[int, int], BrowserContext] = {}
    expect.set_options(timeout=LONGEST_WAIT_MS)

    def opened(size: tuple[int, int]) -> BrowserContext:
        if size not in contexts:
            contexts[size] = chromium.new_context(
                viewport={"width": size[0], "height": size[1]}, locale="da-DK", reduced_motion="reduce"
            )
            contexts[size].set_default_timeout(LONGEST_WAIT_MS)
            contexts[size].new_page().goto(f"{dashboard}/_stcore/health")
        return contexts[size]

    yield opened
    for context in contexts.values():
        context.close()


@pytest.fixture
def visit(
    window: Callable[[tuple[int, int]], BrowserContext], dashboard: str
) -> Iterator[Callable[[tuple[int, int]], Watched]]:
    """``visit((width, height))``: a new page in a browser of that size; at the end nothing odd may have been seen."""
    seen: list[Watched] = []

    def start(size: tuple[int, int]) -> Watched:
        watched = Watched(window(size).new_page(), dashboard)
        watched.listen()
        seen.append(watched)
        return watched

    yield start
    for watched in seen:
        watched.page.close()
    assert [error for watched in seen for error in watched.errors] == []
    assert [url for watched in seen for url in watched.foreign] == []
