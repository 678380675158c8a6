"""An agenda before the meeting, its addendum, and the minutes after it: what people said of the items stays."""

import datetime as dt
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import Engine

from tests.reading.manifests import Item, manifest
from tests.usecases.paper import NOW
from tests.usecases.test_import_minutes import evidence_stands, rows, with_policy
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpState
from tracker.usecases.add_link import add_link
from tracker.usecases.check_store import check_store
from tracker.usecases.confirm_link import confirm_link
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.import_minutes import ImportResult, ImportStatus, import_minutes
from tracker.usecases.set_follow_up_state import set_follow_up_state

DAY = "6. februar 2024"
MEETING = "eksempelby/havneudvalg/2024-02-06/1"


def bring(engine: Engine, vocabulary: Vocabulary, name: str, content: bytes | str) -> ImportResult:
    data = content.encode() if isinstance(content, str) else content
    return import_minutes(engine, name, data, vocabulary=vocabulary, now=NOW, municipality_code="eksempelby")


def handed(engine: Engine, vocabulary: Vocabulary, *items: Item, kind: str = "Dagsorden", **about: Any) -> ImportResult:
    return bring(engine, vocabulary, "manifest.xml", manifest(*items, kind=kind, date=DAY, **about))


def titles(engine: Engine) -> list[tuple[object, object, object]]:
    found = sorted(rows(engine, "items"), key=lambda row: row["position"])  # type: ignore[arg-type,return-value]
    return [(row["external_id"], row["number"], row["title"]) for row in found]


def id_of(engine: Engine, title: str) -> str:
    (found,) = [str(row["id"]) for row in rows(engine, "items") if row["title"] == title]
    return found


FIRST = Item("11", "Godkendelse af dagsorden", "1")
BENCHES = Item("12", "Nye bænke på kajen", "2", fields={"Sagsfremstilling": "Kajen mangler bænke."})
LAMPS = Item("13", "Lamper ved broen", "3", fields={"Sagsfremstilling": "Broen er mørk."})


def decided(item: Item, words: str, **changes: Any) -> Item:
    fields = {**item.fields, "Beslutning": words}
    return Item(**{"id": item.id, "title": item.title, "number": item.number, "fields": fields, **changes})


