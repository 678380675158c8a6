"""What the sides of Mål say in words: filters, freshness, numbers kept back, the journal and wishes."""

import datetime as dt
from typing import Any

import pytest

from tracker.domain.goal import GoalState
from tracker.domain.goal_history import TargetWish, WishState
from tracker.domain.measuring import Direction, Indicator, IndicatorDefinition, InterimTarget, Measurement
from tracker.insight.goal_choice import OUTSIDE, GoalChoice, Lack
from tracker.insight.series import series_of
from tracker.ui.goal_compare import group_elsewhere
from tracker.ui.goal_figures import definition_lines, doors_of, figure_table, source_table, withheld_words
from tracker.ui.goal_filters import choice_words
from tracker.ui.goal_freshness import freshness_words
from tracker.ui.goal_journal import change_words, journal_words
from tracker.ui.goal_wishes import answer_words, wanted_words, wishes_for
from tracker.ui.journal_small_groups import SmallGroups

TODAY = dt.date(2026, 11, 22)
SHARE = Indicator(
    "g#1", "g", "Andel", "procent", Direction.UP, 40.0, dt.date(2022, 12, 31), 60.0, dt.date(2028, 12, 31)
)


FIVE = SmallGroups(5)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\\", "")


def figure(year: int, value: float, **more: Any) -> Measurement:
    return Measurement("g#1", dt.date(year, 12, 31), value, **more)


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        pytest.param(GoalChoice(), "Alle mål", id="nothing"),
        pytest.param(
            GoalChoice(frozenset({GoalState.OFF_TRACK}), "4", None, frozenset({Lack.STATUS})),
            "Mål: bagud, i Skole og opvækst, uden status i et år",
            id="state, area and lack",
        ),
        pytest.param(
            GoalChoice(frozenset({GoalState.AT_RISK, GoalState.OFF_TRACK}), None, "ir"),
            "Mål: i fare eller bagud, behandlet i Integrationsrådet",
            id="two states and a body",
        ),
        pytest.param(
            GoalChoice(area_id=OUTSIDE, lacks=frozenset({Lack.INDICATOR, Lack.TREATMENT})),
            "Mål: uden for indsatsområderne, uden indikator, aldrig behandlet",
            id="outside, without two things",
        ),
    ],
)
def test_a_choice_says_itself(choice: GoalChoice, said: str) -> None:
    assert choice_words(choice, {"4": "Skole og opvækst"}, {"ir": "Integrationsrådet"}) == said


@pytest.mark.parametrize(
    ("cadence", "figures", "said"),
    [
        pytest.param(
            "årligt",
            [figure(2025, 50.0)],
            "det seneste tal gælder 2025, det næste gælder 2026, opgøres årligt",
            id="fresh",
        ),
        pytest.param(
            "årligt",
            [figure(2024, 50.0)],
            "det seneste tal gælder 2024, det næste skulle gælde 2025 og mangler, opgøres årligt",
            id="overdue",
        ),
        pytest.param(
            "årligt",
            [figure(2024, 50.0), figure(2025, 9.0, persons=2)],
            "det seneste tal gælder 2025, men vises ikke, det næste gælder 2026, opgøres årligt",
            id="one kept back has come",
        ),
        pytest.param("årligt", [], "der er endnu intet tal, opgøres årligt", id="none yet"),
        pytest.param(
            None,
            [figure(2025, 50.0)],
            "det seneste tal gælder 2025, hvor ofte det opgøres, er ikke oplyst",
            id="nobody said how often",
        ),
        pytest.param(
            "ved lejlighed",
            [figure(2025, 50.0)],
            "det seneste tal gælder 2025, opgøres »ved lejlighed«, som ikke er en kendt rytme",
            id="words that are no rhythm",
        ),
    ],
)
def test_freshness_is_said_with_the_day_that_the_figure_describes(
    cadence: str | None, figures: list[Measurement], said: str
) -> None:
    one = Indicator("g#1", "g", "Andel", "procent", Direction.UP, cadence=cadence)
    assert plain(freshness_words(series_of(one, figures, TODAY), TODAY)) == said


def test_figures_of_few_people_are_told_of_and_stand_in_no_table() -> None:
    series = series_of(SHARE, [figure(2023, 50.0), figure(2024, 77.0, persons=3), figure(2025, 88.0, persons=1)], TODAY)
    assert withheld_words(series, 5) == (
        "Tallene for 2024 og 2025 bygger på færre end 5 personer og vises ikke, så ingen kan genkendes."
    )
    cells = figure_table(series).to_csv()
    assert "77" not in cells
    assert "vises ikke" in cells
    assert all("77" not in door.words for door in doors_of(series, ()))


