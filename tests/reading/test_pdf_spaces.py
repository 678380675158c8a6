"""The spaces of lines, and those of them that part columns."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.reading.pdf_fonts import total
from tracker.reading.pdf_lines import Run
from tracker.reading.pdf_spaces import Gaps, spaces_of

ROW = "Post 1 38.000 kr. nej"
GAPS = Gaps(places=(6, 17), rights=(80.0, 250.0), lefts=(200.0, 400.0), sizes=(11.0, 9.0))


def test_a_row_is_parted_at_its_gaps_and_keeps_its_other_spaces() -> None:
    row = Run(GAPS.marked(ROW), 50.0, 430.0, 700.0, 11.0)
    assert row.text == "Post 1\t38.000 kr.\tnej"
    assert GAPS.part(row, 0, len(ROW)) == [
        Run("Post 1", 50.0, 80.0, 700.0, 11.0),
        Run("38.000 kr.", 200.0, 250.0, 700.0, 11.0),
        Run("nej", 400.0, 430.0, 700.0, 9.0),
    ]


def test_gaps_that_are_not_wanted_leave_the_others_with_their_places() -> None:
    assert GAPS.only([False, True]) == Gaps([17], [250.0], [400.0], [9.0])


def test_a_text_without_gaps_stays_as_it_is() -> None:
    assert Gaps().marked(ROW) == ROW


@given(st.lists(st.text(alphabet="ab æ\r\n"), min_size=1))
def test_every_space_of_every_line_is_found_at_its_place(lines: list[str]) -> None:
    text = "".join(lines)
    ends = [len("".join(lines[: number + 1])) for number in range(len(lines))]
    found = spaces_of(text, zip([0, *ends], ends, strict=False))
    assert found == [place for place, sign in enumerate(text) if sign == " "]


@given(st.binary(max_size=600))
def test_widths_are_summed_however_many_and_wide_they_are(widths: bytes) -> None:
    assert total(widths) == sum(widths)