def test_the_ids_of_a_manifest_are_stored_with_meeting_items_and_papers(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    handed(any_store, vocabulary, FIRST, Item("12", "Bænke", "2", papers=(("501", "Tegning", True, "a.pdf"),)))
    assert [row["external_id"] for row in rows(any_store, "meetings")] == ["77"]
    assert titles(any_store) == [("11", "1", FIRST.title), ("12", "2", "Bænke")]
    assert [row["external_id"] for row in rows(any_store, "attachments")] == ["501"]
    assert check_store(any_store).problems == ()


def test_minutes_in_the_same_keys_replace_their_agenda_however_the_items_moved(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    agenda = handed(any_store, vocabulary, FIRST, BENCHES, LAMPS)
    benches, lamps = id_of(any_store, BENCHES.title), id_of(any_store, LAMPS.title)
    minutes = handed(
        any_store,
        vocabulary,
        decided(FIRST, "Godkendt."),
        Item("19", "Orientering om isen", "2", fields={"Beslutning": "Taget til efterretning."}),
        decided(LAMPS, "Udsat.", number="3"),
        decided(BENCHES, "Godkendt.", number="4", title="Bænke og borde til kajen og molen, anden behandling"),
        kind="Referat",
    )
    assert minutes.replaced == (agenda.sha256,)
    held = {row["external_id"]: row["id"] for row in rows(any_store, "items")}
    assert (held["12"], held["13"]) == (benches, lamps)
    assert len(held) == 4
    (meeting,) = rows(any_store, "meetings")
    assert meeting["kind"] == "minutes"


def test_links_corrections_and_states_outlive_the_way_from_agenda_to_minutes(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    with_policy(any_store, vocabulary)
    words = "Indsatsområdet Børn på to hjul, punkt a), drøftes."
    about = Item("12", "Cykelpolitik 2023-2028", "2", fields={"Sagsfremstilling": words})
    handed(any_store, vocabulary, FIRST, about, LAMPS)
    item = id_of(any_store, about.title)
    confirm_link(any_store, f"eksempelby/p/1/a>{item}", now=NOW, actor="Bo")
    add_link(any_store, "item", id_of(any_store, LAMPS.title), goal_id="eksempelby/p/1/b", now=NOW, actor="Bo")
    correct_fact(any_store, "item", item, "title", "Cykelpolitikken", now=NOW, actor="Bo")
    result = handed(
        any_store, vocabulary, decided(LAMPS, "Godkendt.", number="1"), decided(about, "Godkendt.", number="2"),
        kind="Referat",
    )  # fmt: skip
    assert result.lost == ()
    links = {(row["goal"], row["state"], row["decided_by"]) for row in rows(any_store, "links")}
    assert {("eksempelby/p/1/a", "confirmed", "Bo"), ("eksempelby/p/1/b", "confirmed", "Bo")} <= links
    assert [row["human_value"] for row in rows(any_store, "corrections") if row["target_type"] == "item"] == [
        "Cykelpolitikken"
    ]
    assert evidence_stands(any_store)


def test_a_second_agenda_on_the_same_meeting_adds_its_items_and_replaces_none(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    handed(any_store, vocabulary, FIRST, BENCHES)
    addendum = (Item("21", "Godkendelse af dagsorden", "1"), Item("22", "Hastesag om pumpen", "2"))
    result = handed(any_store, vocabulary, *addendum, agenda="552")
    assert (result.status, result.replaced) == (ImportStatus.INSERTED, ())
    assert len(rows(any_store, "meetings")) == 1
    assert [key for key, _, _ in titles(any_store)] == ["11", "12", "21", "22"]
    again = handed(any_store, vocabulary, addendum[0], decided(addendum[1], "Pumpen købes."), agenda="552")
    assert len(again.replaced) == 1
    assert [key for key, _, _ in titles(any_store)] == ["11", "12", "21", "22"]
    minutes = handed(any_store, vocabulary, decided(FIRST, "Godkendt."), decided(BENCHES, "Udsat."), kind="Referat")
    assert len(minutes.replaced) == 1
    assert [key for key, _, _ in titles(any_store)] == ["11", "12", "21", "22"]


def test_an_addendum_that_comes_after_the_minutes_is_still_added(any_store: Engine, vocabulary: Vocabulary) -> None:
    handed(any_store, vocabulary, decided(FIRST, "Godkendt."), decided(BENCHES, "Udsat."), kind="Referat")
    handed(any_store, vocabulary, Item("22", "Hastesag om pumpen", "1"), agenda="552")
    assert [key for key, _, _ in titles(any_store)] == ["11", "12", "22"]


def test_an_agenda_that_comes_after_its_minutes_changes_nothing(any_store: Engine, vocabulary: Vocabulary) -> None:
    handed(any_store, vocabulary, decided(FIRST, "Godkendt."), decided(BENCHES, "Udsat."), kind="Referat")
    late = handed(any_store, vocabulary, FIRST, BENCHES)
    assert (late.inserted, late.updated) == (0, 0)
    assert len(rows(any_store, "decisions")) == 2


def test_minutes_with_new_keys_after_an_agenda_are_known_by_their_titles(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    handed(any_store, vocabulary, FIRST, BENCHES)
    benches = id_of(any_store, BENCHES.title)
    result = handed(
        any_store, vocabulary, decided(FIRST, "Godkendt.", id="91"), decided(BENCHES, "Udsat.", id="92"), kind="Referat"
    )
    assert len(result.replaced) == 1
    assert {row["id"] for row in rows(any_store, "items") if row["external_id"] == "92"} == {benches}


def test_a_meeting_that_was_moved_to_another_day_is_the_same_by_its_key(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    handed(any_store, vocabulary, FIRST, BENCHES)
    moved = manifest(decided(FIRST, "Godkendt."), decided(BENCHES, "Udsat."), date="13. februar 2024")
    bring(any_store, vocabulary, "referat.xml", moved)
    (meeting,) = rows(any_store, "meetings")
    assert meeting["date"] == "2024-02-13"


def test_two_meetings_of_one_day_are_two_by_their_keys(any_store: Engine, vocabulary: Vocabulary) -> None:
    handed(any_store, vocabulary, FIRST, meeting="77")
    handed(any_store, vocabulary, Item("31", FIRST.title, "1"), meeting="78", agenda="9")
    assert len(rows(any_store, "meetings")) == 2


def test_a_key_of_an_unknown_municipality_says_nothing_of_another_body(store: Engine, vocabulary: Vocabulary) -> None:
    for body, item in (("Havneudvalget", FIRST), ("Skoleudvalget", Item("11", "Ny skole", "1"))):
        content = manifest(item, kind="Dagsorden", date=DAY, body=body)
        import_minutes(store, f"{body}.xml", content, vocabulary=vocabulary, now=NOW)
    assert len(rows(store, "meetings")) == 2


def test_minutes_as_a_page_after_a_manifest_keep_the_keys_for_the_next(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    handed(any_store, vocabulary, FIRST, BENCHES)
    page = (
        "<html><body><h1>Referat fra Havneudvalget i Eksempelby Kommune</h1><p>Mødedato: 6. februar 2024</p>"
        "<h2>1. Godkendelse af dagsorden</h2><h3>Beslutning</h3><p>Godkendt.</p>"
        "<h2>2. Nye bænke på kajen</h2><h3>Beslutning</h3><p>Udsat.</p></body></html>"
    )
    assert len(bring(any_store, vocabulary, "referat.html", page).replaced) == 1
    assert [key for key, _, _ in titles(any_store)] == ["11", "12"]


AGENDA_LINES = (
    "Dagsorden til møde i Havneudvalget", "Eksempelby Kommune", "Mødedato: 6. februar 2024", "",
    "1. Godkendelse af dagsorden", "", "2. Nye bænke på kajen", "Sagsfremstilling", "Kajen mangler bænke.", "",
    "3. Eventuelt",
)  # fmt: skip


def pdf_of(lines: tuple[str, ...]) -> bytes:
    import io

    out = io.BytesIO()
    page = Canvas(out, pagesize=A4, invariant=True)
    for place, line in enumerate(lines):
        page.drawString(72, 760 - 18 * place, line)
    page.save()
    return out.getvalue()


@pytest.mark.parametrize(
    ("number", "title"),
    [
        pytest.param("2", "Nye bænke på kajen", id="as it was"),
        pytest.param("3", "Nye bænke på kajen", id="renumbered"),
        pytest.param("2", "Nye bænke på kajen (2. behandling)", id="title changed a little"),
    ],
)
def test_an_agenda_in_pdf_gives_its_items_to_minutes_in_html(
    store: Engine, vocabulary: Vocabulary, number: str, title: str
) -> None:
    with_policy(store, vocabulary)
    agenda = bring(store, vocabulary, "dagsorden.pdf", pdf_of(AGENDA_LINES))
    item = id_of(store, "Nye bænke på kajen")
    add_link(store, "item", item, goal_id="eksempelby/p/1/a", now=NOW, actor="Bo")
    correct_fact(store, "item", item, "title", "Bænke", now=NOW, actor="Bo")
    between = "<h2>2. Velkomst</h2><h3>Beslutning</h3><p>Drøftet.</p>" if number == "3" else ""
    page = (
        "<html><body><h1>Referat</h1><p>Havneudvalget</p><p>Eksempelby Kommune</p><p>Mødedato: 6. februar 2024</p>"
        f"<h2>1. Godkendelse af dagsorden</h2><h3>Beslutning</h3><p>Godkendt.</p>{between}<h2>{number}. {title}</h2>"
        "<h3>Sagsfremstilling</h3><p>Kajen mangler bænke.</p><h3>Beslutning</h3><p>Godkendt.</p>"
        f"<h2>{int(number) + 1}. Eventuelt</h2><h3>Beslutning</h3><p>Intet.</p></body></html>"
    )
    minutes = bring(store, vocabulary, "referat.html", page)
    assert minutes.replaced == (agenda.sha256,)
    assert minutes.lost == ()
    (row,) = [row for row in rows(store, "items") if row["id"] == item]
    assert (row["number"], row["title"]) == (number, title)
    assert [
        (link["goal"], link["target"], link["state"]) for link in rows(store, "links") if link["origin"] == "person"
    ] == [("eksempelby/p/1/a", item, "confirmed")]
    assert [word["target_id"] for word in rows(store, "corrections")] == [item]
    assert len(rows(store, "meetings")) == 1


def test_a_task_keeps_its_state_when_the_minutes_are_corrected_by_a_manifest(
    any_store: Engine, vocabulary: Vocabulary
) -> None:
    task = "Forvaltningen sender en plan til udvalget."
    handed(any_store, vocabulary, decided(BENCHES, f"Godkendt. {task}"), kind="Referat")
    (before,) = rows(any_store, "follow_ups")
    set_follow_up_state(any_store, str(before["id"]), FollowUpState.DONE, now=NOW + dt.timedelta(days=1), actor="Bo")
    handed(any_store, vocabulary, decided(BENCHES, f"Godkendt. {task}", number="7"), kind="Referat")
    (after,) = rows(any_store, "follow_ups")
    assert (after["id"], after["state"]) == (before["id"], "done")
