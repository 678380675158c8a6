"""Pictures of money: bars that open their entries, patterns that speak without colour, and unknown sums that say so."""

import datetime as dt
from typing import Any

import pandas as pd
import pytest

from tracker.figures.budget_bullet import BulletLine, draw_bullets, expected_words
from tracker.figures.captioned_rows import NARROW, CaptionedRow, caption_of, height_of_rows, place_rows
from tracker.figures.layout import DARK, LIGHT, Paper
from tracker.figures.pool_stack import PoolLine, draw_pool_stack
from tracker.figures.spending import draw_waterfall
from tracker.figures.spending_year import draw_spending_year, height_of_spending_year, notes_of
from tracker.insight.forecast import Forecast, ForecastMethod
from tracker.insight.spending_through_year import Grain, Posting, ThroughYear, YearSpending

FULL = BulletLine("konto", "Sprog", 20_000_000, 12_500_000, 4_000_000, (19_000_000, 17_000_000, 22_000_000))


def said(figure: Any) -> str:
    return " ".join(note.text for note in figure.layout.annotations).replace("\N{NO-BREAK SPACE}", " ")


def parts(figure: Any) -> dict[str, Any]:
    return {trace.name: trace for trace in figure.data}


def test_spent_is_solid_committed_is_hatched_and_goes_on_from_it() -> None:
    found = parts(draw_bullets([FULL], LIGHT))
    assert (found["spent"].base[0], found["spent"].x[0]) == (0, 125_000)
    assert (found["committed"].base[0], found["committed"].x[0]) == (125_000, 40_000)
    assert (found["spent"].marker.pattern.shape, found["committed"].marker.pattern.shape) == (None, "/")
    assert list(found["budget"].x) == [200_000]
    assert list(found["expected"].x) == [170_000, 190_000, 220_000]
    assert "over" not in found


def test_a_bullet_says_each_sum_in_words() -> None:
    assert said(draw_bullets([FULL], LIGHT)) == (
        "<b>Sprog</b> ■ forbrug 125.000 kr. (62 %)   ▨ disponeret 40.000 kr.   ┃ budget 200.000 kr.<br>"
        "□ rest 35.000 kr.   ◆ forventet 190.000 kr. (170.000 til 220.000 kr.)"
    )


def test_what_goes_beyond_the_budget_is_crossed_and_named() -> None:
    figure = draw_bullets([BulletLine("k", "Sprog", 20_000_000, 18_000_000, 4_000_000)], LIGHT)
    over = parts(figure)["over"]
    assert (over.base[0], over.x[0], over.marker.pattern.shape) == (200_000, 20_000, "x")
    assert "20.000 kr. over budget" in said(figure)


@pytest.mark.parametrize(
    ("line", "is_share", "missing", "words"),
    [
        pytest.param(BulletLine("k", "A", None, 500, None), False, {"budget", "over"}, "budget ukendt", id="no budget"),
        pytest.param(
            BulletLine("k", "A", None, 500, None), True, {"spent"}, "budget ukendt", id="no share without one"
        ),
        pytest.param(
            BulletLine("k", "A", 900, None, None), False, {"spent", "over"}, "forbrug ukendt", id="no spending"
        ),
    ],
)
def test_what_is_unknown_has_no_bar_and_says_so(
    line: BulletLine, is_share: bool, missing: set[str], words: str
) -> None:
    figure = draw_bullets([line], LIGHT, is_share=is_share)
    assert not missing & parts(figure).keys()
    assert words in said(figure)
    assert "rest" not in said(figure)


@pytest.mark.parametrize(
    ("came", "words"),
    [
        (-15_000, "■ indtægt 150 kr. (75 %)   ┃ ventet indtægt 200 kr.   ▩ 50 kr. mangler"),
        (-25_000, "■ indtægt 250 kr. (125 %)   ┃ ventet indtægt 200 kr.   □ 50 kr. mere end ventet"),
        (None, "■ indtægt ukendt   ┃ ventet indtægt 200 kr."),
    ],
)
def test_an_account_of_income_is_not_told_as_spending(came: int | None, words: str) -> None:
    figure = draw_bullets([BulletLine("k", "Salg", -20_000, came)], LIGHT)
    assert said(figure) == f"<b>Salg</b> {words}"
    assert list(parts(figure)["budget"].x) == [-200]


def test_a_bullet_says_what_is_inferred_and_what_holds_proposals() -> None:
    line = BulletLine("k", "Rådet", 900, 500, None, is_inferred=True, has_proposals=True)
    assert "<b>Rådet (udledt, med forslag)</b>" in said(draw_bullets([line], LIGHT))


def test_in_shares_each_row_is_measured_by_its_own_budget() -> None:
    small = BulletLine("b", "B", 1_000, 500, None)
    found = [trace for trace in draw_bullets([FULL, small], LIGHT, is_share=True).data if trace.name == "spent"]
    assert [trace.x[0] for trace in found] == [0.625, 0.5]


