"""The two grids: what is talked about, and what the goals have."""

import datetime as dt

from tracker.figures.attention import draw_attention
from tracker.figures.coverage import COVERAGE_LOOKS, Had, draw_coverage, had_of
from tracker.figures.layout import LIGHT
from tracker.insight.attention import AreaAttention, Attention, Cell, Sitting
from tracker.insight.coverage import GoalCoverage, Part

FIRST, SECOND = Sitting(dt.date(2025, 1, 1), "Rådet"), Sitting(dt.date(2025, 2, 1), "<b>Udvalget</b>")


def test_each_field_stands_in_its_row_and_column_with_its_letter_and_the_register_has_its_mark() -> None:
    cells = (Cell(FIRST, Attention.DECIDED, ("i1",), (), ("e1",)), Cell(SECOND, Attention.DECIDED, (), (), ("e2",)))
    areas = (AreaAttention("1", (), 0, None, None, None), AreaAttention("2", cells, 1, 1.0, FIRST.date, 0, 1))
    (fields,) = draw_attention(areas, (FIRST, SECOND), {"1": "Job", "2": "Sprog"}, LIGHT).data
    assert [list(line) for line in fields.text] == [["", ""], ["B", "B*"]]
    assert [list(line) for line in fields.z] == [[None, None], [1, 1]]
    assert "sagsregisteret" not in fields.customdata[1][0], "minutes say so as well"
    assert fields.customdata[1][1].endswith("<br>fra sagsregisteret")
    assert "<b>" not in fields.customdata[1][1], "a document's text is never a tag"


def test_a_goal_has_lacks_may_have_or_needs_not_and_each_has_its_own_sign() -> None:
    needs = frozenset(Part) - {Part.TARGET}
    goal = GoalCoverage("g", frozenset({Part.TEXT}), needs, frozenset({Part.FIGURE}))
    assert [had_of(goal, part) for part in Part] == [
        Had.YES, Had.NO, Had.NOT_NEEDED, Had.UNKNOWN, Had.NO, Had.NO,
    ]  # fmt: skip
    assert len({look.letter for look in COVERAGE_LOOKS.values()}) == len(Had)
    drawn = draw_coverage([goal], {"g": "<b>Mål"}, {part: part.value for part in Part}, LIGHT)
    signs = ["".join(one for trace in drawn.data if (one := trace.text[0][column])) for column in range(len(Part))]
    assert signs == ["✓", "–", "·", "?", "–", "–"]
    assert "<b>" not in drawn.layout.yaxis.ticktext[0]
