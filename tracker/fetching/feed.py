"""The addresses in a feed: RSS 2.0, RSS 1.0 and Atom, by the names of their elements in any namespace.

Of an entry the files that it encloses count, and its page where it encloses none.
"""

import re
from collections.abc import Iterator

from lxml import etree

from tracker.errors import RefusalCode, UnreadableFile
from tracker.fetching.links import resolve_link

MAX_BYTES = 10_000_000
_LONE_AND = re.compile(rb"&(?!#?\w{1,12};)")
# Half a character: what lxml lets into a mended tree and then cannot give out again.
_HALF = re.compile(
    rb"&#0*(?:x0*d[89a-f][0-9a-f]{2}|55(?:29[6-9]|[3-9]\d\d)|56\d{3}|57(?:[0-2]\d\d|3[0-3]\d|34[0-3]));", re.IGNORECASE
)
_ENTRIES = frozenset(("item", "entry"))
_ROOTS = frozenset(("rss", "feed", "rdf"))


def find_addresses(content: bytes, address: str) -> tuple[str, ...]:
    """The addresses that a feed at ``address`` lists, each once, newest first as it lists them.

    Raises ``UnreadableFile`` where the bytes are no feed, or more than ``MAX_BYTES``: half a feed is no answer.
    """
    if len(content) > MAX_BYTES:
        raise UnreadableFile(RefusalCode.FEED_TOO_LARGE, address)
    try:
        root = _root(content.strip())
    except (etree.XMLSyntaxError, ValueError) as wrong:
        raise UnreadableFile(RefusalCode.NO_FEED, address) from wrong
    if root is None or _name(root) not in _ROOTS:
        raise UnreadableFile(RefusalCode.NO_FEED, address)
    base = root.base or address
    entries = (element for element in root.iter() if _name(element) in _ENTRIES)
    return tuple(dict.fromkeys(resolve_link(base, link) for entry in entries for link in _links(entry)))


def _root(content: bytes) -> etree._Element | None:
    """The tree of a feed; one that is not quite well-formed is read as far as it goes, its lone ``&`` mended."""
    if not content:
        return None
    for mended, recover in ((content, False), (_LONE_AND.sub(b"&amp;", _HALF.sub(b"", content)), True)):
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, recover=recover
        )
        try:
            return etree.fromstring(mended, parser)
        except etree.XMLSyntaxError:
            if recover:
                raise
    return None


def _links(entry: etree._Element) -> tuple[str, ...]:
    enclosed = tuple(_enclosed(entry))
    if enclosed:
        return enclosed
    pages = [
        (link.get("href") or link.text or "").strip()
        for link in entry
        if _name(link) == "link" and (link.get("rel") or "alternate") == "alternate"
    ]
    page = next(filter(None, pages), "") or _permanent(entry)
    return (page,) if page else ()


def _enclosed(entry: etree._Element) -> Iterator[str]:
    for element in entry:
        if _name(element) == "enclosure":
            link = element.get("url") or element.get("resource")
        elif _name(element) == "link" and element.get("rel") == "enclosure":
            link = element.get("href")
        else:
            continue
        if link and link.strip():
            yield link.strip()


def _permanent(entry: etree._Element) -> str:
    """RSS lets an entry's id be its address."""
    found = next((element for element in entry if _name(element) == "guid"), None)
    if found is None or found.get("isPermaLink") == "false":
        return ""
    text = (found.text or "").strip()
    return text if text.startswith(("http://", "https://")) else ""


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2].casefold() if isinstance(element.tag, str) else ""
