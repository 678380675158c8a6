"""Line breaks that a converter lost, found by what stood alone on a line: marks, headings, the numbers of cases."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.lines.case_breaks import find_case_breaks
from tracker.extraction.lines.headings_inside import find_dated_again, find_headings_inside
from tracker.extraction.lines.inner_pages import find_inner_pages
from tracker.extraction.lines.item_marks import find_item_marks
from tracker.extraction.lines.state_breaks import find_state_breaks
from tracker.extraction.lines.stretches import Stretches


@dataclass(frozen=True, slots=True)
class Breaks:
    """Where lines begin, and the stretches that hold no beginning of a line."""

    cuts: tuple[int, ...]
    whole: Stretches
    behind_cases: frozenset[int]
    """Those of the cuts that only the number of a case before them tells."""
    items: tuple[int, ...]
    """Those at which items begin."""
    noise: frozenset[int]
    """Those at which the foot of a page begins."""

    def outside(self, places: Sequence[int]) -> list[int]:
        """The places that stand inside none of the stretches."""
        return self.whole.outside(places)


def find_breaks(text: str, long: Sequence[tuple[int, int]], vocabulary: Vocabulary) -> Breaks:
    """The lost breaks of the long lines of a document, and what stood whole on a line between two of them."""
    marks, alone = find_item_marks(text, long, vocabulary)
    cases, numbers = find_case_breaks(text, long)
    states, said = find_state_breaks(text, long)
    headings = find_headings_inside(text, long, vocabulary)
    pages = find_inner_pages(text, long)
    ends = [*find_dated_again(text, long), *(place for span in (*headings, *pages) for place in span)]
    whole: list[tuple[int, int]] = []
    for start, end in sorted((*pages, *alone, *numbers, *said, *headings)):
        if not whole or start >= whole[-1][1]:
            whole.append((start, end))
    found = Breaks(
        (),
        Stretches.of(whole),
        frozenset(cases) - {*marks, *states, *ends},
        tuple(sorted(marks)),
        frozenset(start for start, _ in pages),
    )
    return replace(found, cuts=tuple(sorted({*found.outside([*marks, *cases, *states, *ends])})))
