"""Figures from files: shown first, all or nothing, twice is once, and how a table was understood is remembered."""

import datetime as dt
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from tracker.domain.goal import Goal, GoalKind
from tracker.domain.measuring import Direction, Indicator, Measurement
from tracker.domain.municipality import Municipality
from tracker.errors import ChangedMeanwhile, NotInStore, RejectedTable, UnreadableFile
from tracker.measuring.layout import Role
from tracker.measuring.table import FigureFault, FigureProblem
from tracker.store import policies, tables
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.usecases.dump_store import dump_store
from tracker.usecases.enter_policy import PolicyForm, add_policy
from tracker.usecases.goal_plan import ChangeKind
from tracker.usecases.import_figures import NO_HEADINGS, import_figures, preview_figures
from tracker.usecases.import_figures_mapping import FigureMapping, propose_series
from tracker.usecases.import_figures_texts import FAULT_SENTENCES, sentence_for_cell, sentence_for_plan

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
TODAY = NOW.date()
POLICY = "999/2023-2028"
JOB, CLUB = f"{POLICY}/1#1", f"{POLICY}/1#2"
WIDE = "Indikator;2023;2024\nAndel i job;57,3;58\nBørn i klub;1.200;..\n".encode()
LONG = "Hvad;År;Værdi;Personer\nAndel i job;2024;58,0;120\n".encode()
RECORDED = Path(__file__).parents[1] / "measuring" / "recorded" / "answer.json"


@pytest.fixture
def town(store: Engine) -> Engine:
    """A store with a policy of two indicators, one of which has a figure that a person typed."""
    add_policy(store, Municipality("999", "Ærøby Kommune", is_invented=True), PolicyForm("Sammen", 2023, 2028), now=NOW)
    with writing(store) as conn:
        entry = Entry(actor="Åse", at=NOW)
        policies.save_goals(conn, [Goal(f"{POLICY}/1", POLICY, None, GoalKind.GOAL, "1", 1, "Med")], entry)
        policies.save_indicators(
            conn,
            [
                Indicator(JOB, f"{POLICY}/1", "Andel i job", "procent", Direction.UP),
                Indicator(CLUB, f"{POLICY}/1", "Børn i klub", "børn", Direction.UP),
            ],
            entry,
        )
        typed = Measurement(JOB, dt.date(2024, 12, 31), 55.0, source="mail", note="foreløbigt", persons=120)
        policies.save_measurements(conn, [typed], entry)
    return store


def figures_of(engine: Engine) -> dict[tuple[str, int], Measurement]:
    with reading(engine) as conn:
        return {(one.indicator_id, one.date.year): one for one in policies.load_measurements(conn, POLICY)}


def test_a_preview_shows_new_changed_and_unknown_figures_and_stores_nothing(town: Engine) -> None:
    before = dump_store(town)
    found = preview_figures(town, POLICY, "tal.csv", WIDE, today=TODAY)
    assert found.mapping.series == (("Andel i job", JOB), ("Børn i klub", CLUB))
    assert [(one.kind, one.indicator.id, one.after.value) for one in found.plan.changes] == [
        (ChangeKind.NEW, JOB, 57.3), (ChangeKind.CHANGED, JOB, 58.0), (ChangeKind.NEW, CLUB, 1200.0),
    ]  # fmt: skip
    assert found.plan.changes[1].before is not None
    assert found.plan.changes[1].before.value == 55.0
    said = sentence_for_plan(found.plan).replace("\N{NO-BREAK SPACE}", " ")
    assert said == "2 tal er nye og 1 tal ændres. 1 felt siger, at tallet er ukendt."
    assert dump_store(town) == before


def test_a_figure_is_stored_with_its_cell_its_text_and_its_file_and_keeps_its_note(town: Engine) -> None:
    import_figures(town, POLICY, "tal.csv", WIDE, now=NOW, actor="Bo")
    stored = figures_of(town)
    changed = stored[JOB, 2024]
    assert (changed.value, changed.source, changed.source_cell, changed.source_text) == (
        58.0, "tal.csv", "linje 2, felt 3", "58",
    )  # fmt: skip
    assert (changed.note, changed.persons) == ("foreløbigt", 120)
    assert stored[CLUB, 2023].source_text == "1.200"
    assert (CLUB, 2024) not in stored, "unknown is not zero"


