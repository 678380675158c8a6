import hashlib
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, func, select

from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE, SECRET
from tests.reading.manifests import Item, manifest
from tests.reading.test_archive import zipped
from tracker.danish.vocabulary import Vocabulary
from tracker.errors import StoreFault, StoreUnavailable
from tracker.store.tables import documents, meetings
from tracker.ui import upload_form, upload_result
from tracker.usecases.import_minutes import ImportResult, import_minutes
from tracker.usecases.preview_minutes import Preview, preview_minutes

MINUTES = """REFERAT
Eksempelby Kommune
Kulturrådet
Mødedato: 3. juni 2025

1. Godkendelse af dagsorden
Beslutning
Godkendt.

2. Tilskud til sommerfesten
Beslutning
Rådet bevilger 4.000 kr. Sekretariatet sender et regnskab inden 1. december 2025.
"""


def count_documents(engine: Engine) -> int:
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(documents)).scalar_one()


def test_without_documents_the_first_sentence_says_what_to_do(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "documents")
    assert not app.exception
    assert "Vælg det første herunder" in app.markdown[0].value


def test_hostile_names_are_listed_and_a_file_with_a_closed_item_is_not_handed_out(
    hostile: Engine, open_page: OpenPage
) -> None:
    app = open_page(hostile, "documents", kommune=CODE)
    assert not app.exception
    assert not app.error
    assert SECRET not in text_of(app)
    assert "Har et lukket punkt; kan ikke hentes" in text_of(app)
    assert [one.proto.id for one in app.get("download_button") if "hent-d1" in one.proto.id] == []


def test_a_file_is_shown_before_it_is_stored_and_stored_on_a_word(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "documents")
    app.file_uploader[0].set_value([("referat.txt", MINUTES.encode(), "text/plain")]).run()
    assert not app.exception
    assert "3. juni 2025 · Eksempelby Kommune" in text_of(app).replace("\\", "")
    assert "Tilskud til sommerfesten" in text_of(app)
    assert count_documents(store) == 0
    app.button(key="gem-dokumenter").click().run()
    assert not app.exception
    assert count_documents(store) == 1
    assert "er gemt" in app.success[0].value


def test_a_scan_shows_the_share_of_its_doubtful_words_before_it_is_stored(
    store: Engine, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def scanned(name: str, content: bytes, vocabulary: Vocabulary) -> Preview:
        read = preview_minutes(name, content, vocabulary)
        assert read.document is not None
        return replace(read, document=replace(read.document, converter="tesseract", doubtful_share=0.12))

    monkeypatch.setattr(upload_form, "preview_minutes", scanned)
    app = open_page(store, "documents")
    app.file_uploader[0].set_value([("referat.txt", MINUTES.encode(), "text/plain")]).run()
    assert "12 % af ordene er usikre" in text_of(app)


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "documents")
    files = [("tom.txt", b"", "text/plain"), ("referat.txt", MINUTES.encode(), "text/plain")]
    app.file_uploader[0].set_value(files).run()
    assert not app.exception
    assert "tom" in app.error[0].value
    assert "Intet er ændret" in app.error[0].value.replace("\\", "")
    app.button(key="gem-dokumenter").click().run()
    assert count_documents(store) == 1


