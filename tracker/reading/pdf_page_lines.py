"""The lines of one page, a column for each thing that is known of them: where they begin and end, how high they stand.

What is known of all lines is compared at once where that can be, for a comparison of two columns takes as long as that
of a few single lines. Only the lines that are left over are looked at one by one.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain, compress, islice
from operator import gt, sub

from tracker.reading.pdf_calls import Probe
from tracker.reading.pdf_characters import BASELINE_GAP, turn_of
from tracker.reading.pdf_columns import Placed, are_in_order
from tracker.reading.pdf_fonts import PARTS, PageWidths, total
from tracker.reading.pdf_gaps import LineWithGaps, part
from tracker.reading.pdf_lines import Run, is_level, run_of, write_in_order
from tracker.reading.pdf_spaces import Gaps, Heights, gaps_at, spaces_of

_SURPLUS = 0.5
_SHORTFALL = 0.3
_KERNING = 0.03
"""Heights of a letter by which a stretch may be wider or narrower than its characters, and the share of its own width
by which kerning may draw it together. The least gap to be found leaves a surplus of three quarters: the narrowest gap
that parts columns (1.0) less the space that stands in it in the text."""
_SURPLUS_AT_DRAWN_SPACES = 1.5
"""The same where all spaces are drawn: the narrowest gap behind one that parts columns is 2.0."""
_FEW_SPACES = 5
"""In a line, which are asked for without a look at its font, as in a row of a table."""


class PageLines:
    """The lines that stand at these places of a page's text; ``is_plain`` where only line ends stand between them."""

    def __init__(
        self, probe: Probe, widths: PageWidths, text: str, places: Sequence[tuple[int, int]], *, is_plain: bool
    ) -> None:
        self._probe = probe
        self._widths = widths
        self._text = text
        self._places = places
        self._is_plain = is_plain
        self._is_mapped = True
        self._texts = [text[start:end] for start, end in places]
        self._starts = [start for start, _ in places]
        self._lasts = [end - 1 for _, end in places]
        boxes = probe.boxes(self._starts + self._lasts).tolist()
        half = 4 * len(places)
        self._lefts, self._tops, self._first_rights, self._bottoms = (boxes[edge:half:4] for edge in range(4))
        self._rights, self._lows = boxes[half + 2 :: 4], boxes[half + 3 :: 4]
        self._sizes = list(map(sub, self._tops, self._bottoms))
        self._baselines = probe.baselines(self._starts)
        self._gaps = Gaps()
        self._close: dict[int, LineWithGaps] = {}
        self._parted: dict[int, list[Run]] = {}

    def part(self) -> bool:
        """Find the gaps in all lines; whether every font of the page knows its letters."""
        spaces = [text.count(" ") for text in self._texts]
        for number in self._odd():
            self._set_apart_if_turned_or_askew(number)
        for number in chain(self._parted, self._close):
            spaces[number] = 0
        if "  " in self._text:
            for number, text in enumerate(self._texts):
                if spaces[number] and "  " in text:
                    spaces[number] = 0
                    self._look_closely(number)
        many = [number for number, found in enumerate(spaces) if found > _FEW_SPACES]
        if many:
            for number in self._filled(many, spaces):
                spaces[number] = 0
        self._ask_at_spaces(spaces)
        if self._close:
            rows = part(self._probe, list(self._close.values()))
            for (number, line), row in zip(self._close.items(), rows, strict=True):
                self._parted[number] = row if line.is_level or self._ends_with(row[-1], number) else []
        return self._is_mapped

    def turned(self) -> list[int]:
        """The numbers of lines that are turned, or no lines."""
        return sorted(number for number, row in self._parted.items() if not row)

    def rows(self) -> list[list[Run]]:
        """Each line in one or more runs, in none where it is turned or no line."""
        columns = zip(self._texts, self._lefts, self._rights, self._baselines, self._sizes, strict=True)
        rows = [[whole] for whole in map(run_of, columns)]
        if self._gaps.places:
            for number, text in enumerate(self._texts):
                if "\t" in text:
                    rows[number] = self._gaps.part(rows[number][0], *self._places[number])
        for number, row in self._parted.items():
            rows[number] = row
        return rows

    def written(self) -> str | None:
        """The lines as they are written where each stands well below the one before, or in columns that were drawn one
        after the other; ``None`` where they do not."""
        texts, baselines, sizes = self._texts, self._baselines, self._sizes
        if self._parted:
            if not all(map(is_level, self._parted.values())):
                return None
            texts = texts.copy()
            for number, row in self._parted.items():
                texts[number] = "\t".join([run.text.strip(" ") for run in row])
            if not all(self._parted.values()):
                shown = [self._parted.get(number) != [] for number in range(len(texts))]
                texts, baselines, sizes = (
                    list(compress(texts, shown)),
                    list(compress(baselines, shown)),
                    list(compress(sizes, shown)),
                )
        drops = list(map(sub, baselines, baselines[1:]))
        if not drops or any(map(str.isspace, texts)):
            return None
        if not all(map(gt, drops, sizes[1:])):
            placed = Placed(texts, self._lefts, self._rights, baselines, sizes)
            if self._parted or self._gaps.places or not are_in_order(placed, drops):
                return None
        return write_in_order(texts, drops, sizes)

    def _odd(self) -> list[int]:
        """The numbers of lines that may be turned, or do not end as high as they begin."""
        widths = map(sub, self._rights, self._lefts)
        if self._lows == self._bottoms and min(map(len, self._texts), default=3) > 2 and min(widths, default=0) >= 0:
            return []
        ends = zip(self._lows, self._bottoms, self._texts, self._rights, self._lefts, strict=True)
        return [
            number
            for number, (low, bottom, text, right, left) in enumerate(ends)
            if low != bottom or len(text) < 3 or right < left
        ]

    def _set_apart_if_turned_or_askew(self, number: int) -> None:
        size, text = self._sizes[number], self._texts[number]
        is_level = abs(self._lows[number] - self._bottoms[number]) < BASELINE_GAP * size
        if (not is_level or len(text) < 3 or self._rights[number] < self._lefts[number]) and turn_of(
            self._probe.angle(self._starts[number])
        ):
            self._parted[number] = []
        elif not is_level:
            # pdfium saw no line end where there is one: between words, or the line is askew.
            self._look_closely(number, is_level=False)

    def _whole(self, number: int) -> Run:
        left, right, size = self._lefts[number], self._rights[number], self._sizes[number]
        return run_of((self._texts[number], left, right, self._baselines[number], size))

    def _look_closely(self, number: int, *, is_level: bool = True) -> None:
        start, bottom = self._starts[number], self._bottoms[number]
        self._close[number] = LineWithGaps(self._whole(number), start, bottom, is_level=is_level)

    def _ends_with(self, run: Run, number: int) -> bool:
        return abs(self._probe.baseline(self._lasts[number]) - run.baseline) < BASELINE_GAP * run.size

    def _ask_at_spaces(self, counts: Sequence[int]) -> None:
        """Part lines that have so many spaces at those that surely are gaps; look closely at those with others."""
        numbers = [number for number, found in enumerate(counts) if found]
        if not numbers:
            return
        asked = [self._places[number] for number in numbers]
        if self._is_plain and len(asked) == len(counts):
            asked = [(asked[0][0], asked[-1][1])]
        lines = [[column[number] for number in numbers] for column in (self._tops, self._bottoms, self._baselines)]
        gaps = gaps_at(
            self._probe, spaces_of(self._text, asked), Heights([counts[number] for number in numbers], *lines)
        )
        unclear = {bisect_right(self._starts, space) - 1 for space in gaps.unclear}
        for number in unclear:
            self._look_closely(number)
        if unclear:
            gaps = gaps.only([bisect_right(self._starts, space) - 1 not in unclear for space in gaps.places])
        if gaps.places:
            self._gaps = gaps
            marked = gaps.marked(self._text)
            self._texts = [marked[start:end] for start, end in self._places]

    def _filled(self, numbers: Sequence[int], counts: Sequence[int]) -> list[int]:
        """Those of these lines, with so many spaces, that have no more room than the letters of their fonts fill."""
        starts = [self._starts[number] for number in numbers]
        fonts = self._widths.fonts_of(starts, [self._lasts[number] for number in numbers])
        ems = self._probe.ems(starts)
        widths = self._learned(numbers, fonts, ems)
        filled: list[int] = []
        unsure: list[int] = []
        for number, font, em in zip(numbers, fonts, ems, strict=True):
            start, end = self._places[number]
            left, size, unit = self._lefts[number], self._sizes[number], em / PARTS
            known = widths[font][start:end]
            is_known = known and 0 not in known
            if not is_known or not -2 * unit < self._first_rights[number] - left - known[0] * unit < 2 * unit:
                learned = self._widths.of(font, range(start, end), em)
                self._is_mapped &= learned is not None
                widths[font] = learned or b""
                known = widths[font][start:end]
            room = self._rights[number] - left
            excess = room - total(known) * unit
            if known and -_SHORTFALL * size - _KERNING * abs(room) < excess < _SURPLUS_AT_DRAWN_SPACES * size:
                (filled if excess < _SURPLUS * size else unsure).append(number)
        return filled + self._of_drawn_spaces(unsure, counts)

    def _of_drawn_spaces(self, numbers: Sequence[int], counts: Sequence[int]) -> list[int]:
        """Those of these lines whose spaces all are drawn in a font, as those of justified text."""
        spaces = spaces_of(self._text, [self._places[number] for number in numbers])
        generated = iter(self._probe.are_generated(spaces))
        # Every answer is taken, whatever the ones before it say.
        return [number for number in numbers if not sum(islice(generated, counts[number]))]

    def _learned(
        self, numbers: Sequence[int], fonts: Sequence[int | None], ems: Sequence[float]
    ) -> dict[int | None, bytes]:
        """The widths of the page's characters in each of these lines' fonts."""
        first: dict[int, float] = {}
        alike: dict[int, list[tuple[int, int]]] = {}
        for number, font, em in zip(numbers, fonts, ems, strict=True):
            if font and first.setdefault(font, em) == em:
                alike.setdefault(font, []).append(self._places[number])
        widths: dict[int | None, bytes] = {None: b""}
        for font, lines in alike.items():
            widths[font] = self._widths.of_lines(font, lines, first[font])
        return widths