def test_each_figure_is_told_in_the_journal_with_before_and_after(town: Engine) -> None:
    import_figures(town, POLICY, "tal.csv", WIDE, now=NOW, actor="Bo")
    with reading(town) as conn:
        rows = conn.execute(select(tables.events).where(tables.events.c.actor == "Bo")).mappings().all()
    assert [row["what"] for row in rows] == ["measurement entered", "measurement edited", "measurement entered"]
    assert rows[1]["before"]["value"] == 55.0
    assert rows[1]["after"]["value"] == 58.0


def test_the_same_file_twice_is_once(town: Engine) -> None:
    import_figures(town, POLICY, "tal.csv", WIDE, now=NOW)
    before = dump_store(town)
    again = import_figures(town, POLICY, "tal.csv", WIDE, now=NOW + dt.timedelta(days=1))
    assert again.plan.count(ChangeKind.UNCHANGED) == len(again.plan.changes) == 3
    assert dump_store(town) == before


def test_one_wrong_cell_keeps_all_of_the_file_out(town: Engine) -> None:
    before = dump_store(town)
    with pytest.raises(RejectedTable) as refused:
        import_figures(town, POLICY, "tal.csv", WIDE.replace(b"57,3", b"57,3*"), now=NOW)
    assert [(one.place, one.code) for one in refused.value.problems] == [("linje 2, felt 2", "not_a_number")]
    assert dump_store(town) == before


def test_what_is_wrong_with_a_series_that_is_left_out_does_not_matter(town: Engine) -> None:
    content = b"Indikator;2023\nAndel i job;57,3\nNoget andet;x\n"
    found = import_figures(town, POLICY, "tal.csv", content, now=NOW)
    assert (found.plan.problems, found.plan.count(ChangeKind.NEW)) == ((), 1)


def test_two_figures_for_one_day_are_a_problem_with_both_places_and_one_twice_is_one(town: Engine) -> None:
    content = "Hvad;År;Værdi\nAndel i job;2023;57\nAndel i job;2023;57\nAndel i job;2023;58\n".encode()
    plan = preview_figures(town, POLICY, "tal.csv", content, today=TODAY).plan
    assert len(plan.changes) == 1
    assert [(one.place, one.column, one.fault) for one in plan.problems] == [
        ("linje 4, felt 3", "linje 2, felt 3", FigureFault.TWO_VALUES)
    ]


def test_a_heading_that_is_no_period_is_one_problem_until_a_person_leaves_it_out(town: Engine) -> None:
    content = "Emne;2023;maj\nAndel i job;57;1\nBørn i klub;9;2\n".encode()
    found = preview_figures(town, POLICY, "tal.csv", content, today=TODAY)
    assert [(one.place, one.fault) for one in found.plan.problems] == [("linje 1, felt 3", FigureFault.NOT_A_PERIOD)]
    mapping = FigureMapping((("maj", Role.OMITTED),))
    assert preview_figures(town, POLICY, "tal.csv", content, mapping, today=TODAY).plan.problems == ()


def test_a_choice_is_remembered_for_the_municipalitys_next_file_with_these_headings(town: Engine) -> None:
    content = "Emne;2023\nBeskæftigede nye borgere;57\nKlubber;9\n".encode()
    assert preview_figures(town, POLICY, "a.csv", content, today=TODAY).mapping.series == ()
    chosen = FigureMapping((("Emne", Role.SERIES),), (("Beskæftigede nye borgere", JOB),))
    import_figures(town, POLICY, "a.csv", content, chosen, now=NOW)
    later = preview_figures(
        town, POLICY, "b.csv", b"Emne;2024;2025\n" + content.splitlines()[1] + b";60\n", today=TODAY
    )
    assert later.is_remembered
    assert later.mapping.series == (("Beskæftigede nye borgere", JOB),)


