"""Fetches files as a guest should: what ``robots.txt`` allows, one at a time, with a pause, and only if it has changed.

It neither sleeps nor reads a clock by itself: both are given to it.
"""

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import unquote, urlsplit

import httpcore
import httpx

from tracker.danish.personal import mask_cpr_in_name
from tracker.domain.delivery import Delivery, WebCopy
from tracker.errors import RefusalCode, UnreadableFile
from tracker.fetching.guard import GuardedTransport, LocalAddress
from tracker.fetching.links import resolve_link
from tracker.fetching.robots import Rules, parse_robots

AGENT = "Pejlemaerke"
USER_AGENT = f"{AGENT}/1.0 (reads published minutes)"

PAUSE = 1.0
"""Seconds between two requests to one site, where it does not ask for more."""
MAX_REDIRECTS = 5
MAX_BYTES = 100_000_000
MAX_SECONDS = 300.0
MAX_SILENT_SECONDS = 30.0
"""Of one file; a server that drips is given up."""
MAX_WAIT = 60.0
"""Seconds that a server may make us wait; one that wants more is left alone for this time."""
ATTEMPTS = 3

_FOR_EVER = 1e9
"""Seconds; a number of hundreds of digits has no float of its own."""
_TOO_SLOW = "for langsom"
_PACKINGS = {"": False, "identity": False, "gzip": True, "x-gzip": True}
"""How a body may come, and whether it is to be unpacked: one in two packings is a bomb, and no other was asked for."""
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_BUSY = frozenset((429, 503))
_NET_ERRORS = (httpx.HTTPError, httpx.InvalidURL, httpcore.NetworkError, httpcore.ProtocolError,
               httpcore.TimeoutException, httpcore.UnsupportedProtocol)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Timing:
    """The clock and the pause: ``clock`` gives seconds that only rise."""

    clock: Callable[[], float]
    sleep: Callable[[float], None]


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: httpx.Headers
    content: bytes
    address: str


