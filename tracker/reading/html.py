"""HTML pages: blocks to lines, headings to blocks, lists with their marks, tables to rows."""

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from tracker.domain.source import BlockKind
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.draft import Draft, DraftWriter, Mark
from tracker.reading.html_list import HtmlList, repeats_marker
from tracker.reading.html_tree import parse_html
from tracker.reading.login import asks_for_login
from tracker.reading.table import lay_out_table

_WHITE_SPACE = re.compile("[ \t\n\r\f]+")
_PRESERVED = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.I)
_MAX_NESTED_TABLES = 40

# Never shown as text by a browser.
_UNSHOWN = frozenset((
    "area", "audio", "base", "canvas", "datalist", "embed", "head", "iframe", "link", "map", "meta", "noframes",
    "noscript", "object", "param", "script", "style", "svg", "template", "title", "track", "video", "xml",
))  # fmt: skip
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_SPACED = frozenset((
    "blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "table", "ul",
))  # fmt: skip
_SECTIONS = frozenset(
    ("article", "aside", "blockquote", "details", "dialog", "fieldset", "main", "nav", "section", "td")
)
"""A ``footer`` inside one of these is the foot of that part, not of the page."""
_LISTS = frozenset(("ol", "ul", "menu", "dir"))
_TIGHT = frozenset(("li", "td", "th", "dd", "dt"))


@dataclass(slots=True)
class _Table:
    """A table that is being read, and what waits outside it; a broken page has cells in a cell, which are its text."""

    outside: DraftWriter
    lists: list[HtmlList]
    rows: list[list[Draft]] = field(default_factory=list)
    cells: int = 0


def read_html(name: str, content: bytes) -> Draft:
    """The page as a browser shows it, without its looks. The title stands first where the page has no ``h1``.

    Raises ``UnreadableFile`` where there is nothing on it but the way to a login.
    """
    root = parse_html(name, content)
    if root is None:
        return Draft("")
    draft = _Page(root).read()
    if not draft.text.strip() and asks_for_login(root):
        raise UnreadableFile(RefusalCode.NEEDS_LOGIN, name)
    title = " ".join((root.findtext(".//title") or "").split())
    if not title or title in draft.text or root.find(".//h1") is not None:
        return draft
    writer = DraftWriter()
    writer.write(title)
    writer.leave_line_empty()
    writer.take_over(draft)
    return writer.finish()


