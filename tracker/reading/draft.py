"""What a format's reader hands on: its text as it found it, and where blocks stand in that text."""

from dataclasses import dataclass

from tracker.domain.source import Block, BlockKind, Span


@dataclass(frozen=True, slots=True)
class Draft:
    """Text before normalisation; the spans of ``blocks`` refer to this text.

    ``typeset`` says that lines were broken and letters set by a typesetter (PDF): a hyphen at the end of a line may
    be the typesetter's, and ``fi`` may be one sign. ``unread`` are the numbers of the pages on which a picture, or
    letters drawn as lines, stand where text should. ``converter`` and ``doubtful_share`` are as in ``Document``.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    typeset: bool = False
    unread: tuple[int, ...] = ()
    converter: str | None = None
    doubtful_share: float | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a growing text where a block was opened."""

    kind: BlockKind
    number: int
    start: int
    part: int


class DraftWriter:
    """Collects lines; knows when a line is begun, and never writes more than one empty line in a row."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._line = ""
        self._newlines = 2
        self._blocks: list[Block] = []

    @property
    def line(self) -> str:
        """The line that is being written."""
        return self._line

    @property
    def empty(self) -> bool:
        """Whether nothing has been written yet."""
        return not self._length and not self._line

    def write(self, text: str) -> None:
        """Add to the current line; a newline in the text ends it."""
        first, *rest = text.split("\n")
        self._line += first
        for line in rest:
            self.end_line(keep_empty=True)
            self._line = line

    def end_line(self, *, keep_empty: bool = False) -> None:
        """End the current line if it holds anything but white space."""
        if self._line.strip():
            self._append(self._line.rstrip(" ") + "\n")
            self._newlines = 1
        elif keep_empty:
            self._append_newline()
        self._line = ""

    def leave_line_empty(self) -> None:
        """End the current line and see that an empty one follows, but never two."""
        self.end_line()
        self._append_newline()

    def open_block(self, kind: BlockKind, number: int) -> Mark:
        """Begin a block at the start of a new line."""
        self.end_line()
        return Mark(kind, number, self._length, len(self._parts))

    def close_block(self, mark: Mark) -> None:
        """End the block behind its last line's last character; a block without text is none."""
        self.end_line()
        first, last = mark.part, len(self._parts)
        while first < last and self._parts[first] == "\n":
            first += 1
        while first < last and self._parts[last - 1] == "\n":
            last -= 1
        if first < last:
            end = self._length - (len(self._parts) - last) - 1
            self._blocks.append(Block(mark.kind, mark.number, Span(mark.start + first - mark.part, end)))

    def take_over(self, draft: Draft) -> None:
        """Add another draft's lines and blocks; its first line goes on the line that is begun."""
        if not draft.text.strip():
            return
        start = self._length + len(self._line)
        self._append(self._line + draft.text.rstrip("\n") + "\n")
        self._line = ""
        self._newlines = 1
        self._blocks += [
            Block(block.kind, block.number, Span(block.span.start + start, block.span.end + start))
            for block in draft.blocks
        ]

    def finish(self) -> Draft:
        """The text and its blocks in reading order."""
        self.end_line()
        blocks = sorted(self._blocks, key=lambda block: (block.span.start, -block.span.end))
        return Draft("".join(self._parts).rstrip("\n") + "\n" if self._length else "", tuple(blocks))

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _append_newline(self) -> None:
        if self._newlines < 2:
            self._append("\n")
            self._newlines = 2
