"""Where a fact comes from: a document, a stretch of its text, and who said so."""

from dataclasses import dataclass
from enum import StrEnum

NORMALISATION_VERSION = 2


class Origin(StrEnum):
    """Who stated a value."""

    READ = "read"
    """The machine read it in a document."""
    ENTERED = "entered"
    """A person typed it or loaded it from a file."""
    IMPORTED = "imported"
    """A file of another system says it; a person let it in."""
    CORRECTED = "corrected"
    """A person put it in the place of a machine value."""
    INFERRED = "inferred"
    """Computed from other facts, which are named beside it."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open stretch ``[start, end)`` of a document's normalised text, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def covers(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Quote:
    """Words exactly as they stand in a document: ``document.text[span] == text``."""

    text: str
    span: Span

    @classmethod
    def of(cls, document_text: str, start: int, end: int) -> "Quote":
        """Cut the quote out of the document's text."""
        return cls(document_text[start:end], Span(start, end))


class BlockKind(StrEnum):
    """What a stretch of text was in its file."""

    PAGE = "page"
    """A page of a PDF; ``number`` is the page number, from 1."""
    HEADING = "heading"
    """A heading by the file's own structure (HTML h1-h6, Word heading styles, Markdown); ``number`` is its level."""
    TABLE = "table"
    """A table, one row a line, cells separated by a tab; ``number`` is the count of its columns."""
    ITEM = "item"
    """The title of an agenda item by the file's own structure, its number left out; ``number`` counts them from 1."""
    FOOT = "foot"
    """The foot of a site or of a Word file's pages, read behind the minutes and no part of them; ``number`` is 1."""


@dataclass(frozen=True, slots=True)
class Block:
    """What the reader knows of the file's structure for a stretch of text."""

    kind: BlockKind
    number: int
    span: Span


@dataclass(frozen=True, slots=True)
class Document:
    """A file turned to text, normalised once; every span refers to ``text``.

    ``masked`` are the places of CPR numbers, of which only a mask of the same length stands in the text. ``converter``
    names the program that made the text of a scan or an old file; ``doubtful_share`` is the share (0 to 1) of the
    words of which it was in doubt.
    """

    name: str
    sha256: str
    media_type: str
    text: str
    blocks: tuple[Block, ...] = ()
    normalisation: int = NORMALISATION_VERSION
    masked: tuple[Span, ...] = ()
    converter: str | None = None
    doubtful_share: float | None = None

    def page_of(self, position: int) -> int | None:
        """The page on which a position of the text stands, or ``None`` where the format has no pages."""
        for block in self.blocks:
            if block.kind is BlockKind.PAGE and block.span.start <= position < block.span.end:
                return block.number
        return None