class Fetcher:
    """One visit to the web; remembers what each site asked for. Use it in a ``with``."""

    def __init__(self, timing: Timing, *, allow_local: bool = False) -> None:
        self._timing = timing
        self._end = 0.0
        self._client = httpx.Client(
            transport=GuardedTransport(self._is_late, allow_local=allow_local),
            headers={"User-Agent": USER_AGENT, "Accept": "*/*", "Accept-Encoding": "gzip"},
            timeout=httpx.Timeout(MAX_SILENT_SECONDS, connect=10.0),
            follow_redirects=False,
            trust_env=False,
        )
        self._rules: dict[str, Rules | None] = {}
        self._free_at: dict[str, float] = {}

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def fetch(self, address: str, known: WebCopy | None = None) -> Delivery | None:
        """The file at an address, or ``None`` where its server says that it is the one we have, ``known``.

        Raises ``UnreadableFile`` with the reason.
        """
        answer = self._follow(address, known, is_robots=False)
        if answer.status == httpx.codes.NOT_MODIFIED and known is not None:
            return None
        if answer.status != httpx.codes.OK:
            raise UnreadableFile(RefusalCode.NOT_FETCHED, address, str(answer.status))
        copy: WebCopy | None = WebCopy(address, answer.headers.get("etag"), answer.headers.get("last-modified"))
        if mask_cpr_in_name(plain := unquote(address)) != plain:
            copy = None  # what is remembered is stored, and no such number is
        return Delivery(name_of_address(address), answer.content, address, copy)

    def _follow(self, address: str, known: WebCopy | None, *, is_robots: bool) -> _Answer:
        here = address
        for _ in range(MAX_REDIRECTS + 1):
            origin = _origin(here, address)
            if not is_robots:
                self._check_rules(origin, here, address)
            answer = self._ask(origin, here, address, known)
            target = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not target:
                return answer
            here = resolve_link(here, target)
        raise UnreadableFile(RefusalCode.NOT_FETCHED, address, "for mange omdirigeringer")

    def _check_rules(self, origin: str, here: str, address: str) -> None:
        if origin not in self._rules:
            self._rules[origin] = self._read_rules(origin, address)
        rules = self._rules[origin]
        if rules is None:
            raise UnreadableFile(RefusalCode.NOT_FETCHED, address, "robots.txt")
        if not rules.allows(here):
            raise UnreadableFile(RefusalCode.ROBOTS, address)

    def _read_rules(self, origin: str, address: str) -> Rules | None:
        """The site's rules; none where it does not answer, when nothing may be fetched."""
        try:
            answer = self._follow(f"{origin}/robots.txt", None, is_robots=True)
        except UnreadableFile as refusal:
            if refusal.code is RefusalCode.LOCAL_ADDRESS:
                raise UnreadableFile(refusal.code, address) from refusal
            return None
        if answer.status == httpx.codes.OK:
            return parse_robots(answer.content, AGENT)
        return Rules() if 400 <= answer.status < 500 and answer.status not in _BUSY else None

    def _ask(self, origin: str, here: str, address: str, known: WebCopy | None) -> _Answer:
        """One request, and again where the server asks for a little time."""
        answer = None
        for _ in range(ATTEMPTS):
            self._wait(origin, address)
            answer = self._request(here, address, known)
            rules = self._rules.get(origin)
            self._free_at[origin] = self._timing.clock() + max(PAUSE, rules.delay if rules else 0.0)
            if answer.status not in _BUSY:
                return answer
            self._free_at[origin] = self._timing.clock() + max(PAUSE, _retry_after(answer.headers))
        raise UnreadableFile(RefusalCode.NOT_FETCHED, address, str(answer.status if answer else ""))

    def _wait(self, origin: str, address: str) -> None:
        wait = self._free_at.get(origin, 0.0) - self._timing.clock()
        if wait > MAX_WAIT:
            raise UnreadableFile(RefusalCode.NOT_FETCHED, address, f"må hentes om {round(wait)} sekunder")
        if wait > 0:
            self._timing.sleep(wait)

    def _request(self, here: str, address: str, known: WebCopy | None) -> _Answer:
        headers = {}
        if known is not None and known.etag:
            headers["If-None-Match"] = known.etag
        if known is not None and known.last_modified:
            headers["If-Modified-Since"] = known.last_modified
        self._end = self._timing.clock() + MAX_SECONDS
        try:
            with self._client.stream("GET", here, headers=headers) as response:
                content = self._body(response, address) if response.status_code == httpx.codes.OK else b""
                return _Answer(response.status_code, response.headers, content, here)
        except LocalAddress as wrong:
            raise UnreadableFile(RefusalCode.LOCAL_ADDRESS, address) from wrong
        except _NET_ERRORS as wrong:
            is_late = isinstance(wrong, (httpx.TimeoutException, httpcore.TimeoutException))
            detail = _TOO_SLOW if is_late else type(wrong).__name__
            raise UnreadableFile(RefusalCode.NOT_FETCHED, address, detail) from wrong

    def _is_late(self) -> bool:
        return self._timing.clock() > self._end

    def _body(self, response: httpx.Response, address: str) -> bytes:
        """The file as it comes and, where it is packed, unpacked to no more than ``MAX_BYTES``."""
        packing = response.headers.get("content-encoding", "").strip().lower()
        if packing not in _PACKINGS:
            raise UnreadableFile(RefusalCode.NOT_FETCHED, address, packing)
        parts: list[bytes] = []
        size = 0
        for part in response.iter_raw():
            parts.append(part)
            size += len(part)
            if size > MAX_BYTES:
                raise UnreadableFile(RefusalCode.TOO_LARGE, address)
            if self._is_late():
                raise UnreadableFile(RefusalCode.NOT_FETCHED, address, _TOO_SLOW)
        content = b"".join(parts)
        return _unpacked(content, address) if _PACKINGS[packing] else content


def _unpacked(content: bytes, address: str) -> bytes:
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        unpacked = unpacker.decompress(content, MAX_BYTES + 1)
    except zlib.error as wrong:
        raise UnreadableFile(RefusalCode.NOT_FETCHED, address, "gzip") from wrong
    if len(unpacked) > MAX_BYTES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, address)
    if not unpacker.eof:
        raise UnreadableFile(RefusalCode.NOT_FETCHED, address, "gzip")
    return unpacked


def name_of_address(address: str) -> str:
    """What a file from the web is called: its address without ``https://``, for two sites call many things alike."""
    return address.partition("://")[2].rstrip("/")


def _origin(here: str, address: str) -> str:
    """Scheme, host and port of an address. Raises ``UnreadableFile`` where it is none of the web."""
    try:
        parts = urlsplit(here)
        port = parts.port
    except ValueError as wrong:
        raise UnreadableFile(RefusalCode.WRONG_ADDRESS, address) from wrong
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise UnreadableFile(RefusalCode.WRONG_ADDRESS, address)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}" + (f":{port}" if port else "")


def _retry_after(headers: httpx.Headers) -> float:
    """Seconds, or an HTTP date, which the server's own date is taken from; 0 where it says neither."""
    said = headers.get("retry-after", "").strip()
    if said.isascii() and said.isdigit():
        return min(float(said), _FOR_EVER)
    try:
        return (parsedate_to_datetime(said) - parsedate_to_datetime(headers.get("date", ""))).total_seconds()
    except (TypeError, ValueError):
        return 0.0
