"""The way to the web: only to public addresses, so that a list of addresses cannot reach into the house.

A name is looked up once, and what was looked at is what is connected to; another answer a moment later changes nothing.
"""

import ipaddress
import socket
from collections.abc import Iterable, Iterator

import httpcore
import httpx

SocketOptions = Iterable[tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]]


class LocalAddress(Exception):
    """A name that belongs to this machine or to a network that is nobody else's business."""


class GuardedTransport(httpx.BaseTransport):
    """Carries requests for an ``httpx.Client``; ``allow_local`` lets addresses of one's own network through."""

    def __init__(self, *, allow_local: bool = False) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(), max_connections=4, network_backend=_Guard(allow_local=allow_local)
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request. Raises ``LocalAddress``, and httpcore's errors where the net fails."""
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Stream(answer))

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()


class _Stream(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        self._answer.close()


class _Guard(httpcore.NetworkBackend):
    def __init__(self, *, allow_local: bool) -> None:
        self._allow_local = allow_local
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: SocketOptions | None = None,
    ) -> httpcore.NetworkStream:
        failed: Exception = httpcore.ConnectError(f"nothing is known of {host}")
        for address in self._addresses(host, port):
            try:
                return self._backend.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as wrong:
                failed = wrong
        raise failed

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as wrong:
            raise httpcore.ConnectError(str(wrong)) from wrong
        addresses = list(dict.fromkeys(str(where[4][0]) for where in found))
        if not self._allow_local and not all(is_public(address) for address in addresses):
            raise LocalAddress(host)
        return addresses


def is_public(address: str) -> bool:
    """Whether a number (``192.0.2.1``, ``2001:db8::1``) is an address of the open net."""
    number = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(number, ipaddress.IPv6Address):
        inner = number.ipv4_mapped or number.sixtofour
        if inner is not None:
            return is_public(str(inner))
    return number.is_global and not number.is_multicast