def test_no_cpr_number_in_a_name_is_shown_or_stored(
    store: Engine, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = zipped(
        {"010190-1234/tom.txt": b"", "010190-1234/a.txt": MINUTES.encode(), "b-020290-1234.txt": MINUTES.encode()}
    )
    papers = manifest(
        Item("1", "Bænke", fields={"Beslutning": "Godkendt."}, papers=(("5", "A", True, "030390-1234.pdf"),))
    )
    app = open_page(store, "documents")
    files = [
        ("040490-1234.zip", content, "application/zip"),
        ("050590-1234.xml", papers, "text/xml"),
        ("030390-1234.pdf", b"%PDF-1.4", "application/pdf"),
        ("070790-1234.txt", MINUTES.replace("3. juni", "4. juni").encode(), "text/plain"),
    ]
    app.file_uploader[0].set_value(files).run()
    assert not app.exception
    said = [app.error[0].value, app.info[0].value, text_of(app)]

    def locked_for_one(engine: Engine, name: str, content: bytes, **rest: Any) -> ImportResult:
        if content == files[3][1]:
            raise StoreUnavailable("060690-1234.db", "database is locked", StoreFault.LOCKED)
        return import_minutes(engine, name, content, **rest)

    monkeypatch.setattr(upload_result, "import_minutes", locked_for_one)
    app.button(key="gem-dokumenter").click().run()
    assert not app.exception
    said += [app.error[0].value, *(one.value for one in app.success)]
    assert [one for one in said if "1234" in one] == []
    assert "XXXXXX-XXXX.db" in app.error[0].value.replace("\\", "")
    with store.connect() as connection:
        stored = connection.execute(select(documents.c.name)).scalars().all()
    assert sorted(stored) == ["XXXXXX-XXXX.xml", "a.txt"]


def test_a_zip_is_opened_and_its_files_are_named_by_their_place(store: Engine, open_page: OpenPage) -> None:
    content = zipped({"2025/referat.txt": MINUTES.encode(), "2025/tom.txt": b"", "../ud.txt": b"x"})
    app = open_page(store, "documents")
    app.file_uploader[0].set_value([("alle.zip", content, "application/zip")]).run()
    assert not app.exception
    told = [error.value.replace("\\", "") for error in app.error]
    assert ["alle.zip/2025/tom.txt" in said for said in told] == [True, False]
    assert "peger ud af arkivet" in told[1]
    assert "alle.zip/2025/referat.txt" in text_of(app).replace("\\", "")
    app.button(key="gem-dokumenter").click().run()
    assert not app.exception
    with store.connect() as connection:
        assert connection.execute(select(documents.c.name)).scalars().all() == ["referat.txt"]
    assert "‘alle.zip/2025/referat.txt’ er gemt" in app.success[0].value.replace("\\", "")


def test_files_that_are_refused_are_each_told_of_also_where_they_are_alike(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "documents")
    app.file_uploader[0].set_value([(name, b"", "text/plain") for name in ("a.txt", "b.txt", "b.txt")]).run()
    assert not app.exception
    assert [one.value.replace("\\", "")[:13] for one in app.error] == [
        "Filen ‘a.txt’",
        "Filen ‘b.txt’",
        "Filen ‘b.txt’",
    ]
    assert not app.info


def test_a_manifest_is_read_with_its_meeting_and_its_attachments_are_told_apart(
    store: Engine, open_page: OpenPage
) -> None:
    content = manifest(
        Item("1", "Nye bænke", fields={"Beslutning": "Godkendt."}, papers=(("5", "Tegning", True, "5.pdf"),)),
        Item("2", "Køb af pram", "2", is_open=False, fields={"Beslutning": SECRET}),
    )
    app = open_page(store, "documents")
    files = [("manifest.xml", content, "text/xml"), ("5.pdf", b"%PDF-1.4", "application/pdf")]
    app.file_uploader[0].set_value(files).run()
    assert not app.exception
    assert not app.error
    said = text_of(app).replace("\\", "")
    assert "Havneudvalget, 27. august 2018" in said
    assert "‘5.pdf’ er bilag ifølge ‘manifest.xml’" in said
    assert "Køb af pram" in said
    assert SECRET not in said


def test_more_files_than_anybody_checks_are_left_to_the_command_line(
    store: Engine, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upload_form, "MOST_FILES", 2)
    content = zipped({f"{n}.txt": MINUTES.replace("3. juni", f"{n}. juni").encode() for n in range(1, 5)})
    app = open_page(store, "documents")
    app.file_uploader[0].set_value([("alle.zip", content, "application/zip")]).run()
    assert not app.exception
    assert "de første 2 filer" in app.warning[0].value
    assert app.button(key="gem-dokumenter").label.replace("\N{NO-BREAK SPACE}", " ") == "Gem 2 dokumenter"


def test_every_file_is_named_also_where_two_hold_the_same(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "documents")
    files = [(f"referat-{name}.txt", MINUTES.encode(), "text/plain") for name in "abc"]
    app.file_uploader[0].set_value(files).run()
    assert not app.exception
    said = [one.value.replace("\\", "") for one in app.info]
    assert said == [
        f"‘referat-{name}.txt’ har samme indhold som ‘referat-a.txt’ og læses kun én gang." for name in "bc"
    ]


def test_a_store_that_is_locked_midway_leaves_the_others_stored_and_each_file_told_of(
    store: Engine, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked_for_one(engine: Engine, name: str, content: bytes, **rest: Any) -> ImportResult:
        if name == "b.txt":
            raise StoreUnavailable("lager.db", "database is locked", StoreFault.LOCKED)
        return import_minutes(engine, name, content, **rest)

    monkeypatch.setattr(upload_result, "import_minutes", locked_for_one)
    app = open_page(store, "documents")
    days = {"a.txt": "3. juni 2025", "b.txt": "4. juni 2025", "c.txt": "5. juni 2025"}
    files = [(name, MINUTES.replace("3. juni 2025", day).encode(), "text/plain") for name, day in days.items()]
    app.file_uploader[0].set_value(files).run()
    app.button(key="gem-dokumenter").click().run()
    assert not app.exception
    assert count_documents(store) == 2
    assert [one.value.replace("\\", "")[:7] for one in app.success] == ["‘a.txt’", "‘c.txt’"]
    (problem,) = app.error
    assert problem.value.replace("\\", "").startswith("‘b.txt’ er ikke gemt. Lageret er optaget")


def test_the_same_file_again_says_that_it_is_here(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "documents")
    for _ in range(2):
        app.file_uploader[0].set_value([("referat.txt", MINUTES.encode(), "text/plain")]).run()
        app.button(key="gem-dokumenter").click().run()
    assert "intet er ændret" in app.success[0].value
    assert count_documents(store) == 1


def test_before_a_document_is_taken_out_it_is_said_what_goes(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "documents", kommune=CODE)
    app.button(key="tag-ud-d1").click().run()
    assert not app.exception
    assert "3\N{NO-BREAK SPACE}punkter" in text_of(app)
    assert "mødet selv" in text_of(app)
    assert count_documents(hostile) == 2


def test_minutes_that_name_no_municipality_are_filed_where_a_person_says(store: Engine, open_page: OpenPage) -> None:
    content = MINUTES.replace("Eksempelby Kommune\n", "").encode()
    app = open_page(store, "documents")
    app.file_uploader[0].set_value([("referat.txt", content, "text/plain")]).run()
    assert "kommunen er ikke nævnt" in text_of(app)
    app.selectbox(key=f"kommune-{hashlib.sha256(content).hexdigest()}").set_value("707").run()
    app.button(key="gem-dokumenter").click().run()
    assert not app.exception
    with store.connect() as connection:
        assert connection.execute(select(meetings.c.municipality_code)).scalar_one() == "707"


def test_a_closed_item_of_a_file_on_its_way_in_shows_number_and_title_alone(store: Engine, open_page: OpenPage) -> None:
    content = f"{MINUTES}\n3. Lukket punkt: Køb af grund\nBeslutning\nNaboens grund købes for 900.000 kr.\n".encode()
    app = open_page(store, "documents")
    app.file_uploader[0].set_value([("referat.txt", content, "text/plain")]).run()
    assert "Lukket punkt" in text_of(app)
    assert "Køb af grund" in text_of(app)
    assert "Naboens grund" not in text_of(app)
    assert "900.000" not in text_of(app).replace("\\", "")
