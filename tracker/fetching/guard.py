"""The way to the web: only to public addresses, so that a list of addresses cannot reach into the house.

A name is looked up once, and what was looked at is what is connected to; another answer a moment later changes nothing.
"""

import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import httpcore
import httpx

SocketOptions = Iterable[tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]]

_CARRIERS = frozenset((bytes(12), b"\0\x64\xff\x9b" + bytes(8)))


class LocalAddress(Exception):
    """A name that belongs to this machine or to a network that is nobody else's business."""


class GuardedTransport(httpx.BaseTransport):
    """Carries requests for an ``httpx.Client``; ``allow_local`` lets addresses of one's own network through.

    ``is_late`` is asked before each look at what a server sent, so that one that drips its headers is given up, too.
    """

    def __init__(self, is_late: Callable[[], bool], *, allow_local: bool = False) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            max_connections=4,
            network_backend=_Guard(is_late, allow_local=allow_local),
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


class _Timed(httpcore.NetworkStream):
    """A connection whose other end has so much time in all, and not only for each of its bytes."""

    def __init__(self, stream: httpcore.NetworkStream, is_late: Callable[[], bool]) -> None:
        self._stream = stream
        self._is_late = is_late

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        if self._is_late():
            raise httpcore.ReadTimeout("late")
        return self._stream.read(max_bytes, timeout)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, timeout)

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Timed(self._stream.start_tls(ssl_context, server_hostname, timeout), self._is_late)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Guard(httpcore.NetworkBackend):
    def __init__(self, is_late: Callable[[], bool], *, allow_local: bool) -> None:
        self._is_late = is_late
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
            if self._is_late():
                raise httpcore.ConnectTimeout("late")
            try:
                stream = self._backend.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as wrong:
                failed = wrong
            else:
                return _Timed(stream, self._is_late)
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
        inner = number.ipv4_mapped or number.sixtofour or _carried(number)
        if inner is not None:
            return is_public(str(inner))
        if number.is_site_local:
            return False
    return number.is_global and not number.is_multicast


def _carried(number: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The old number in the last bits of ``64:ff9b::7f00:1`` (NAT64) and of the outlived ``::7f00:1``."""
    return ipaddress.IPv4Address(number.packed[12:]) if number.packed[:12] in _CARRIERS else None
