"""Whether a page asks who is there: what a site shows in the place of minutes that are not for everybody."""

from lxml import etree

from tracker.reading.html_tree import parse_html

_HANDED_ON = frozenset(("samlrequest", "samlresponse", "wresult"))
"""Fields by which a page sends the browser on to a login elsewhere (SAML, WS-Federation), as NemLog-in and AD FS do."""


def has_login(name: str, content: bytes) -> bool:
    """Whether a page has a field for a password or hands on to a login.

    Pages of minutes have one, too, where the site has its login in a corner.
    """
    root = parse_html(name, content)
    return root is not None and asks_for_login(root)


def asks_for_login(root: etree._Element) -> bool:
    """As ``has_login``, of a page's tree."""
    return any(
        (field.get("type") or "").strip().lower() == "password" or (field.get("name") or "").lower() in _HANDED_ON
        for field in root.iter("input")
    )