class _Page:
    """One walk through the tree, without recursion: pages nest their boxes hundreds deep."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._writer = DraftWriter()
        self._tables: list[_Table] = []
        self._lists: list[HtmlList] = []
        self._headings: list[Mark] = []
        self._feet: list[Mark] = []
        self._marker = ""
        self._tight = 0
        self._preserved = 0
        # What a button opens is content that happens to be folded when the page was saved.
        self._folded = {name for element in root.iter("*") for name in (element.get("aria-controls") or "").split()}

    def read(self) -> Draft:
        walker = etree.iterwalk(self._root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                if self._is_unshown(element):
                    walker.skip_subtree()
                else:
                    self._start(element)
                    self._write(element.text)
                continue
            if not self._is_unshown(element):
                self._end(element)
            if element is not self._root:
                self._write(element.tail)
        return self._writer.finish()

    def _is_unshown(self, element: etree._Element) -> bool:
        if element.tag in _UNSHOWN:
            return True
        if element.tag == "option":
            return element.get("selected") is None
        if element.tag == "dialog":
            return element.get("open") is None
        hidden = element.get("hidden")
        return hidden is not None and hidden != "until-found" and element.get("id") not in self._folded

    def _write(self, text: str | None) -> None:
        if not text:
            return
        if not self._preserved:
            text = _WHITE_SPACE.sub(" ", text)
            if not self._writer.line or self._writer.line.endswith(" "):
                text = text.removeprefix(" ")
        if self._marker and text.strip():
            text, self._marker = self._marker + text.lstrip(" \t\n"), ""
        self._writer.write(text)

    def _start(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "br":
            self._writer.end_line(keep_empty=True)
        if tag not in _BLOCKS:
            return
        self._separate(tag, begins=True, glued=tag == "dd" and self._joins_term(element))
        if _keeps_space(element):
            self._preserved += 1
        level = _heading_level(element)
        if level:
            self._headings.append(self._writer.open_block(BlockKind.HEADING, level))
        elif _is_page_foot(element):
            self._feet.append(self._writer.open_block(BlockKind.FOOT, 1))
        elif tag in _LISTS:
            self._lists.append(HtmlList.of(element))
        elif tag == "li":
            self._start_list_item(element)
        elif tag in ("table", "tr", "td", "th"):
            self._start_table_part(tag)
        self._tight += tag in _TIGHT

    def _end(self, element: etree._Element) -> None:
        tag = element.tag
        if tag not in _BLOCKS:
            return
        self._tight -= tag in _TIGHT
        if _heading_level(element):
            self._writer.close_block(self._headings.pop())
        elif _is_page_foot(element):
            self._writer.close_block(self._feet.pop())
        elif tag in _LISTS:
            self._lists.pop()
        elif tag == "li":
            self._marker = ""
        elif tag in ("td", "th", "table"):
            self._end_table_part(tag)
        if _keeps_space(element):
            self._preserved -= 1
        if tag != "dt":
            self._separate(tag, begins=False)

    def _separate(self, tag: str, *, begins: bool, glued: bool = False) -> None:
        if glued:
            self._writer.write("\t")
        elif tag in _SPACED and not self._tight and not (begins and self._marker):
            if not self._writer.empty:
                self._writer.leave_line_empty()
        else:
            self._writer.end_line()

    def _joins_term(self, element: etree._Element) -> bool:
        """Whether a ``dd`` goes on its term's line: "Mødested" and the place in a list of terms."""
        before = element.getprevious()
        if before is None or before.tag != "dt" or not self._writer.line.strip():
            return False
        return not any(child.tag in _BLOCKS or child.tag == "br" for child in element.iterdescendants("*"))

    def _start_list_item(self, element: etree._Element) -> None:
        marker = self._lists[-1].next_marker(element) if self._lists else "- "
        text = "".join(str(part) for part in islice(element.itertext(), 6)).lstrip()
        indent = "  " * (len(self._lists) - 1)
        self._marker = indent if repeats_marker(marker, text) else indent + marker

    def _start_table_part(self, tag: str) -> None:
        if tag == "table":
            self._tables.append(_Table(self._writer, self._lists))
            self._lists = []
            return
        if not self._tables or len(self._tables) > _MAX_NESTED_TABLES:
            return
        table = self._tables[-1]
        if tag == "tr" or not table.rows:
            table.rows.append([])
        if tag != "tr":
            table.cells += 1
        if tag != "tr" and table.cells == 1:
            self._writer = DraftWriter()

    def _end_table_part(self, tag: str) -> None:
        if not self._tables:
            return
        if len(self._tables) > _MAX_NESTED_TABLES:
            if tag == "table":
                self._lists = self._tables.pop().lists
            return
        table = self._tables[-1]
        if tag != "table":
            table.cells -= 1
            if not table.cells:
                table.rows[-1].append(self._writer.finish())
                self._writer = table.outside
            return
        self._tables.pop()
        self._lists = table.lists
        self._writer.take_over(lay_out_table(table.rows))


def _heading_level(element: etree._Element) -> int:
    tag = str(element.tag)
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return int(tag[1])
    if element.get("role") != "heading" or tag not in _BLOCKS:
        return 0
    level = element.get("aria-level") or "2"
    return int(level) if re.fullmatch("[1-9]", level) else 2


def _is_page_foot(element: etree._Element) -> bool:
    """The site's own foot: ``<footer>`` or ``role="contentinfo"`` of the whole page."""
    if element.tag not in _BLOCKS or not _is_foot(element):
        return False
    return not any(above.tag in _SECTIONS or _is_foot(above) for above in element.iterancestors())


def _is_foot(element: etree._Element) -> bool:
    return element.tag == "footer" or element.get("role") == "contentinfo"


def _keeps_space(element: etree._Element) -> bool:
    return element.tag == "pre" or bool(_PRESERVED.search(element.get("style") or ""))
