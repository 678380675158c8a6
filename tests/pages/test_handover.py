"""Overlevering on an empty, a sample and a hostile store; its forms; its paper; both sides of the border."""

import datetime as dt
import io
import re
from typing import Any

import docx
import pytest
import streamlit as st
from sqlalchemy import Engine, insert
from streamlit.testing.v1 import AppTest

from tests.machine import LONGEST_WAIT
from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import BODY, CODE, ENDLESS, MARKDOWN, SECRET, TAG, span_of
from tracker.insight.handover import MatterKind, kind_of
from tracker.store.engine import reading, writing
from tracker.store.frames_tasks import tasks_frame
from tracker.store.tables import body_lives, member_terms, read_notes
from tracker.store.terms import load_body_life, load_member_terms
from tracker.usecases.dump_store import dump_store
from tracker.usecases.set_body_life import BodyLifeForm, set_body_life
from tracker.usecases.take_over import take_over, undo_take_over

SAMPLE = "eksempelby"
COUNCIL, COMMITTEE = f"{SAMPLE}/integrationsraad", f"{SAMPLE}/boerne-og-skoleudvalg"
TITLE = "Hvad skal det næste råd vide?"
NOW, TODAY = dt.datetime.fromisoformat("2026-11-22T09:00"), dt.date(2026, 11, 22)


def words_of(app: AppTest) -> str:
    """What stands on the screen, without escapes and hard spaces."""
    assert not app.exception
    return text_of(app).replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")


def held(store: Engine) -> list[dict[Any, Any]]:
    """The council's matters that are not closed."""
    with reading(store) as conn:
        rows = tasks_frame(conn, SAMPLE).to_dict("records")
    return [row for row in rows if row["held_by_id"] == COUNCIL and row["state"] in {"open", "postponed"}]


def test_an_empty_store_says_what_comes(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "handover")
    assert app.title[0].value == TITLE
    assert "åbne sager, penge, erfaringer" in words_of(app)


def test_the_fullest_council_is_shown_and_the_sentence_adds_up(sample_store: Engine, open_page: OpenPage) -> None:
    said = words_of(open_page(sample_store, "handover", kommune=SAMPLE))
    found = re.search(r"\*\*Integrationsrådet har (\d+) åbne sager at give videre: (.+?)\.\*\*", said)
    assert found
    assert int(found[1]) == len(held(sample_store)) == sum(map(int, re.findall(r"\d+", found[2])))
    assert "124.600 kr. er tilbage i Integrationsrådets pulje for 2026." in said
    before = sum(row["given_on"] < dt.date(2026, 1, 1) for row in held(sample_store))
    assert f"valgperiode 2026–2029 begyndte den 1. januar 2026. {before} af sagerne er givet før." in said


def test_what_to_read_first_has_its_reasons(sample_store: Engine, open_page: OpenPage) -> None:
    said = words_of(open_page(sample_store, "handover", kommune=SAMPLE))
    first = said.index("1. Referat af Integrationsrådet, 9. december 2025")
    report = said.index("Status på Hverdag sammen 2025, 13. maj 2025")
    assert first < report
    assert "Her står, hvad de, der gik før, har lært." in said[first:report]
    assert "Det er den seneste statusrapport." in said[report:]


def test_every_matter_and_lesson_has_a_door_to_its_sentence(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "handover", kommune=SAMPLE)
    quotes = [one for one in app.get("html") if "blockquote" in one.proto.body]
    doors = [one.proto for one in app.get("page_link") if one.proto.label == "Vis i kilden"]
    assert len(quotes) == len(doors) > 10
    assert all("fra=" in door.query_string and "dok=" in door.query_string for door in doors)


def test_filters_narrow_the_matters_and_say_themselves(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "handover", kommune=SAMPLE, slags="task", givet="foer")
    said = words_of(app)
    before = [row for row in held(sample_store) if row["given_on"] < dt.date(2026, 1, 1)]
    number = sum(kind_of(row) is MatterKind.TASK for row in before)
    assert 0 < number < len(held(sample_store))
    assert "**Slags: Opgave · Givet: Før denne valgperiode**" in said
    assert f"Hvad er ikke gjort? ({number})" in said
    assert "Hvad er sendt til andre" not in said


@pytest.fixture
def moved(sample_store: Engine) -> Engine:
    """Two matters of the council are held by the committee."""
    chosen = [row["id"] for row in held(sample_store)[:2]]
    day = dt.date(2026, 11, 1)
    take_over(sample_store, COUNCIL, COMMITTEE, chosen, date=day, today=TODAY, now=NOW, note="Aftalt", actor="Bo")
    return sample_store


def test_the_old_body_shows_what_went_and_the_new_what_it_inherited(moved: Engine, open_page: OpenPage) -> None:
    old = words_of(open_page(moved, "handover", kommune=SAMPLE, udvalg=COUNCIL))
    new = words_of(open_page(moved, "handover", kommune=SAMPLE, udvalg=COMMITTEE))
    told = "2 sager fra Integrationsrådet til Børne- og Skoleudvalget den 1. november 2026"
    assert f"har {len(held(moved))} åbne sager at give videre" in old
    assert old.index("Hvad er givet videre til andre?") < old.index(told)
    assert new.index("Hvad er overtaget?") < new.index(told)
    assert "Skrevet ind af Bo" in new
    assert "overtaget af Børne- og Skoleudvalget den 1. november 2026" in new