def test_each_part_of_a_bar_opens_its_row() -> None:
    figures = [
        draw_bullets([FULL], LIGHT),
        draw_pool_stack([PoolLine("konto", "2026", 5, 5, 5), PoolLine("konto", "2025", 5, None, None)], LIGHT),
    ]
    for figure in figures:
        for trace in figure.data:
            if trace.name == "unknown":
                continue
            assert [list(door) for door in trace.customdata] == [["konto", trace.name]] * len(trace.customdata)
            assert trace.hoverinfo != "skip", "plotly sends no click from what it skips"


def test_a_pool_is_granted_committed_and_left() -> None:
    figure = draw_pool_stack([PoolLine("p", "2026", 6_000, 1_000, 3_000)], LIGHT)
    found = parts(figure)
    assert [(found[name].base[0], found[name].x[0]) for name in ("granted", "committed", "left")] == [
        (0, 60),
        (60, 10),
        (70, 30),
    ]
    assert found["left"].marker.color == "rgba(0,0,0,0)"
    assert "■ tildelt 60 kr.   ▨ disponeret 10 kr.   □ rest 30 kr." in said(figure)


def test_what_came_back_shortens_the_bar_and_granted_still_says_what_was_granted() -> None:
    figure = draw_pool_stack([PoolLine("p", "2026", 6_000, None, 4_500, spent_ore=500, refunded_ore=1_000)], LIGHT)
    found = parts(figure)
    assert (found["granted"].x[0], found["left"].base[0]) == (55, 55)
    assert "■ tildelt 60 kr.   ■ brugt 5 kr.   − betalt tilbage 10 kr.   □ rest 45 kr." in said(figure)
    assert "tildelt ukendt" in said(draw_pool_stack([PoolLine("p", "2026", None, 100, None)], LIGHT))
    assert "ukendt" not in said(draw_pool_stack([PoolLine("p", "2026", None, None, 1, spent_ore=5)], LIGHT))


def test_a_goal_that_no_money_is_set_on_has_no_budget_of_its_own_which_is_not_unknown() -> None:
    words = said(draw_bullets([BulletLine("m", "Mål", None, 500, has_own_budget=False)], LIGHT))
    assert "uden eget budget" in words
    assert "ukendt" not in words


def test_an_unknown_rest_is_a_dotted_outline_without_an_end_and_a_word() -> None:
    figure = draw_pool_stack([PoolLine("p", "2026", 6_000, None, None)], LIGHT)
    outline = parts(figure)["unknown"]
    assert (outline.line.dash, outline.x[0], outline.x[1]) == ("dot", outline.x[3], 60)
    assert "rest ukendt" in said(figure)
    assert "rest ukendt" not in said(draw_pool_stack([PoolLine("p", "2026", 6_000, None, 0)], LIGHT))


def test_a_pool_that_gave_more_than_it_had_is_crossed() -> None:
    figure = draw_pool_stack([PoolLine("p", "2026", 6_000, None, -1_000)], LIGHT)
    over = parts(figure)["over"]
    assert (over.base[0], over.x[0], over.marker.pattern.shape) == (50, 10, "x")
    assert "10 kr. mere end der var" in said(figure)


def waterfall(**more: object) -> pd.DataFrame:
    row = {"label": "Tildelt", "start_ore": 900, "end_ore": 400, "role": "out", "is_inferred": False}
    return pd.DataFrame([row | more])


def test_a_proposed_step_is_dotted_and_says_so_and_its_click_gives_its_key() -> None:
    figure = draw_waterfall(waterfall(is_proposed=True, key="granted:proposed"), LIGHT)
    (bar,) = figure.data
    assert bar.marker.pattern.shape == "."
    assert "(foreslået)" in said(figure)
    assert list(bar.customdata[0]) == ["granted:proposed", "out"]


def test_a_sum_with_proposals_says_so() -> None:
    assert "(med forslag)" in said(draw_waterfall(waterfall(role="sum", is_proposed=True), LIGHT))


def course(year: int, ore: int, months: int, **more: Any) -> YearSpending:
    postings = tuple(Posting(f"{year}-{at}", dt.date(year, at, 10), ore) for at in range(1, months + 1))
    last = dt.date(year, 12, 31) if months == 12 else dt.date(year, months, 20)
    known: dict[str, Any] = {"undated": (), "readings": (), "known_to": last, "committed_ore": None}
    return YearSpending(year, postings, **(known | more))


NOTHING = YearSpending(2026, (), (), (), None, None)
THIS, LAST = course(2026, 1_000, 9), course(2025, 900, 12)
FORECAST = Forecast(2026, ForecastMethod.STRAIGHT, 12_000, 11_000, 13_000, 9_000, THIS.known_to, stretches=8)


