"""The page shell in Danish: Streamlit's one HTML file says it is English, named Streamlit and for its own agents.

A screen reader picks its voice by ``lang`` (WCAG 3.1.1), and a person without JavaScript reads the ``noscript``.
The shell is rewritten once at start; each answer that holds HTML is then that shell, whatever its path.
"""

import hashlib
import re
from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tracker.serving.subscriptions import OWN

PRODUCT = "Pejlemærke"
NO_SCRIPT = (
    f"<p>{PRODUCT} kan ikke vises uden JavaScript. Slå JavaScript til for denne adresse, og hent siden igen. "
    "Tallene kan også hentes på serveren med kommandoen python -m tracker dump.</p>"
)
BODY_END = re.compile(r"</body>")
SCRIPTS = tuple(Path(__file__).with_name(name) for name in ("picture.js", "top.js", "uploader.js"))
SHOW_PICTURE_BUTTON = ".save-picture{display:inline-block!important}"
ICON_LINK = re.compile(r"<link rel=\"shortcut icon\"[^>]*>")
REWRITES = (
    (re.compile(r"<html lang=\"\w+\">"), '<html lang="da">'),
    (re.compile(r"<title>.*?</title>", re.DOTALL), f"<title>{PRODUCT}</title>"),
    (re.compile(r"<noscript>.*?</noscript>", re.DOTALL), f"<noscript>{NO_SCRIPT}</noscript>"),
    (re.compile(r"<link rel=\"service-desc\"[^>]*>"), ""),
)


def danish_shell(page: str, icon: str) -> str:
    """The shell with our language, title, ``noscript``, ``icon`` and scripts (``SCRIPTS``).

    ValueError when Streamlit's page has changed.
    """
    scripts = "\n".join(script.read_text("utf-8") for script in SCRIPTS)
    own = (
        (ICON_LINK, f'<link rel="shortcut icon" href="{icon}" />'),
        (BODY_END, f"<style>{SHOW_PICTURE_BUTTON}</style><script>{scripts}</script></body>"),
    )
    for pattern, replacement in (*REWRITES, *own):
        page, places = pattern.subn(replacement.replace("\\", r"\\"), page)
        if places != 1:
            raise ValueError(f"the page shell has {places} places like {pattern.pattern!r}, not one")
    return page


class DanishShell:
    """ASGI middleware: each successful HTML answer becomes the shell; everything else passes untouched.

    Conditional requests for pages are answered by the shell's own tag, since the file beneath has another one.
    """

    def __init__(self, app: ASGIApp, page: str) -> None:
        self.app = app
        self.body = page.encode()
        self.tag = f'"{hashlib.sha256(self.body).hexdigest()[:32]}"'.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on without its conditions when a page may come back, and swap the page."""
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"} or is_asset(scope["path"]):
            await self.app(scope, receive, send)
            return
        headers = [
            (key, value) for key, value in scope["headers"] if key not in {b"if-none-match", b"if-modified-since"}
        ]
        seen = dict(scope["headers"]).get(b"if-none-match") == self.tag
        swap = PageSwap(self.body, self.tag, seen=seen, head_only=scope["method"] == "HEAD", send=send)
        await self.app({**scope, "headers": headers}, receive, swap)


def is_asset(path: str) -> bool:
    """Whether the path belongs to scripts, styles, media or our own small pages, which are never the shell."""
    return path.startswith(("/static/", "/media/", "/component/", "/_stcore/", *OWN))


class PageSwap:
    """The ``send`` of one request: holds back an HTML answer and sends the shell in its place."""

    def __init__(self, body: bytes, tag: bytes, *, seen: bool, head_only: bool, send: Send) -> None:
        self.body = body
        self.tag = tag
        self.seen = seen
        self.head_only = head_only
        self.send = send
        self.swapping = False

    async def __call__(self, message: Message) -> None:
        """Forward one ASGI message, or the shell's in its place."""
        if message["type"] == "http.response.start":
            kind = dict(message["headers"]).get(b"content-type", b"")
            self.swapping = message["status"] == 200 and kind.startswith(b"text/html")
            if self.swapping:
                await self.send_page()
        if not self.swapping:
            await self.send(message)

    async def send_page(self) -> None:
        """The whole answer: 304 when the browser has this shell already."""
        headers = [(b"etag", self.tag), (b"cache-control", b"no-cache")]
        if not self.seen:
            headers += [
                (b"content-type", b"text/html; charset=utf-8"),
                (b"content-length", str(len(self.body)).encode()),
            ]
        await self.send({"type": "http.response.start", "status": 304 if self.seen else 200, "headers": headers})
        body = b"" if self.seen or self.head_only else self.body
        await self.send({"type": "http.response.body", "body": body, "more_body": False})