def test_a_target_on_the_way_is_told_in_the_row_of_its_day_and_has_its_own_source() -> None:
    step = InterimTarget("g#1", dt.date(2025, 12, 31), 55.0, source="Handleplanen")
    series = series_of(SHARE, [figure(2025, 50.0)], TODAY, interim_targets=(step,))
    table = figure_table(series)
    assert list(table["Dato"]) == ["2025", "2028"]
    assert list(table["Bemærkning"]) == ["delmål: 55", "måltallets dato"]
    assert list(table["Vejen til målet"]) == ["55", "60"]
    (door,) = [one for one in doors_of(series, ()) if one.label == "Delmål 2025"]
    assert door.source == "Handleplanen"


def test_each_figure_names_what_it_counted() -> None:
    changed = IndicatorDefinition("d", "g#1", dt.date(2025, 1, 1), "Telefon tæller med")
    series = series_of(SHARE, [figure(2024, 49.0), figure(2025, 50.0)], TODAY, definitions=(changed,))
    assert list(figure_table(series)["Opgørelse"])[:2] == ["ikke oplyst", "A"]
    assert list(figure_table(series)["Vejen til målet"])[:2] == ["46,7", ""], "the baseline counted something else"
    assert [plain(line) for line in definition_lines(series)] == [
        "Opgørelse A (fra 1. januar 2025): Telefon tæller med"
    ]
    counted = {door.label: door.counts for door in doors_of(series, ())}
    assert counted["2025"] == "Telefon tæller med"
    assert counted["2024"] is None, "what was counted before is not known, and is not made up of what is counted now"


def test_the_table_to_take_away_names_source_and_cell_and_keeps_small_groups_back() -> None:
    told = figure(2024, 49.0, source="Bilag 1", source_cell="Ark1!B4")
    series = series_of(SHARE, [told, figure(2025, 77.0, source="Bilag 2", persons=2)], TODAY)
    table = source_table(series)
    assert list(table["Kilde"]) == ["Bilag 1", "", ""]
    assert list(table["Celle"]) == ["Ark1!B4", "", ""]
    assert "77" not in table.to_csv()


def elsewhere_row(**more: Any) -> dict[str, Any]:
    row = dict.fromkeys(("note", "source", "source_cell", "source_text", "persons", "definition"))
    named = {"standard_code": "b:1", "indicator_id": "x#1", "goal_id": "x", "policy_id": "p", "unit": "%"}
    of = {"municipality_code": "dk", "municipality": "Danmark", "date": dt.date(2024, 12, 31), "value": 60.0}
    return {**row, **named, **of, **more}


def test_others_are_compared_by_code_and_unit_and_their_small_groups_are_kept_back() -> None:
    one = Indicator("g#1", "g", "Andel", "procent", Direction.UP, standard_code="b:1")
    rows = [
        elsewhere_row(),
        elsewhere_row(indicator_id="y#1", municipality_code="751", municipality="Aarhus", persons=3),
        elsewhere_row(indicator_id="z#1", unit="personer"),
        elsewhere_row(indicator_id="w#1", standard_code="b:2"),
    ]
    found = group_elsewhere(rows, one, 5)
    assert [(other.beside.name, other.beside.figures[0].value) for other in found] == [("Hele landet", 60.0)]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        pytest.param({"title": "Før"}, {"title": "Nu"}, ["Titel: »Før« → »Nu«"], id="a value that changed"),
        pytest.param({"weight": None}, {"weight": 2.5}, ["Vægt: *ikke oplyst* → 2,5"], id="what was unknown"),
        pytest.param(None, {"id": "x", "value": 5.0, "note": None}, ["Værdi: 5"], id="something new: what is known"),
        pytest.param({"state": "open"}, {"state": "adopted"}, ["Tilstand: Åbent → Vedtaget"], id="a code has its word"),
        pytest.param({"date": "2024-05-28"}, {"date": "2025-05-28"}, ["Dato: 28. maj 2024 → 28. maj 2025"], id="a day"),
        pytest.param({"is_ended": False}, {"is_ended": True}, ["Ophørt: nej → ja"], id="yes and no"),
        pytest.param("suggested", "confirmed", [], id="a link's state stands in the line itself"),
    ],
)
def test_the_journal_says_what_changed(before: Any, after: Any, said: list[str]) -> None:
    assert [plain(line) for line in change_words(before, after)] == said


def test_a_line_of_the_journal_says_who_and_when_in_danish_time() -> None:
    row = {"at": dt.datetime.fromisoformat("2026-07-01T22:30"), "actor": "Åse <b>", "what": "goal edited"}
    line = journal_words(
        {**row, "target_type": "goal", "before": {"title": "a"}, "after": {"title": "b"}}, SmallGroups(5)
    )
    assert plain(line).startswith("**2. juli 2026 kl. 00.30 · Åse <b>** · Målet rettet")
    assert "<b>" not in line


