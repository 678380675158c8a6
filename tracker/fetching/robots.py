"""What a site's ``robots.txt`` allows a program, by RFC 9309: the longest rule that fits a path decides.

Python's own ``urllib.robotparser`` takes the first rule and knows no ``*`` and ``$``, which most sites use.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlsplit

MAX_BYTES = 512_000
"""As much of the file as is read; the rest is passed over, as the RFC has it."""

MAX_DELAY = 30.0
"""Seconds between two requests that a site may ask for; more would hold up everything else."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one site allows: rules as (whether it is allowed, pattern), and the seconds between two requests."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay: float = 0.0

    def allows(self, address: str) -> bool:
        """Whether an address of the site may be fetched; ``/robots.txt`` itself always may."""
        path = _path(address)
        if path == "/robots.txt":
            return True
        fitting = [(len(pattern), allowed) for allowed, pattern in self.rules if fits(pattern, path)]
        return max(fitting)[1] if fitting else True  # of two as long, the one that allows


@dataclass(slots=True)
class _Group:
    agents: list[str] = field(default_factory=list)
    rules: list[tuple[bool, str]] = field(default_factory=list)
    delay: float = 0.0
    is_open: bool = True


def parse_robots(content: bytes, agent: str) -> Rules:
    """The rules for a program: of the groups that name it (*Pejlemaerke*), else of those for all (``*``)."""
    groups = _groups(content[:MAX_BYTES].decode("utf-8", errors="replace"))
    name = agent.casefold()
    own = [group for group in groups if any(one == name for one in group.agents)]
    chosen = own or [group for group in groups if "*" in group.agents]
    rules = tuple(rule for group in chosen for rule in group.rules)
    return Rules(rules, max((group.delay for group in chosen), default=0.0))


def fits(pattern: str, path: str) -> bool:
    """Whether a pattern fits the beginning of a path; ``*`` is any characters, ``$`` at the end is the path's end.

    The parts between the stars are looked for one after another, so that no pattern takes long.
    """
    is_whole = pattern.endswith("$")
    parts = pattern.removesuffix("$").split("*")
    if not path.startswith(parts[0]):
        return False
    if len(parts) == 1:
        return not is_whole or path == parts[0]
    at = len(parts[0])
    for part in parts[1:-1]:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    last = parts[-1]
    return path.endswith(last) and len(path) - len(last) >= at if is_whole else path.find(last, at) >= 0


def _groups(text: str) -> Sequence[_Group]:
    groups: list[_Group] = []
    for line in text.lstrip("\ufeff").splitlines():
        key, colon, value = line.partition("#")[0].partition(":")
        key, value = key.strip().casefold(), value.strip()
        if not colon:
            continue
        if key == "user-agent":
            if not groups or not groups[-1].is_open:
                groups.append(_Group())
            groups[-1].agents.append(value.split("/")[0].strip().casefold())
        elif groups and key in {"allow", "disallow", "crawl-delay"}:
            groups[-1].is_open = False
            _add(groups[-1], key, value)
    return groups


def _add(group: _Group, key: str, value: str) -> None:
    if key == "crawl-delay":
        group.delay = _delay(value)
    elif value:  # an empty rule allows all, which is so without it
        group.rules.append((key == "allow", _plain(value)))


def _delay(value: str) -> float:
    whole = value.replace(",", ".")
    is_number = whole.replace(".", "", 1).isascii() and whole.replace(".", "", 1).isdigit()
    return min(MAX_DELAY, float(whole)) if is_number else 0.0


def _path(address: str) -> str:
    parts = urlsplit(address)
    return _plain(parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _plain(path: str) -> str:
    """One spelling for a path that can be written in several: letters beyond ASCII as bytes in percent."""
    return quote(unquote(path), safe="/*$?=&;:@!,+'()~-._%[]")
