"""The forms at the foot of a goal's side: what they store, what they refuse, and that the history tells of it."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Engine, insert, select, update
from streamlit.testing.v1 import AppTest

from tests.conftest import NOW
from tests.pages.conftest import OpenPage, text_of
from tests.pages.test_goals import field, pick
from tracker.domain.goal_history import SuccessionKind, WishState
from tracker.domain.measuring import Direction, ProgressRule
from tracker.store import tables
from tracker.store.engine import reading, writing
from tracker.store.goal_history import load_target_wishes
from tracker.usecases.wish_for_target import WishAnswer, WishForm, add_wish, answer_wish

GOAL = "eksempelby/2023-2028/2/b"
ONE = f"{GOAL}#1"


@pytest.fixture
def app(sample_store: Engine, open_page: OpenPage) -> AppTest:
    return open_page(sample_store, "goals", kommune="eksempelby", maal=GOAL)


def rows(engine: Engine, table: Any, *where: Any) -> list[Any]:
    with reading(engine) as connection:
        return list(connection.execute(select(table).where(*where)).all())


def save(app: AppTest, label: str) -> None:
    field(app.button, label).click().run()
    assert not app.exception


def test_rule_and_weight_are_stored_and_the_history_tells_who_did_it(sample_store: Engine, app: AppTest) -> None:
    pick(app, "Ordlyd og regel", GOAL)
    field(app.selectbox, "Sådan vurderes målet").set_value(ProgressRule.TARGET)
    field(app.text_input, "Vægt blandt målene i området").set_value("2,5")
    field(app.text_input, "Hvem retter?").set_value("Åse")
    save(app, "Gem")
    (row,) = rows(sample_store, tables.goals, tables.goals.c.id == GOAL)
    assert (row.progress_rule, row.weight) == ("target", 2.5)
    (history,) = [block for block in app.expander if block.label.startswith("Historik")]
    said = history.markdown[0].value.replace("\\", "")
    assert "Åse** · Målet rettet" in said
    assert "- Regel: *ikke oplyst* → Måltallet alene" in said
    assert "- Vægt: *ikke oplyst* → 2,5" in said


def test_a_weight_that_is_no_number_is_refused(sample_store: Engine, app: AppTest) -> None:
    pick(app, "Ordlyd og regel", GOAL)
    field(app.text_input, "Vægt blandt målene i området").set_value("meget")
    save(app, "Gem")
    assert "kan ikke læses" in app.error[0].value
    assert rows(sample_store, tables.goals, tables.goals.c.id == GOAL)[0].version == 1


def test_an_indicator_can_be_held_in_a_band(sample_store: Engine, app: AppTest) -> None:
    pick(app, "Ret indikator", GOAL)
    field(app.selectbox, "Retning").set_value(Direction.HOLD)
    field(app.text_input, "Bånd fra").set_value("30")
    field(app.text_input, "Bånd til").set_value("40,5")
    field(app.text_input, "Fælles kode").set_value("barometer:2.2")
    save(app, "Gem indikatoren")
    (row,) = rows(sample_store, tables.indicators, tables.indicators.c.id == ONE)
    assert (row.direction, row.band_low, row.band_high, row.standard_code) == ("hold", 30.0, 40.5, "barometer:2.2")
    assert row.baseline_value == 34.0, "what the form showed and nobody changed stays"
    assert "ligger inden for båndet" in text_of(app)


def test_a_target_on_the_way_bends_the_path(sample_store: Engine, app: AppTest) -> None:
    pick(app, "Delmål på vejen", GOAL)
    field(app.date_input, "Dato").set_value("2025-12-31")
    field(app.text_input, "Tal (procent)").set_value("36")
    save(app, "Gem delmålet")
    where = tables.interim_targets.c.indicator_id == ONE
    assert [row.value for row in rows(sample_store, tables.interim_targets, where)] == [36.0]
    assert "bøjet af delmålene" in text_of(app)


def test_a_new_definition_breaks_the_line(sample_store: Engine, app: AppTest) -> None:
    pick(app, "Ny opgørelse", GOAL)
    field(app.date_input, "Gælder fra").set_value("2024-01-01")
    field(app.text_area, "Hvem og hvad tæller med fra den dag?").set_value("Kvinder på 30-59 år")
    save(app, "Gem opgørelsen")
    where = tables.indicator_definitions.c.indicator_id == ONE
    assert len(rows(sample_store, tables.indicator_definitions, where)) == 2
    assert "her begynder en ny opgørelse" in text_of(app)
    assert "opgørelsen er ændret siden udgangspunktet" in text_of(app).casefold()


def test_a_figure_of_few_people_is_stored_and_kept_back(sample_store: Engine, app: AppTest) -> None:
    pick(app, "Nyt tal", GOAL)
    field(app.date_input, "Dagen, tallet beskriver").set_value("2026-10-31")
    field(app.text_input, "Tal").set_value("99,9")
    field(app.text_input, "Antal personer bag tallet").set_value("4")
    save(app, "Gem tallet")
    where = (tables.measurements.c.indicator_id == ONE) & (tables.measurements.c.persons == 4)
    assert [row.value for row in rows(sample_store, tables.measurements, where)] == [99.9]
    assert "Tallet for 31. oktober 2026 bygger på færre end 5 personer" in text_of(app)
    assert "99,9" not in "".join(str(table.value.to_csv()) for table in app.table)


def test_a_decided_wording_takes_over_and_the_old_one_stays(sample_store: Engine, app: AppTest) -> None:
    pick(app, "Ny vedtaget ordlyd", GOAL)
    field(app.date_input, "Gælder fra").set_value("2026-06-01")
    field(app.text_input, "Vedtaget af").set_value("Kommunalbestyrelsen")
    field(app.text_area, "Ordlyd").set_value("Mænds og kvinders beskæftigelse er lige høj.")
    save(app, "Gem den nye ordlyd")
    assert not app.error
    versions = rows(sample_store, tables.goal_versions, tables.goal_versions.c.goal_id == GOAL)
    assert len(versions) == 3
    assert any(block.label.replace("\N{NO-BREAK SPACE}", " ") == "Ordlyd: 3 udgaver" for block in app.expander)


def test_a_slip_mended_in_the_latest_wording_is_told_with_who_and_when(sample_store: Engine, app: AppTest) -> None:
    pick(app, "Ordlyd og regel", GOAL)
    field(app.text_area, "Ordlyd, som den står i politikken").set_value("Afstanden bliver <b>mindre</b> hvert år.")
    field(app.text_input, "Hvem retter?").set_value("Ida *")
    save(app, "Gem")
    assert not app.error
    versions = rows(sample_store, tables.goal_versions, tables.goal_versions.c.goal_id == GOAL)
    assert "Afstanden bliver <b>mindre</b> hvert år." in {one.text for one in versions}
    label = next(block.label for block in app.expander if block.label.startswith("Ordlyd"))
    assert label.replace("\N{NO-BREAK SPACE}", " ") == "Ordlyd: 2 udgaver og 1 rettelse"
    said = text_of(app)
    assert " af Ida \\*. Ingen ny vedtagelse." in said
    assert "<b>" not in said
    assert "&lt;b&gt;" in said.replace("&lt;</ins>", "&lt;")


def test_a_first_wording_without_a_day_says_so(sample_store: Engine, open_page: OpenPage) -> None:
    goal = f"{GOAL.rpartition('/')[0]}/a"
    with writing(sample_store) as conn:
        conn.execute(insert(tables.goal_versions).values(id=f"{goal}@first", goal_id=goal, date=None, text="Før"))
        day = dt.date(2025, 3, 1)
        conn.execute(insert(tables.goal_versions).values(id=f"{goal}@2025-03-01", goal_id=goal, date=day, text="Nu"))
    app = open_page(sample_store, "goals", kommune="eksempelby", maal=goal)
    assert not app.exception
    said = text_of(app)
    assert "**Fra en dag, der er ukendt**" in said
    assert "1\\. januar" not in said


def test_the_policy_s_own_wordings_stand_on_its_page(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby")
    labels = [block.label.replace("\N{NO-BREAK SPACE}", " ") for block in app.expander]
    assert "Politikkens ordlyd: 2 udgaver" in labels
    said = text_of(app)
    assert "**Fra 28. maj 2024** · vedtaget af Kommunalbestyrelsen" in said
    assert "Visionen blev skrevet om efter høringen" in said


def test_a_wish_is_stored_answered_and_moves_no_target(sample_store: Engine, app: AppTest) -> None:
    pick(app, "Ønske om højere mål", GOAL)
    field(app.text_area, "Hvad ønskes?").set_value("Målet hæves til 70 procent")
    field(app.selectbox, "Indikator").set_value(ONE)
    field(app.text_input, "Ønsket måltal").set_value("70")
    save(app, "Gem ønsket")
    wishes = tables.target_wishes
    (wish,) = rows(sample_store, wishes, wishes.c.text == "Målet hæves til 70 procent")
    assert (wish.state, wish.wanted_value) == ("open", 70.0)
    pick(app, "Svar på ønske", GOAL)
    field(app.selectbox, "Ønske").set_value(wish.id).run()
    field(app.radio, "Hvad blev der af det?").set_value(WishState.ADOPTED)
    save(app, "Gem svaret")
    assert rows(sample_store, wishes, wishes.c.id == wish.id)[0].state == "adopted"
    assert rows(sample_store, tables.indicators, tables.indicators.c.id == ONE)[0].target_value == 50.0


def test_a_number_wished_for_names_its_indicator(sample_store: Engine, app: AppTest) -> None:
    pick(app, "Ønske om højere mål", GOAL)
    field(app.text_area, "Hvad ønskes?").set_value("Målet hæves")
    field(app.text_input, "Ønsket måltal").set_value("70")
    save(app, "Gem ønsket")
    assert "Vælg den indikator" in app.error[0].value
    assert not rows(sample_store, tables.target_wishes, tables.target_wishes.c.text == "Målet hæves")


def test_a_wish_is_not_answered_by_what_happened_to_be_chosen(sample_store: Engine, app: AppTest) -> None:
    pick(app, "Svar på ønske", GOAL)
    before = rows(sample_store, tables.target_wishes)
    save(app, "Gem svaret")
    assert "Vælg, hvad der blev af ønsket" in app.error[0].value
    assert rows(sample_store, tables.target_wishes) == before


def test_two_who_answer_a_wish_at_once_do_not_overwrite_each_other(sample_store: Engine, app: AppTest) -> None:
    pick(app, "Svar på ønske", GOAL)
    with reading(sample_store) as connection:
        (wish,) = (one for one in load_target_wishes(connection, "eksempelby/2023-2028") if one.goal_id == GOAL)
    other = WishState.OPEN if wish.state is WishState.DECLINED else WishState.DECLINED
    answer_wish(sample_store, "eksempelby/2023-2028", wish, WishAnswer(other, answer="Bo"), now=NOW, actor="Bo")
    field(app.radio, "Hvad blev der af det?").set_value(WishState.ADOPTED)
    save(app, "Gem svaret")
    assert "En anden har ændret det samme" in app.error[0].value
    assert rows(sample_store, tables.target_wishes, tables.target_wishes.c.id == wish.id)[0].state == other


def test_a_wish_to_the_whole_policy_stands_on_its_page_and_is_answered_there(
    sample_store: Engine, open_page: OpenPage
) -> None:
    policy = "eksempelby/2023-2028"
    wish = add_wish(sample_store, policy, WishForm("Alle mål bør hæves"), now=NOW, actor="Åse")
    app = open_page(sample_store, "goals", kommune="eksempelby")
    assert any("til politikken som helhed" in block.label for block in app.expander)
    assert "Alle mål bør hæves" in text_of(app)
    app.toggle(key=f"svar-vis-{policy}").set_value(True).run()
    field(app.radio, "Hvad blev der af det?").set_value(WishState.DECLINED)
    save(app, "Gem svaret")
    assert not app.error
    assert rows(sample_store, tables.target_wishes, tables.target_wishes.c.id == wish.id)[0].state == "declined"


def test_what_a_goal_became_is_stored(sample_store: Engine, open_page: OpenPage) -> None:
    old = "eksempelby/2019-2022/1/a"
    app = open_page(sample_store, "goals", kommune="eksempelby", politik="eksempelby/2019-2022", maal=old)
    pick(app, "Blev til i anden politik", old)
    field(app.radio, "Hvad blev der af målet?").set_value(SuccessionKind.SPLIT)
    field(app.selectbox, "Blev til (udfyldes ikke, hvis målet ophørte)").set_value("eksempelby/2023-2028/1/d")
    save(app, "Gem forbindelsen")
    assert not app.error
    steps = tables.goal_successions
    found = {row.to_goal_id for row in rows(sample_store, steps, steps.c.from_goal_id == old)}
    assert found == {"eksempelby/2023-2028/1/a", "eksempelby/2023-2028/1/d"}


def test_a_small_group_s_baseline_is_not_in_the_form_and_stays_until_another_is_typed(
    sample_store: Engine, open_page: OpenPage
) -> None:
    with writing(sample_store) as connection:
        connection.execute(
            update(tables.indicators).where(tables.indicators.c.id == ONE).values(unit="unge", baseline_value=3)
        )
    app = open_page(sample_store, "goals", kommune="eksempelby", maal=GOAL)
    pick(app, "Ret indikator", GOAL)
    shown = field(app.text_input, "Udgangspunkt")
    assert (shown.value, shown.placeholder) == ("", "Vises ikke: for få personer")
    save(app, "Gem indikatoren")
    (row,) = rows(sample_store, tables.indicators, tables.indicators.c.id == ONE)
    assert row.baseline_value == 3
    pick(app, "Ret indikator", GOAL)
    field(app.text_input, "Udgangspunkt").set_value("12")
    save(app, "Gem indikatoren")
    (row,) = rows(sample_store, tables.indicators, tables.indicators.c.id == ONE)
    assert row.baseline_value == 12


def test_a_file_s_preview_does_not_tell_the_stored_figure_of_a_small_group(
    sample_store: Engine, open_page: OpenPage
) -> None:
    with writing(sample_store) as connection:
        connection.execute(
            update(tables.measurements)
            .where(tables.measurements.c.indicator_id == ONE, tables.measurements.c.date == dt.date(2025, 12, 31))
            .values(value=87.65, persons=3)
        )
    content = f"figures:\n  - {{goal: {GOAL.partition('2028/')[2]}, indicator: 1, date: 2025-12-31, value: 12}}\n"
    app = open_page(sample_store, "goals", kommune="eksempelby")
    app.file_uploader(key="maal-fil").set_value(("tal.yaml", content.encode(), "text/plain")).run()
    assert not app.exception
    (table,) = [one.value for one in app.table if "Før" in one.value.columns]
    assert table[["Felt", "Før", "Efter"]].values.tolist()[0] == ["Værdi", "vises ikke", "12"]
    assert "87.65" not in table.to_string()


def test_a_policy_s_new_wording_is_stored_by_form_and_shown_beside_the_one_before(
    sample_store: Engine, open_page: OpenPage
) -> None:
    app = open_page(sample_store, "goals", kommune="eksempelby", politik="eksempelby/2023-2028")
    field(app.date_input, "Udgaven gælder fra").set_value(dt.date(2026, 10, 1))
    field(app.text_input, "Udgaven er vedtaget af").set_value("Kommunalbestyrelsen")
    field(app.text_area, "Politikkens vision").set_value("Alle er med fra første dag")
    save(app, "Gem den nye udgave")
    assert "Politikkens ordlyd: 3\N{NO-BREAK SPACE}udgaver" in [one.label for one in app.expander]
    policy = rows(sample_store, tables.policies, tables.policies.c.id == "eksempelby/2023-2028")[0]
    assert policy.vision == "Alle er med fra første dag"