def test_a_successor_is_offered_what_the_body_before_it_still_holds(moved: Engine, open_page: OpenPage) -> None:
    set_body_life(moved, COUNCIL, BodyLifeForm(successor_id=COMMITTEE), seen=None, now=NOW)
    app = open_page(moved, "handover", kommune=SAMPLE, udvalg=COMMITTEE)
    assert f"Integrationsrådet har {len(held(moved))} åbne sager, som ikke er overtaget." in words_of(app)
    assert app.button(key=f"overtag-fra-{COUNCIL}").label == "Overtag fra Integrationsrådet"


def test_an_undone_one_is_told_and_counts_no_more(moved: Engine, open_page: OpenPage) -> None:
    undo_take_over(moved, dump_store(moved)["take_overs"][0]["id"], now=NOW, actor="Ane")
    said = words_of(open_page(moved, "handover", kommune=SAMPLE, udvalg=COUNCIL))
    assert f"har {len(held(moved))} åbne sager at give videre" in said
    assert "fortrudt af Ane" in said


def test_the_paper_says_what_the_page_says(moved: Engine, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    made: dict[str, Any] = {}

    def keep(label: str, data: Any, file_name: str, *_more: Any, **_other: Any) -> None:
        made[label] = (file_name, data)

    monkeypatch.setattr(st, "download_button", keep)
    said = words_of(open_page(moved, "handover", kommune=SAMPLE, udvalg=COUNCIL, slags="task"))
    paper = docx.Document(io.BytesIO(made["Hent overlevering som Word"][1]()))
    text = "\n".join(one.text for one in paper.paragraphs).replace("\N{NO-BREAK SPACE}", " ")
    sentence = f"Integrationsrådet har {len(held(moved))} åbne sager at give videre"
    assert sentence in text
    assert sentence in said
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    assert "Børne- og Skoleudvalget" in cells
    listed = made["Hent som CSV"][1]().decode("utf-8-sig").splitlines()
    assert "Overlevering · Integrationsrådet · Slags: Opgave" in listed[0]
    assert all(line.startswith("Opgave;") for line in listed[2:])
    assert len(listed) > 2


@pytest.fixture
def ending(hostile: Engine) -> Engine:
    """A hostile body with a life, members and notes of hostile words, and a closed item's secrets."""
    with writing(hostile) as conn:
        conn.execute(insert(body_lives).values(body_id="000/b", last_day=dt.date(2025, 12, 31), note=MARKDOWN + TAG))
        conn.execute(insert(member_terms).values(id="000/b:m", body_id="000/b", name=TAG + ENDLESS, role=MARKDOWN))
        for number, (kind, item, text) in enumerate(
            (("lesson", "i1", TAG), ("handover", "i1", MARKDOWN), ("lesson", "i2", SECRET))
        ):
            conn.execute(
                insert(read_notes).values(
                    id=str(number), item_id=item, position=number, kind=kind, act="told", text=text,
                    people=[], due_is_condition=False, **span_of("decision"),
                )
            )  # fmt: skip
    return hostile


def test_hostile_words_are_text_and_closed_items_tell_nothing(ending: Engine, open_page: OpenPage) -> None:
    app = open_page(ending, "handover", kommune=CODE)
    said = words_of(app)
    assert SECRET not in said
    assert "Hvad har de lært? (1)" in said
    assert "sluttede den 31. december 2025" in said
    assert not any("<script" in one.proto.body for one in app.get("html"))


def test_an_unknown_body_in_the_address_is_no_choice(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "handover", kommune=SAMPLE, udvalg="<script>", slags="x", givet="y")
    assert app.selectbox(key="filter-udvalg").value == COUNCIL
    assert f"har {len(held(sample_store))} åbne sager" in words_of(app)


def ask(form: str, code: str, body_id: str) -> None:
    """A form as its dialog shows it; a dialog itself cannot be filled in by ``AppTest``."""
    from tracker.store.frames_terms import bodies_frame
    from tracker.ui.handover_life_form import fill_life_form
    from tracker.ui.handover_member_form import fill_member_form
    from tracker.ui.handover_note_form import fill_note_form
    from tracker.ui.handover_take_over import fill_take_over_form
    from tracker.ui.item_rows import load_rows
    from tracker.ui.loading import load, today
    from tracker.usecases.handover_content import handover_content

    bodies = load_rows(bodies_frame, code)
    content = load(handover_content, code, body_id, today())
    if form == "take":
        fill_take_over_form(content, bodies)
    elif form == "note":
        fill_note_form(body_id)
    elif form == "life":
        fill_life_form(content.body, bodies)
    else:
        fill_member_form(body_id, None, content.proposed[-1])


def form_on(store: Engine, monkeypatch: pytest.MonkeyPatch, form: str) -> AppTest:
    monkeypatch.setenv("DATABASE_URL", store.url.render_as_string(hide_password=False))
    return AppTest.from_function(ask, default_timeout=LONGEST_WAIT, args=(form, SAMPLE, COUNCIL)).run()


def test_one_action_moves_all_open_matters(sample_store: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    app = form_on(sample_store, monkeypatch, "take")
    app.selectbox(key="overtag-til").set_value(COMMITTEE).run()
    app.text_input(key="hvem-overtag").set_value("Prøve Person")
    app.button[0].click().run()
    assert not app.error
    assert held(sample_store) == []
    (row,) = dump_store(sample_store)["take_overs"]
    assert (row["to_body_id"], row["date"], row["entered_by"]) == (COMMITTEE, "2026-10-06", "Prøve Person")


def test_a_day_before_a_matter_was_given_is_refused_in_danish(
    sample_store: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = form_on(sample_store, monkeypatch, "take")
    app.selectbox(key="overtag-til").set_value(COMMITTEE).run()
    app.date_input(key=f"overtag-dag-{COMMITTEE}").set_value(dt.date(2024, 1, 1))
    app.button[0].click().run()
    assert "Dagen ligger før den" in app.error[0].value
    assert dump_store(sample_store)["take_overs"] == []


def test_after_an_election_the_same_council_is_offered_what_was_given_before(
    sample_store: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = form_on(sample_store, monkeypatch, "take")
    assert app.selectbox(key="overtag-til").options[0] == "Integrationsrådet i valgperioden 2026–2029"
    app.button[0].click().run()
    assert not app.error
    own = held(sample_store)
    before = {row["id"] for row in own if row["given_on"] < dt.date(2026, 1, 1)}
    assert {row["follow_up_id"] for row in dump_store(sample_store)["taken_over"]} == before
    assert len(own) > len(before) > 0


def test_a_life_is_written_from_its_form_and_a_wrong_one_refused(
    sample_store: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = form_on(sample_store, monkeypatch, "life")
    app.date_input(key="levetid-foerste").set_value(dt.date(2026, 1, 1))
    app.date_input(key="levetid-sidste").set_value(dt.date(2025, 1, 1))
    app.button[0].click().run()
    assert "Den sidste dag ligger før den første" in app.error[0].value
    app.date_input(key="levetid-sidste").set_value(dt.date(2029, 12, 31))
    app.selectbox(key="levetid-efter").set_value(COMMITTEE)
    app.button[0].click().run()
    with reading(sample_store) as conn:
        life = load_body_life(conn, COUNCIL)
    assert life is not None
    assert (life.last_day, life.successor_id) == (dt.date(2029, 12, 31), COMMITTEE)


def test_a_proposal_is_written_as_a_person_leaves_it(sample_store: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    app = form_on(sample_store, monkeypatch, "member")
    name = app.text_input(key="medlem-navn").value
    assert "Forslag fra referaterne" in app.caption[0].value
    app.date_input(key="medlem-foerste").set_value(dt.date(2022, 1, 1))
    app.button[0].click().run()
    assert not app.error
    with reading(sample_store) as conn:
        (term,) = load_member_terms(conn, COUNCIL)
    assert (term.name, term.first_day) == (name, dt.date(2022, 1, 1))


def test_what_a_person_has_learnt_stands_beside_what_was_read(
    sample_store: Engine, monkeypatch: pytest.MonkeyPatch, open_page: OpenPage
) -> None:
    app = form_on(sample_store, monkeypatch, "note")
    app.text_input(key="erfaring-emne").set_value("Møder")
    app.text_area(key="erfaring-tekst").set_value("Hold møderne <b>ude</b> i byen.")
    app.text_input(key="hvem-erfaring").set_value("Prøve Person")
    app.button[0].click().run()
    assert not app.error
    said = words_of(open_page(sample_store, "handover", kommune=SAMPLE, udvalg=COUNCIL))
    assert "Hold møderne &lt;b&gt;ude&lt;/b&gt; i byen." in said
    assert "Skrevet ind af Prøve Person, 22. november 2026" in said


def test_a_long_list_is_opened_when_asked_for(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "handover", kommune=SAMPLE, udvalg=COUNCIL)
    tasks = [row["text"] for row in held(sample_store) if kind_of(row) is MatterKind.TASK]
    assert sum(text in words_of(app) for text in tasks) < len(tasks)
    app.toggle(key="alle-task").set_value(True).run()
    assert all(text in words_of(app) for text in tasks)


def test_few_matters_stand_without_filters(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "handover", kommune=SAMPLE, udvalg=COMMITTEE, slags="referral")
    assert [one.key for one in app.main.selectbox] == ["filter-udvalg"]


def test_the_hostile_body_can_be_chosen_and_ended(ending: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", ending.url.render_as_string(hide_password=False))
    app = AppTest.from_function(ask, default_timeout=LONGEST_WAIT, args=("life", CODE, "000/b")).run()
    assert not app.exception
    assert BODY.startswith("Udvalget for")
