"""A small site on this machine that answers as it is told, and remembers what it was asked."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True)
class Answer:
    """What a path answers with."""

    content: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


Page = Answer | Callable[["Asked"], Answer]


@dataclass(frozen=True)
class Asked:
    """One request: its path, and its headers with small letters."""

    path: str
    headers: dict[str, str]


@dataclass
class Site:
    """The site: answers by path, and the requests in the order they came."""

    address: str = ""
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, without robots.txt."""
        return [one.path for one in self.asked if one.path != "/robots.txt"]

    def url(self, path: str) -> str:
        """The address of a path."""
        return f"{self.address}{path}"


class _Quiet(ThreadingHTTPServer):
    def handle_error(self, *_: object) -> None:
        """A guest who leaves before the end is no news."""


@contextmanager
def running_site() -> Iterator[Site]:
    """A site on a free port, until the end of the block."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked = Asked(self.path, {key.lower(): value for key, value in self.headers.items()})
            site.asked.append(asked)
            site.at_once += 1
            site.most_at_once = max(site.most_at_once, site.at_once)
            page = site.pages.get(self.path, Answer(status=404))
            answer = page(asked) if callable(page) else page
            self.send_response_only(answer.status)
            for key, value in answer.headers.items():
                self.send_header(key, value)
            self.send_header("Content-Length", str(len(answer.content)))
            self.end_headers()
            site.at_once -= 1
            self.wfile.write(answer.content)

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    server = _Quiet(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    site.address = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
