"""The text of one Word paragraph as Word prints it, with all changes accepted."""

import re
from dataclasses import dataclass, field

from lxml import etree

from tracker.reading.docx_style import W, is_on

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
# Properties, instructions of fields, and what a tracked change took away.
_NO_TEXT = frozenset(
    W + name
    for name in ("pPr", "rPr", "sdtPr", "rubyPr", "rt", "del", "moveFrom", "delText", "instrText", "fldData", "tblPr")
)
# Signs of Word's picture fonts that minutes use: bullets, tick boxes, arrows.
_PICTURES = {
    0xF0B7: "•", 0xF0A7: "•", 0xF06C: "•", 0xF0FC: "✓", 0xF0FB: "✗", 0xF0FE: "☒", 0xF078: "☒", 0xF054: "☒",
    0xF0FD: "☒", 0xF0A8: "☐", 0xF06F: "☐", 0xF0A3: "☐", 0xF0E0: "→", 0xF0E8: "→", 0xF0D8: "➢",
}  # fmt: skip
_PICTURE_FONT = re.compile(r"symbol|wingdings|webdings", re.I)


@dataclass(slots=True)
class ParagraphText:
    """The text of a paragraph, the boxes anchored in it, and the notes it refers to."""

    text: str = ""
    boxes: list[etree._Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    """Kind (``footnote`` or ``endnote``) and id, in order."""

    def add(self, element: etree._Element, notes_before: int) -> None:
        """Add what an element and all below it print."""
        tag = element.tag
        if tag in _NO_TEXT or (tag == f"{W}r" and is_on(element.find(f"{W}rPr/{W}vanish"), when_missing=True)):
            return
        if tag in (f"{W}t", f"{_M}t"):
            self.text += element.text or ""
        elif tag in _SIGNS:
            self.text += _SIGNS[tag]
        elif tag == f"{W}sym":
            self.text += _picture(element)
        elif tag == f"{W}txbxContent":
            self.boxes.append(element)
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            kind = "footnote" if tag == f"{W}footnoteReference" else "endnote"
            self.notes.append((kind, element.get(f"{W}id") or ""))
            self.text += f"[{notes_before + len(self.notes)}]"
        elif tag == f"{W}sdt" and is_prompt(element):
            return
        elif tag == f"{_COMPATIBILITY}AlternateContent":
            for child in chosen_alternative(element):
                self.add(child, notes_before)
        else:
            for child in element:
                self.add(child, notes_before)


def chosen_alternative(element: etree._Element) -> etree._Element:
    """Word keeps a box twice, in a new and an old drawing language; only one of them is shown."""
    choice = element.find(f"{_COMPATIBILITY}Choice")
    if choice is not None and len(choice):
        return choice
    fallback = element.find(f"{_COMPATIBILITY}Fallback")
    return element if fallback is None else fallback


def is_alternative(element: etree._Element) -> bool:
    """Whether the element holds the same content in two drawing languages."""
    return element.tag == f"{_COMPATIBILITY}AlternateContent"


def is_prompt(element: etree._Element) -> bool:
    """Whether a content control is still empty and shows "Klik her for at angive tekst" in place of text."""
    return is_on(element.find(f"{W}sdtPr/{W}showingPlcHdr"), when_missing=True)


def _picture(element: etree._Element) -> str:
    code = element.get(f"{W}char") or ""
    if not re.fullmatch(r"[0-9A-Fa-f]{1,5}", code):
        return ""
    number = int(code, 16)
    if number in _PICTURES and _PICTURE_FONT.search(element.get(f"{W}font") or ""):
        return _PICTURES[number]
    return chr(number - 0xF000) if 0xF020 <= number <= 0xF0FF else chr(number)
