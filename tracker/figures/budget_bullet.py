"""Does the spending hold to the budget? A row an account, goal or body: spent, committed, budget, expected.

Spent is a solid bar, committed a hatched one that goes on from it, what goes beyond the budget is crossed; the
corrected budget is an upright mark, and what is expected at the year's end a thin line with a diamond. Every sum stands
in words beneath its bar, *ukendt* where it is unknown; *udledt* and *med forslag* stand at the row.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from tracker.danish.formatting import format_share
from tracker.danish.phrases import SPACE, capitalise, format_kroner
from tracker.domain.money import to_whole_kroner
from tracker.figures.captioned_rows import (
    BAR,
    WIDE,
    CaptionedRow,
    Door,
    Placed,
    add_part,
    lay_out_rows,
    marked,
    place_rows,
    write_captions,
)
from tracker.figures.layout import Paper
from tracker.figures.money_looks import (
    BUDGET_SIGN,
    COMMITTED_SIGN,
    EXPECTED_SIGN,
    LEFT_SIGN,
    OVER_SIGN,
    SPENT_SIGN,
    UNCHOSEN,
    crossed,
    hatched,
    invisible,
    solid,
)

NO_OWN_BUDGET = "uden eget budget"
"""Of a goal, area or account that is paid for and that no appropriation is set on."""


@dataclass(frozen=True, slots=True)
class BulletLine:
    """One row in whole øre; ``None`` is unknown and never nought. ``key`` is what a click on it opens.

    ``budget_ore`` is the corrected budget; a goal that nobody has given money has none of its own, which is not an
    unknown one (``has_own_budget``). ``expected`` is estimate, low and high end of what is expected.
    """

    key: str
    label: str
    budget_ore: int | None
    spent_ore: int | None
    committed_ore: int | None = None
    expected: tuple[int, int, int] | None = None
    is_inferred: bool = False
    has_proposals: bool = False
    has_own_budget: bool = True

    @property
    def used_ore(self) -> int:
        """What is spent and committed, as far as it is known."""
        return (self.spent_ore or 0) + (self.committed_ore or 0)


APART = 0.05
"""How far an end of what is expected stands from its middle to have a mark of its own, of the picture's width."""


def draw_bullets(lines: Sequence[BulletLine], paper: Paper, width: int = WIDE, *, is_share: bool = False) -> go.Figure:
    """The rows as given. All share one scale of kroner or, with ``is_share``, of each row's own budget.

    Shares suit rows of very different size; a row without a budget has no share and then no bar, only its words. Each
    part has ``customdata`` of the row's key and *spent*, *committed*, *over*, *budget* or *expected*.
    """
    figure = go.Figure()
    rows = [_row(line) for line in lines]
    units = [_unit(line, is_share=is_share) for line in lines]
    ends = [0.0, *(ore / unit for line, unit in zip(lines, units, strict=True) if unit for ore in _sums(line))]
    longest = max(ends) - min(ends)
    for line, place, unit in zip(lines, place_rows(rows, width), units, strict=True):
        if unit is None:
            continue
        _add_bars(figure, line, place, paper, unit)
        _add_expected(figure, line, place, paper, (unit, longest))
        _add_budget(figure, line, place, paper, unit)
    write_captions(figure, rows, paper, width)
    return lay_out_rows(figure, rows, paper, width, (min(ends), max(ends)))


def _unit(line: BulletLine, *, is_share: bool) -> float | None:
    if not is_share:
        return 100.0
    return float(line.budget_ore) if line.budget_ore and line.budget_ore > 0 else None


def _sums(line: BulletLine) -> list[int]:
    expected = line.expected or ()
    return [line.budget_ore or 0, line.spent_ore or 0, line.used_ore, *expected]


def _add_bars(figure: go.Figure, line: BulletLine, place: Placed, paper: Paper, unit: float) -> None:
    """Spent and committed up to the budget, and crossed beyond it; over them a field that opens the whole row."""
    most = max(_sums(line)) / unit
    add_part(figure, place, (0, most), invisible(), Door(line.key, "row", _said(line)))
    level = 0
    for part, ore, marker in (
        ("spent", line.spent_ore, solid(paper)),
        ("committed", line.committed_ore, hatched(paper)),
    ):
        if ore:
            add_part(figure, place, (level / unit, (level + ore) / unit), marker, Door(line.key, part, _said(line)))
            level += ore
    if line.budget_ore is not None and level > max(line.budget_ore, 0):
        over = (max(line.budget_ore, 0) / unit, level / unit)
        add_part(figure, place, over, crossed(), Door(line.key, "over", _said(line)))


