"""Fetches files as a guest should: what ``robots.txt`` allows, one at a time, with a pause, and only if it has changed.

It neither sleeps nor reads a clock by itself: both are given to it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from urllib.parse import unquote, urlsplit

import httpx

from tracker.danish.personal import mask_cpr_in_name
from tracker.domain.delivery import Delivery, WebCopy
from tracker.errors import RefusalCode, UnreadableFile
from tracker.fetching.body import take_in
from tracker.fetching.guard import GuardedTransport, LocalAddress
from tracker.fetching.links import resolve_link, without_password
from tracker.fetching.robots import Rules, parse_robots
from tracker.fetching.trouble import GOES_ROUND, NET_ERRORS, NO_ANSWER, NO_TRUST, TOO_SLOW, trouble_of

AGENT = "Pejlemaerke"
USER_AGENT = f"{AGENT}/1.0 (reads published minutes)"

PAUSE = 1.0
"""Seconds between two requests to one site, where it does not ask for more."""
MAX_REDIRECTS = 5
MAX_BYTES = 100_000_000
MAX_SECONDS = 300.0
"""Of one file with all that leads to it, without the pauses; a server that drips is given up."""
MAX_SILENT_SECONDS = 30.0
MAX_WAIT = 60.0
"""Seconds that a server may make us wait; one that wants more is left alone for this time."""
ATTEMPTS = 3

_FOR_EVER = 1e9
"""Seconds; a number of hundreds of digits has no float of its own."""
_REDIRECTS = frozenset((301, 302, 303, 307, 308))
_BUSY = frozenset((429, 503))
_JSON = re.compile(r"\s*(?:application|text)/(?:[\w.-]+\+)?json\b", re.IGNORECASE)


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
        self._rules: dict[str, Rules | str] = {}
        self._free_at: dict[str, float] = {}

    def __enter__(self) -> "Fetcher":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def fetch(self, address: str, known: WebCopy | None = None, *, takes_data: bool = False) -> Delivery | None:
        """The file at an address, or ``None`` where its server says that it is the one we have, ``known``.

        Raises ``UnreadableFile`` with the reason; without ``takes_data`` also for what its server calls JSON.
        """
        if (bare := without_password(address)) != address:
            # published minutes need none, and in a list or on a command line others see it
            raise UnreadableFile(RefusalCode.PASSWORD_IN_ADDRESS, bare)
        self._end = self._timing.clock() + MAX_SECONDS
        answer = self._follow(address, known, is_robots=False)
        if answer.status == httpx.codes.NOT_MODIFIED and known is not None:
            return None
        if answer.status != httpx.codes.OK:
            raise UnreadableFile(RefusalCode.NOT_FETCHED, address, str(answer.status))
        if not takes_data and _JSON.match(answer.headers.get("content-type", "")):
            raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, address, "JSON")
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
            here = without_password(resolve_link(here, target))
        raise UnreadableFile(RefusalCode.NOT_FETCHED, address, GOES_ROUND)

    def _check_rules(self, origin: str, here: str, address: str) -> None:
        if origin not in self._rules:
            self._check_time(address)  # what an address left no time for says nothing of the site
            self._rules[origin] = self._read_rules(origin, address)
        rules = self._rules[origin]
        if isinstance(rules, str):
            raise UnreadableFile(RefusalCode.NOT_FETCHED, address, rules)
        if not rules.allows(here):
            raise UnreadableFile(RefusalCode.ROBOTS, address)

    def _read_rules(self, origin: str, address: str) -> Rules | str:
        """The site's rules; where it does not say them, when nothing may be fetched, what was wrong."""
        try:
            answer = self._follow(f"{origin}/robots.txt", None, is_robots=True)
        except UnreadableFile as refusal:
            if refusal.code is RefusalCode.LOCAL_ADDRESS:
                raise UnreadableFile(refusal.code, address) from refusal
            return refusal.detail if refusal.detail in {NO_ANSWER, NO_TRUST} else "robots.txt"
        if answer.status == httpx.codes.OK:
            return parse_robots(answer.content, AGENT)
        return Rules() if 400 <= answer.status < 500 and answer.status not in _BUSY else "robots.txt"

    def _ask(self, origin: str, here: str, address: str, known: WebCopy | None) -> _Answer:
        """One request, and again where the server asks for a little time."""
        answer = None
        for _ in range(ATTEMPTS):
            self._wait(origin, address)
            answer = self._request(here, address, known)
            rules = self._rules.get(origin)
            delay = rules.delay if isinstance(rules, Rules) else 0.0
            self._free_at[origin] = self._timing.clock() + max(PAUSE, delay)
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
            self._end += wait

    def _request(self, here: str, address: str, known: WebCopy | None) -> _Answer:
        self._check_time(address)
        headers = {}
        if known is not None and known.etag:
            headers["If-None-Match"] = known.etag
        if known is not None and known.last_modified:
            headers["If-Modified-Since"] = known.last_modified
        try:
            with self._client.stream("GET", here, headers=headers) as response:
                is_file = response.status_code == httpx.codes.OK
                content = take_in(response, address, MAX_BYTES, self._is_late) if is_file else b""
                return _Answer(response.status_code, response.headers, content, here)
        except LocalAddress as wrong:
            raise UnreadableFile(RefusalCode.LOCAL_ADDRESS, address) from wrong
        except NET_ERRORS as wrong:
            raise UnreadableFile(RefusalCode.NOT_FETCHED, address, trouble_of(wrong)) from wrong

    def _check_time(self, address: str) -> None:
        if self._is_late():
            raise UnreadableFile(RefusalCode.NOT_FETCHED, address, TOO_SLOW)

    def _is_late(self) -> bool:
        return self._timing.clock() > self._end


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