def test_a_series_that_was_taken_out_again_is_not_proposed_by_memory(town: Engine) -> None:
    content = b"Emne;2023\nArbejde;57\n"
    import_figures(town, POLICY, "a.csv", content, FigureMapping((), (("Arbejde", JOB),)), now=NOW)
    import_figures(town, POLICY, "a.csv", content, FigureMapping((), (("Arbejde", CLUB),)), now=NOW)
    assert preview_figures(town, POLICY, "a.csv", content, today=TODAY).mapping.series == (("Arbejde", CLUB),)


def test_the_number_of_people_is_taken_from_its_column(town: Engine) -> None:
    plan = preview_figures(town, POLICY, "tal.csv", LONG.replace(b"120", b"4"), today=TODAY).plan
    assert [(one.kind, one.after.persons) for one in plan.changes] == [(ChangeKind.CHANGED, 4)]


def test_what_changed_since_the_person_looked_is_not_written_over(town: Engine) -> None:
    seen = preview_figures(town, POLICY, "tal.csv", WIDE, today=TODAY)
    with writing(town) as conn:
        newer = Measurement(JOB, dt.date(2024, 12, 31), 56.0)
        policies.save_measurements(conn, [newer], Entry(actor="Cy", at=NOW))
    with pytest.raises(ChangedMeanwhile):
        import_figures(town, POLICY, "tal.csv", WIDE, seen.mapping, now=NOW, seen=seen.plan.changes)
    assert figures_of(town)[JOB, 2024].value == 56.0


def test_figures_of_statbank_name_it_as_their_source(town: Engine) -> None:
    mapping = FigureMapping(series=(("Strandby · Indvandrere · Folketal", CLUB),))
    import_figures(town, POLICY, "svar.json", RECORDED.read_bytes(), mapping, now=NOW)
    figure = figures_of(town)[CLUB, 2026]
    assert (figure.value, figure.date, figure.source) == (
        1204.0, dt.date(2026, 3, 31), "Danmarks Statistik, Statistikbanken, FOLK1X (CC BY 4.0)",
    )  # fmt: skip


def test_an_indicator_gets_the_statistics_code_without_the_place_where_a_person_says_so(town: Engine) -> None:
    mapping = FigureMapping(series=(("Strandby · Indvandrere · Folketal", CLUB),))
    found = preview_figures(town, POLICY, "svar.json", RECORDED.read_bytes(), mapping, today=TODAY)
    assert [one.standard_code for one in found.coded] == ["statbank:FOLK1X/Indvandrere · Folketal"]
    for with_codes, code in ((False, None), (True, found.coded[0].standard_code)):
        import_figures(town, POLICY, "svar.json", RECORDED.read_bytes(), mapping, now=NOW, with_codes=with_codes)
        with reading(town) as conn:
            assert {one.id: one.standard_code for one in policies.load_indicators(conn, POLICY)} == {
                JOB: None, CLUB: code,
            }  # fmt: skip
    assert preview_figures(town, POLICY, "svar.json", RECORDED.read_bytes(), mapping, today=TODAY).coded == ()


def test_no_code_is_given_from_a_file_that_names_no_table(town: Engine) -> None:
    assert preview_figures(town, POLICY, "tal.csv", WIDE, today=TODAY).coded == ()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(
            "Indikator;2025;2027\nAndel i job;57,3;60\n",
            "linje 1, felt 3 (Andel i job): ‘2027’ ligger efter i dag; ret datoen, eller tag tallet ud (et mål for "
            "senere år skrives på indikatoren som måltal).",
            id="a year to come, mostly a target",
        ),
        pytest.param(
            "Hvad;Dato;Værdi\nAndel i job;23-11-2026;60\n",
            "linje 2, felt 2 (Andel i job, Dato): ‘23-11-2026’ ligger efter i dag; ret datoen, eller tag tallet ud (et "
            "mål for senere år skrives på indikatoren som måltal).",
            id="tomorrow",
        ),
        pytest.param(
            "Hvad;År;Værdi\nAndel i job;2026;60\n",
            "linje 2, felt 2 (Andel i job, År): ‘2026’ er ikke slut endnu; skriv den dag, tallet gælder (fx "
            "01-01-2026), eller tag tallet med, når perioden er slut.",
            id="the year that runs, and nobody says that it was counted on its first day",
        ),
        pytest.param(
            "Hvad;År;Værdi\nAndel i job;2023/24;60\n",
            "linje 2, felt 2 (Andel i job, År): ‘2023/24’ kan være et skoleår eller et regnskabsår; skriv fx skoleåret "
            "2023/24, eller den dag, tallet gælder (31-07-2024).",
            id="two years of an unknown sort",
        ),
    ],
)
def test_a_figure_of_a_day_to_come_or_of_unclear_years_is_refused_by_its_cell_with_the_way_out(
    town: Engine, content: str, told: str
) -> None:
    plan = preview_figures(town, POLICY, "tal.csv", content.encode(), today=TODAY).plan
    assert [sentence_for_cell(one) for one in plan.problems] == [told]
    before = dump_store(town)
    with pytest.raises(RejectedTable):
        import_figures(town, POLICY, "tal.csv", content.encode(), now=NOW)
    assert dump_store(town) == before


