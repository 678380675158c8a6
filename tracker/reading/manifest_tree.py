"""The XML of a manifest, whatever way its names are spelt: elements and attributes by a plain key, flags, fields."""

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.normalise import normalise_text

MAX_BYTES = 20_000_000

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_TRUE, _FALSE = frozenset(("true", "1", "ja")), frozenset(("false", "0", "nej"))
_MARKS = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"


@dataclass(frozen=True, slots=True)
class Field:
    """A part of an item's text by the heading it stands under; ``words`` may be HTML."""

    heading: str | None
    words: str


def is_manifest(content: bytes) -> bool:
    """Whether a file is XML whose root is a ``Dagsorden``; only its beginning is looked at."""
    if len(content) > MAX_BYTES or not content[:200].lstrip(_MARKS).startswith(b"<"):
        return False
    try:
        for _, element in etree.iterparse(
            io.BytesIO(content), events=("start",), resolve_entities=False, no_network=True, huge_tree=False
        ):
            return key_of(element) == "dagsorden"
    except etree.XMLSyntaxError:
        return False
    return False


def root_of(name: str, content: bytes) -> etree._Element:
    """The root of a manifest. Raises ``UnreadableFile``, also where it declares entities, which no manifest needs."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as wrong:
        raise UnreadableFile(RefusalCode.DAMAGED, name, "XML") from wrong
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(RefusalCode.UNKNOWN_FORMAT, name, "XML")
    return root


def key_of(element: etree._Element) -> str:
    """An element's name without namespace, in small letters, *å* as *aa*."""
    return _plain(element.tag) if isinstance(element.tag, str) else ""


def attributes_of(element: etree._Element | None) -> Mapping[str, str]:
    """An element's attributes by plain key; those that hold nothing are left out."""
    if element is None:
        return {}
    found = ((_plain(str(key)), " ".join(normalise_text(str(value)).split())) for key, value in element.attrib.items())
    return {key: value for key, value in found if value}


def children_of(element: etree._Element | None, key: str) -> Iterator[etree._Element]:
    """The children of an element with this key."""
    return (child for child in (() if element is None else element) if key_of(child) == key)


def child_of(element: etree._Element | None, key: str) -> etree._Element | None:
    """The first child of an element with this key."""
    return next(children_of(element, key), None)


def line_of(element: etree._Element | None) -> str:
    """The words in an element on one line."""
    return "" if element is None else " ".join(normalise_text("".join(_texts(element))).split())


def flag_of(attributes: Mapping[str, str], *keys: str) -> bool | None:
    """A flag under the first of the keys that is there; ``None`` where it is not there or says neither yes nor no."""
    said = next((attributes[key].casefold() for key in keys if key in attributes), "")
    return True if said in _TRUE else False if said in _FALSE else None


def fields_of(point: etree._Element) -> Iterator[Field]:
    """The fields of an item's ``Indhold``: a child for each, named by its heading, or an ``Indhold`` for each."""
    for content in children_of(point, "indhold"):
        attributes = attributes_of(content)
        heading = attributes.get("overskrift") or attributes.get("navn") or attributes.get("titel")
        named = [child for child in content if isinstance(child.tag, str)]
        if heading is not None or not named or (content.text or "").strip():
            yield Field(heading, _inner(content))
            continue
        for child in named:
            attributes = attributes_of(child)
            name = attributes.get("overskrift") or attributes.get("navn") or attributes.get("titel")
            yield Field(name or etree.QName(child).localname.replace("_", " "), _inner(child))


def _inner(element: etree._Element) -> str:
    """What stands between an element's tags, marked up where it is."""
    if not any(isinstance(child.tag, str) for child in element):
        return "".join(_texts(element))
    inner = [_escaped(element.text or "")]
    inner += [etree.tostring(child, encoding="unicode", with_tail=True) for child in element]
    return "".join(inner)


def _texts(element: etree._Element) -> Iterator[str]:
    return (str(part) for part in element.itertext())


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _plain(name: str) -> str:
    return normalise_text(name).rpartition("}")[2].casefold().translate(_LETTERS)