def test_this_year_is_solid_last_year_is_dotted_on_the_same_days_and_the_budget_is_a_named_line() -> None:
    figure = draw_spending_year(ThroughYear(THIS, LAST, 11_500), FORECAST, LIGHT)
    found = parts(figure)
    assert (found["2026 linje"].line.dash, found["2025 linje"].line.dash) == ("solid", "dot")
    assert found["2025"].x[-1] == dt.date(2026, 12, 31)
    assert found["2025"].customdata[-1][0] == "2025-12-31", "a point opens its own year's entries"
    assert list(found["2026"].customdata[0]) == ["2026-01-31", "2026-1"]
    assert list(found["forventet"].y) == [110, 120, 130]
    assert "korrigeret budget: 115 kr." in said(figure)
    assert "2026: 90 kr." in said(figure)


def test_without_budget_and_forecast_there_is_no_line_for_them() -> None:
    figure = draw_spending_year(ThroughYear(THIS, LAST, None), Forecast(2026), LIGHT)
    assert "budget" not in said(figure)
    assert "forventet" not in parts(figure)


def test_balance_sheets_are_diamonds_on_known_days_with_a_broken_line() -> None:
    this = course(2026, 1_000, 9, readings=(dt.date(2026, 3, 31), dt.date(2026, 9, 20)))
    through = ThroughYear(this, LAST, None)
    figure = draw_spending_year(through, Forecast(2026), LIGHT)
    assert list(parts(figure)["2026"].marker.symbol) == ["diamond", "diamond"]
    assert parts(figure)["2026 linje"].line.dash == "dash"
    assert "kendt dag" in said(figure)


def test_spending_without_a_day_and_a_year_nothing_is_told_of_are_named() -> None:
    undated = course(2025, 900, 12, undated=(Posting("u", None, 1_200_000),))
    nothing = YearSpending(2026, (), (), (), None, None)
    notes = [note.replace("\N{NO-BREAK SPACE}", " ") for note in notes_of(ThroughYear(nothing, undated, None))]
    assert notes == ["12.000 kr. i 2025 er uden dato", "2026: intet forbrug er oplyst"]


@pytest.mark.parametrize(
    ("highest", "ticks"),
    [
        pytest.param(60_000_000, ["0", "200.000", "400.000", "600.000"], id="thousands"),
        pytest.param(900_000_000, ["0", "2,5\N{NO-BREAK SPACE}mio.", "5\N{NO-BREAK SPACE}mio."], id="millions"),
        pytest.param(400, ["0", "1", "2", "3", "4"], id="kroner"),
    ],
)
def test_the_axis_counts_as_danes_do(highest: int, ticks: list[str]) -> None:
    axis = draw_spending_year(ThroughYear(course(2026, 0, 9), NOTHING, highest), Forecast(2026), LIGHT).layout.yaxis
    assert [word for word in axis.ticktext if word in ticks] == ticks


@pytest.mark.parametrize("paper", [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")])
def test_nothing_at_all_is_a_picture_too(paper: Paper) -> None:
    assert draw_bullets([], paper).to_json()
    assert draw_pool_stack([], paper).to_json()
    assert draw_waterfall(waterfall().head(0), paper).to_json()
    assert draw_spending_year(ThroughYear(NOTHING, NOTHING, None), Forecast(2026), paper).to_json()


def test_the_height_is_known_before_the_picture_is_drawn() -> None:
    through = ThroughYear(NOTHING, LAST, None)
    drawn = draw_spending_year(through, Forecast(2026), LIGHT)
    assert drawn.layout.height == height_of_spending_year(through)


def test_rows_stand_beneath_each_other_and_a_narrow_screen_makes_them_higher() -> None:
    rows = [CaptionedRow("Et meget langt navn på en konto i kommunen", ("a" * 30, "b" * 30))] * 3
    places = place_rows(rows, NARROW)
    assert [place.top for place in places[1:]] == [place.end for place in places[:-1]]
    assert all(place.top < place.bar < place.caption < place.end for place in places)
    assert height_of_rows(rows, 30) > height_of_rows(rows, 96)
    assert caption_of(rows[0], 30).count("<br>") == 1


def test_names_are_never_markup() -> None:
    line = BulletLine("k", "<script>ond</script>", 1, 1)
    figures = [draw_bullets([line], LIGHT), draw_pool_stack([PoolLine("k", "<script>", 1, 1, 1)], LIGHT)]
    figures.append(draw_waterfall(waterfall(label="<script>"), LIGHT))
    assert all("<script>" not in said(figure) for figure in figures)


def test_an_estimate_is_told_in_whole_kroner() -> None:
    words = expected_words(1_234_567, 1_000_049, 2_000_051).replace("\N{NO-BREAK SPACE}", " ")
    assert words == "◆ forventet 12.346 kr. (10.000 til 20.001 kr.)"
    assert expected_words(100, 100, 100).replace("\N{NO-BREAK SPACE}", " ") == "◆ forventet 1 kr."


def test_by_the_day_there_is_a_point_for_each_posting() -> None:
    figure = draw_spending_year(ThroughYear(THIS, NOTHING, None), Forecast(2026), LIGHT, Grain.DAY)
    assert [door[0] for door in parts(figure)["2026"].customdata][:2] == ["2026-01-10", "2026-02-10"]
