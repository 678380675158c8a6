"""The socket and the event loop: uvloop where it is installed, no waiting for small packets, a clear word on a port."""

import errno
import socket
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

from tracker.errors import AddressUnavailable

# A browser left open must not hold up a restart.
SECONDS_TO_CLOSE = 3
# Streamlit's own limit for one message is 200 MB; ours is that of the largest file that may be uploaded.
LARGEST_MESSAGE = 200 * 1024 * 1024


def open_socket(host: str, port: int) -> socket.socket:
    """A bound socket; port 0 takes a free one. Raises AddressUnavailable.

    The protocol is named because asyncio switches Nagle's algorithm off only on sockets that say they are TCP;
    without it each answer waits some 40 ms for the browser's delayed acknowledgement.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows: its SO_REUSEADDR would let two programs share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(128)
    except (OSError, OverflowError) as problem:
        listening.close()
        taken = isinstance(problem, OSError) and problem.errno in {errno.EADDRINUSE, errno.EACCES}
        raise AddressUnavailable(host, port, None if taken else str(problem)) from problem
    listening.setblocking(False)
    return listening


def address_of(listening: socket.socket) -> str:
    """The address a person opens: a wildcard is reached as localhost on the same machine."""
    host, port = listening.getsockname()[:2]
    if host in {"0.0.0.0", "::"}:
        host = "localhost"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


class AnnouncingServer(uvicorn.Server):
    """uvicorn that calls back once the application is up and answers."""

    def __init__(self, config: uvicorn.Config, on_started: Callable[[], None]) -> None:
        super().__init__(config)
        self.on_started = on_started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then tell."""
        await super().startup(sockets)
        if self.started:
            self.on_started()


def run(app: ASGIApp, listening: socket.socket, on_started: Callable[[], None]) -> None:
    """Serve ``app`` until the process is told to stop; SystemExit(3) when it does not get up, as uvicorn does."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        ws="websockets-sansio",
        ws_max_size=LARGEST_MESSAGE,
        ws_per_message_deflate=False,
        timeout_graceful_shutdown=SECONDS_TO_CLOSE,
    )
    server = AnnouncingServer(config, on_started)
    server.run(sockets=[listening])
    if not server.started:
        raise SystemExit(3)
