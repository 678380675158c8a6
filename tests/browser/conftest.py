"""A real Chromium before the real server, over a store of its own; each page is watched for what must not happen."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    WebSocket,
    expect,
    sync_playwright,
)
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.machine import LONGEST_WAIT, missing
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
LONGEST_WAIT_MS = 1000 * LONGEST_WAIT
# The page is at rest: a heading stands, no script runs, nothing of the run before and no place held free for a part
# that is on its way is left, the letters have come, and for some frames and pauses in a row nothing has changed.
AT_REST = """() => new Promise((resolve) => {
  const isDone = () =>
    document.querySelector("[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]")
    && document.querySelector("[data-testid=stMain] h1")
    && !document.querySelector("[data-stale=true], [data-testid=stSkeleton], [data-testid=stAppSkeleton]")
    && document.fonts.status === "loaded";
  let quiet = 0;
  const changes = new MutationObserver(() => { quiet = 0; });
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const look = () => {
    quiet = isDone() ? quiet + 1 : 0;
    if (quiet > 3) { changes.disconnect(); resolve(true); return; }
    requestAnimationFrame(() => requestIdleCallback(look));
  };
  look();
})"""
# What is told in passing is gone after four seconds, and a busy machine may not have looked by then.
KEEP_WHAT_PASSES = """
  window.toldInPassing = [];
  new MutationObserver(() => {
    for (const told of document.querySelectorAll("[data-testid=stToast]")) window.toldInPassing.push(told.innerText);
  }).observe(document, { subtree: true, childList: true, characterData: true });
"""


def ends_a_run(payload: bytes | str) -> bool:
    """Whether the server says that the script is done, and not that it begins anew."""
    if isinstance(payload, str):
        return False
    message = ForwardMsg.FromString(payload)
    return (
        message.WhichOneof("type") == "script_finished"
        and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN
    )


@dataclass
class Watched:
    """A page and what was seen of it: errors in the console, and requests that left the server.

    A test acts on a page at rest alone, and reads what stands on it at rest or by ``expect``, which waits. What asks
    the server something is done by ``click`` and ``press`` or within ``answered``; before what only the browser does,
    the test says ``settle``.
    """

    page: Page
    address: str
    errors: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    sockets: list[WebSocket] = field(default_factory=list)

    def listen(self) -> None:
        self.page.add_init_script(KEEP_WHAT_PASSES)
        self.page.on("websocket", self._connect)
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("request", self._see)

    def _connect(self, socket: WebSocket) -> None:
        self.sockets.append(socket)

    def _hear(self, message: ConsoleMessage) -> None:
        # Streamlit looks for its server beneath a deep link first; those two answers are told as missing.
        if message.type == "error" and "/_stcore/" not in (message.location or {}).get("url", ""):
            self.errors.append(message.text)

    def _see(self, request: Request) -> None:
        own = (self.address, self.address.replace("http", "ws", 1), "data:", "blob:")
        if not request.url.startswith(own):
            self.foreign.append(request.url)

    def open(self, path: str) -> Page:
        """Go to a path of the dashboard and wait until the page is at rest."""
        if self.sockets:
            self.settle()  # what a page is just fetching would be broken off, and told as an error
        self.page.goto(self.address + path)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the page is at rest."""
        self.page.wait_for_function(AT_REST)

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Do on a page at rest what asks the server something, and wait until it has answered and all is drawn."""
        self.settle()
        with self.sockets[-1].expect_event("framereceived", ends_a_run, timeout=LONGEST_WAIT_MS):
            yield
        self.settle()

    def click(self, target: Locator) -> None:
        """Click what asks the server something."""
        with self.answered():
            target.click()

    def press(self, key: str) -> None:
        """Press a key that asks the server something."""
        with self.answered():
            self.page.keyboard.press(key)

    def reload(self) -> None:
        """The page anew."""
        self.settle()
        self.page.reload()
        self.settle()

    def expect_told_in_passing(self, words: str) -> None:
        """These words were told at the edge of the page, however short they stood there."""
        self.page.wait_for_function("words => window.toldInPassing.some((told) => told.includes(words))", arg=words)

    def width_beyond_the_screen(self) -> int:
        """By how many pixels the page at rest is wider than the window."""
        self.settle()
        return int(
            self.page.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)-innerWidth")
        )


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        missing("Chromium is not there")
    with sync_playwright() as playwright:
        expect.set_options(timeout=LONGEST_WAIT_MS)
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET), timeout=LONGEST_WAIT_MS)
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
