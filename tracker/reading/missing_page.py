"""Whether a page says that what was asked for is not there, as sites do that answer *all is well* with it."""

import re

from tracker.reading.html_tree import parse_html

_NOT_THERE = re.compile(
    r"\W*(?:(?:fejl|error)\W*)?(?:404\b|page not found|not found|"
    r"(?:vi kan ikke finde|(?:siden|dokumentet|filen|indholdet|mødet|referatet)\b[^.!?]{0,40}?"
    r"(?:findes ikke|ikke fundet|ikke findes|eksisterer ikke|er (?:flyttet|slettet))))",
    re.IGNORECASE,
)


def says_not_found(name: str, content: bytes) -> bool:
    """Whether a page's title or its first heading begins with that: *404*, *Siden blev ikke fundet*, *Page not found*.

    A meeting's page can say so of a link on it; it is for who asks to know that the page is like no minutes.
    """
    root = parse_html(name, content)
    if root is None:
        return False
    words = [
        root.findtext(".//title") or "",
        *("".join(map(str, heading.itertext())) for heading in root.findall(".//h1")[:1]),
    ]
    return any(_NOT_THERE.match(" ".join(said.split())) for said in words)