def _add_budget(figure: go.Figure, line: BulletLine, place: Placed, paper: Paper, unit: float) -> None:
    if line.budget_ore is None:
        return
    figure.add_scatter(
        x=[line.budget_ore / unit],
        y=[place.bar],
        mode="markers",
        marker={"symbol": "line-ns", "size": BAR, "line": {"width": 4, "color": paper.ink}},
        customdata=[[line.key, "budget"]],
        hovertext=[_said(line)],
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
        name="budget",
        unselected=UNCHOSEN,
    )


def _add_expected(figure: go.Figure, line: BulletLine, place: Placed, paper: Paper, scale: tuple[float, float]) -> None:
    """``scale`` is the unit in øre and how long the picture is in it: ends close to the middle would blot it."""
    unit, longest = scale
    if line.expected is None:
        return
    middle, low, high = (ore / unit for ore in line.expected)
    figure.add_scatter(
        x=[low, middle, high],
        y=[place.bar + BAR // 2 + 9] * 3,
        mode="lines+markers",
        line={"color": paper.ink, "width": 2},
        marker={
            "symbol": ["line-ns", "diamond", "line-ns"],
            "size": [9 if middle - low > APART * longest else 0, 9, 9 if high - middle > APART * longest else 0],
            "line": {"width": 2, "color": paper.ink},
            "color": paper.ink,
        },
        customdata=[[line.key, "expected"]] * 3,
        hovertext=[_said(line)] * 3,
        hovertemplate="%{hovertext}<extra></extra>",
        cliponaxis=False,
        name="expected",
        unselected=UNCHOSEN,
    )


def _row(line: BulletLine) -> CaptionedRow:
    heading = marked(line.label, is_inferred=line.is_inferred, has_proposals=line.has_proposals)
    return CaptionedRow(heading, _words(line), under=8 if line.expected is None else 20)


def _words(line: BulletLine) -> tuple[str, ...]:
    if line.budget_ore is not None and line.budget_ore < 0:
        return tuple(word.replace(" ", SPACE) for word in _income_words(line.budget_ore, line))
    budget, spent = line.budget_ore, line.spent_ore
    share = (
        f" ({format_share(spent / budget)})".replace("-", "\N{MINUS SIGN}")
        if budget and budget > 0 and spent is not None
        else ""
    )
    words = [f"{SPENT_SIGN} forbrug {_sum(spent)}{share}"]
    if line.committed_ore:
        words.append(f"{COMMITTED_SIGN} disponeret {_sum(line.committed_ore)}")
    words.append(f"{BUDGET_SIGN} budget {_sum(budget)}" if line.has_own_budget else NO_OWN_BUDGET)
    if budget is not None and spent is not None:
        left = budget - line.used_ore
        words.append(f"{OVER_SIGN} {_sum(-left)} over budget" if left < 0 else f"{LEFT_SIGN} rest {_sum(left)}")
    if line.expected is not None:
        words.append(expected_words(*line.expected))
    return tuple(word.replace(" ", SPACE) for word in words)


def _income_words(budget: int, line: BulletLine) -> list[str]:
    """An account of income has a budget below nought; what came in is told as such, and as of what was expected."""
    words = [f"{BUDGET_SIGN} ventet indtægt {_sum(-budget)}"]
    if line.spent_ore is None:
        return [f"{SPENT_SIGN} indtægt ukendt", *words]
    missing = line.used_ore - budget
    share = format_share(line.spent_ore / budget).replace("-", "\N{MINUS SIGN}")
    end = f"{OVER_SIGN} {_sum(missing)} mangler" if missing > 0 else f"{LEFT_SIGN} {_sum(-missing)} mere end ventet"
    return [f"{SPENT_SIGN} indtægt {_sum(-line.spent_ore)} ({share})", *words, end]


def expected_words(middle: int, low: int, high: int) -> str:
    """``◆ forventet 90.000 kr. (80.000 kr. til 104.000 kr.)``; whole kroner, for an estimate has no øre."""
    middle, low, high = (to_whole_kroner(ore) for ore in (middle, low, high))
    interval = "" if low == high else f" ({format_kroner(low).removesuffix(f'{SPACE}kr.')} til {format_kroner(high)})"
    return f"{EXPECTED_SIGN} forventet {format_kroner(middle)}{interval}"


def _said(line: BulletLine) -> str:
    """What stands under the pointer; the row's name is in the picture already."""
    return capitalise("<br>".join(_words(line)))


def _sum(ore: int | None) -> str:
    return "ukendt" if ore is None else format_kroner(ore).replace("-", "\N{MINUS SIGN}")