def test_the_day_of_the_person_decides_what_is_to_come_and_a_figure_of_today_is_stored(town: Engine) -> None:
    content = b"Hvad;Dato;V\xc3\xa6rdi\nAndel i job;23-11-2026;60\n"
    import_figures(town, POLICY, "tal.csv", content, now=NOW, today=TODAY + dt.timedelta(days=1))
    assert figures_of(town)[JOB, 2026].date == dt.date(2026, 11, 23)


def test_two_years_are_a_school_year_for_an_indicator_that_says_so(town: Engine) -> None:
    with writing(town) as conn:
        school = Indicator(f"{POLICY}/1#3", f"{POLICY}/1", "Elever", "elever", Direction.UP, cadence="hvert skoleår")
        policies.save_indicators(conn, [school], Entry(actor="Åse", at=NOW))
    content = b"Indikator;2023/24;2024/25\nElever;50;60\n"
    plan = preview_figures(town, POLICY, "tal.csv", content, today=TODAY).plan
    assert [one.after.date.isoformat() for one in plan.changes] == ["2024-07-31", "2025-07-31"]
    assert plan.problems == ()


def test_a_file_without_figures_and_a_policy_that_is_not_there_are_told(town: Engine) -> None:
    with pytest.raises(RejectedTable) as refused:
        preview_figures(town, POLICY, "tal.csv", "Navn;By\nÅse;Ærøby\n".encode(), today=TODAY)
    assert [one.code for one in refused.value.problems] == [NO_HEADINGS]
    with pytest.raises(NotInStore):
        preview_figures(town, "999/1999", "tal.csv", WIDE, today=TODAY)
    with pytest.raises(UnreadableFile):
        preview_figures(town, POLICY, "tal.xls", b"\xd0\xcf\x11\xe0", today=TODAY)


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        pytest.param("Andel i job", JOB, id="the same words"),
        pytest.param("ANDEL I JOBS", JOB, id="inflected, in capitals"),
        pytest.param("Andel i uddannelse", None, id="two words of three are not enough"),
        pytest.param("Klub", None, id="one word of a name"),
    ],
)
def test_an_indicator_is_proposed_for_a_series_of_its_name_alone(name: str, proposed: str | None) -> None:
    indicators = [
        Indicator(JOB, "g", "Andel i job", "procent", Direction.UP),
        Indicator(CLUB, "g", "Børn i klub", "børn", Direction.UP),
    ]
    assert dict(propose_series([name], indicators, None)).get(name) == proposed


def test_words_that_all_series_share_tell_none_apart() -> None:
    indicators = [Indicator(JOB, "g", "Andel i job", "procent", Direction.UP)]
    names = ["Strandby · Andel i job", "Strandby · Andel i klub"]
    assert propose_series(names, indicators, None) == ((names[0], JOB),)


@pytest.mark.parametrize("fault", list(FigureFault))
def test_every_fault_has_a_sentence_that_says_where(fault: FigureFault) -> None:
    said = sentence_for_cell(FigureProblem("Ark1!C5", "Andel i job", "2024", fault, "x"))
    assert said.startswith("Ark1!C5 (Andel i job")
    assert FAULT_SENTENCES[fault] in said
    assert said.endswith(".")