def test_the_journal_keeps_a_small_groups_figure_back_too() -> None:
    row = {"at": dt.datetime.fromisoformat("2026-07-01T12:00"), "actor": "Bo", "what": "measurement edited"}
    before = {"value": 77.5, "persons": 3, "note": "Kun Nygade 7", "source_text": "77,5"}
    after = {"value": 78.5, "persons": 12, "note": None, "source_text": None}
    line = plain(journal_words({**row, "target_type": "measurement", "before": before, "after": after}, FIVE))
    assert "77" not in line
    assert "Nygade" not in line
    assert "- Værdi: vises ikke → 78,5" in line
    later = {**before, "persons": None}
    told = plain(journal_words({**row, "target_type": "measurement", "before": later, "after": before}, FIVE))
    assert "77" not in told, "it was the same few people before somebody said how few"
    assert "Nygade" not in told


@pytest.mark.parametrize(
    ("unit", "value", "is_shown"),
    [
        pytest.param("unge", 3.0, False, id="three young people are three people, though nobody says so"),
        pytest.param("unge i fritidsjob", 4.0, False, id="with what they have in common"),
        pytest.param("unge", 5.0, True, id="five are no small group"),
        pytest.param("virksomheder", 3.0, True, id="enterprises are no people"),
        pytest.param("procent", 3.0, True, id="a share says nothing of how many"),
    ],
)
def test_the_journal_knows_by_the_unit_that_a_figure_counts_few_people(unit: str, value: float, is_shown: bool) -> None:
    row = {"at": dt.datetime.fromisoformat("2026-07-01T12:00"), "actor": "Bo", "what": "measurement entered"}
    after = {
        "indicator_id": "g#1",
        "date": "2025-12-31",
        "value": value,
        "persons": None,
        "source_text": f"{value:g} i alt",
    }
    told = {**row, "target_type": "measurement", "before": None, "after": after}
    line = plain(journal_words(told, SmallGroups(5, {"g#1": unit})))
    assert (f"- Værdi: {value:g}" in line, f"{value:g} i alt" in line) == (is_shown, is_shown)
    assert ("- Værdi: vises ikke" in line) is not is_shown


def test_the_journal_keeps_a_baseline_back_that_the_screen_keeps_back() -> None:
    row = {"at": dt.datetime.fromisoformat("2026-07-01T12:00"), "actor": "Bo", "what": "indicator edited"}
    before = {"id": "g#1", "unit": "procent", "baseline_value": 77.0, "baseline_date": "2022-12-31"}
    few = {"id": "g#2", "unit": "elever", "baseline_value": 4.0, "baseline_date": None}
    groups = SmallGroups(5, withheld={"g#1": frozenset({"2022-12-31"})})
    for told in (before, few):
        after = {**told, "baseline_value": 50.0, "baseline_date": "2023-12-31"}
        line = plain(journal_words({**row, "target_type": "indicator", "before": told, "after": after}, groups))
        assert "- Udgangspunkt: vises ikke → 50" in line
        assert "77" not in line


def test_a_baseline_of_few_people_has_no_door_no_path_and_a_sentence() -> None:
    first = figure(2022, 41.0, persons=3)
    series = series_of(SHARE, [first, figure(2025, 50.0)], TODAY)
    assert all(not door.label.startswith("Udgangspunkt") for door in doors_of(series, ()))
    assert "Vejen til målet" not in figure_table(series)
    assert withheld_words(series, 5).endswith(
        "Udgangspunktet bygger på færre end 5 personer og vises ikke, så vejen til målet kan ikke tegnes."
    )


WISH = TargetWish("w", "p", "g", "Højere", indicator_id="g#1", wanted_value=70.0)


@pytest.mark.parametrize(
    ("indicators", "said"),
    [
        pytest.param({"g#1": SHARE}, "Ønsket: **70 %** · vedtaget måltal: 60 %", id="beside the target"),
        pytest.param(
            {"g#1": Indicator("g#1", "g", "Andel", "procent", Direction.UP)},
            "Ønsket: **70 %** · intet måltal er vedtaget",
            id="no target is adopted",
        ),
        pytest.param({}, "", id="no indicator is known"),
    ],
)
def test_a_wish_stands_beside_the_target(indicators: dict[str, Indicator], said: str) -> None:
    assert plain(wanted_words(WISH, indicators)) == said


def test_an_answer_says_by_whom_and_when() -> None:
    declined = TargetWish(
        "w",
        "p",
        "g",
        "Højere",
        state=WishState.DECLINED,
        decided_on=dt.date(2024, 5, 28),
        decided_by="Byrådet",
        answer="Nej",
    )
    assert plain(answer_words(declined)) == "Afvist af Byrådet 28. maj 2024: Nej"


def test_a_wish_that_names_no_goal_stands_at_those_of_its_item() -> None:
    loose = TargetWish("v", "p", None, "Mere", item_id="i")
    linked = [{"item_id": "i", "goal_id": "g"}, {"item_id": "j", "goal_id": "h"}]
    assert wishes_for("g", (WISH, loose), linked) == (WISH, loose)
    assert wishes_for("h", (WISH, loose), linked) == ()
