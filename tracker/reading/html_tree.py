"""Bytes of a page to a tree, whatever the page declares and forgets to close."""

import codecs
import re

from lxml import etree

from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.plain_text import decode_text

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w:.-]+)", re.I)
_INLINE_TAG = re.compile(r"</?(?:a|abbr|b|big|em|font|i|o:p|s|small|span|strike|strong|sub|sup|u)(?:\s[^<>]*)?>", re.I)


def parse_html(name: str, content: bytes) -> etree._Element | None:
    """The tree of a page; ``None`` where there is none.

    libxml2 drops what is nested more than 2,048 deep. Editors that never close ``<font>`` or ``<b>`` get there; without
    those tags the page has the same text.
    """
    declared = _CHARSET.search(content[:4096])
    text = decode_text(content, _codec(declared[1].decode("ascii", "replace")) if declared else None).replace("\0", "")
    for as_it_stands in (True, False):
        page = text if as_it_stands else _INLINE_TAG.sub("", text)
        parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(page.encode("utf-8", "replace"), parser)
        except etree.XMLSyntaxError:
            return None
        if not any(error.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for error in parser.error_log):
            return root
    raise UnreadableFile(RefusalCode.TOO_LARGE, name, "nesting")


def _codec(declared: str) -> str:
    """Python's name of a declared encoding; browsers read Latin-1 as Windows-1252, and so do we."""
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        return "cp1252"
    return "cp1252" if name in ("iso8859-1", "ascii", "utf-8", "utf-16", "utf-16-le", "utf-16-be") else name
