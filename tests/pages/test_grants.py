"""*Puljer*: what is told of a pool's year, what may be written down, and whose names nobody sees."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Engine, insert
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_goals import fill_hostile_goals
from tests.pages.hostile_store import CODE, ENDLESS, MARKDOWN, TAG
from tracker.domain.applicant import HIDDEN_NAME
from tracker.domain.money import LedgerKind
from tracker.store import pools, tables
from tracker.store.engine import reading, writing
from tracker.store.frames_money import applications_frame
from tracker.store.ledger import load_entries, load_ties
from tracker.ui import private_applicants
from tracker.ui.downloads import csv_of, excel_of
from tracker.ui.grant_table import application_table
from tracker.ui.item_rows import rows_of
from tracker.ui.private_applicants import sees_private
from tracker.usecases.entering import By
from tracker.usecases.post_entry import NewEntry, post

SAMPLE = "eksempelby"
COUNCIL, VOLUNTEERS = f"{SAMPLE}/pool/integrationsraadets-pulje", f"{SAMPLE}/pool/frivilligpuljen"
WAITING = f"{COUNCIL}/application/2026-4"
NAMES = ("Egelykke", "Rosendahl", "Lindekær", "Tangkær", "Ravnholt", "Nanna", "Malthe", "Yusuf", "Merete", "Ditte")


def words_of(app: AppTest) -> str:
    return text_of(app).replace("\\", "").replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "")


def everything(app: AppTest) -> str:
    """All that is sent to the browser, tables, fields and choices included."""
    tables_shown = [str(one.value) for kind in ("table", "dataframe") for one in app.get(kind)]
    protos = [str(one.proto) for one in app.main if hasattr(one, "proto")]
    return "\n".join([text_of(app), *tables_shown, *protos])


def press(app: AppTest, label: str) -> AppTest:
    next(one for one in app.button if one.label == label).click().run()
    assert not app.exception
    return app


def send(app: AppTest, opener: str, label: str) -> AppTest:
    """Send a form in a dialogue; the page is run anew where a browser runs the dialogue alone, so both are pressed."""
    next(one for one in app.button if one.label == opener).click()
    return press(app, label)


def field(app: AppTest, kind: str, label: str) -> Any:
    """A field of the dialogue that stands open, which comes after those of the page."""
    return [one for one in app.get(kind) if one.label.startswith(label)][-1]


def test_without_pools_the_page_says_what_will_come_and_how(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "grants")
    assert not app.exception
    assert "Her kommer de puljer" in app.info[0].value


def test_the_sentence_says_who_applied_what_is_left_and_how_long_it_lasts(
    sample_store: Engine, open_page: OpenPage
) -> None:
    app = open_page(sample_store, "grants", kommune=SAMPLE, pulje=COUNCIL, aar="2026")
    assert not app.exception
    assert not app.error
    words = words_of(app)
    assert (
        "**4 ansøgninger til Integrationsrådets pulje i 2026**, i alt 41.300 kr.: 3 fik i alt 27.800 kr. og 1 venter "
        "på svar. Der er **124.600 kr. tilbage**."
    ) in words
    assert "Med de seneste 12 måneders tempo (27.800 kr.) rækker de til " in words
    shown = {one.label: one.value.replace("\N{NO-BREAK SPACE}", " ") for one in app.metric}
    assert (shown["Søgt"], shown["Tildelt"], shown["Tilbage"]) == ("41.300 kr.", "27.800 kr.", "124.600 kr.")
    assert words.index("Juletræsfest for alle opgange") < words.index("Kogebog med naboernes retter")
    assert "Fik 10.000 kr. 6. oktober 2026: Der trykkes færre eksemplarer" in words
    assert "Udbetalt 11.000 kr. 15. juni 2026 · regnskab modtaget 12. oktober 2026: brugt 8.600 kr." in words
    assert "Rådet bevilgede 10.000 kr. til Madklubben Gryden" in words
    assert "**Loft for en ansøgning:** 15.000 kr." in words
    assert "Gælder fra 1. januar 2025" in words


def test_what_is_late_by_the_rules_is_said_first(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "grants", kommune=SAMPLE, pulje=VOLUNTEERS, aar="2026")
    said = app.warning[0].value.replace("\N{NO-BREAK SPACE}", " ")
    assert said == (
        "1 ansøgning har ventet længere på svar, end reglerne siger, og 1 regnskab er ikke kommet til tiden."
    )
    assert "regnskab skulle være her senest 23. september 2026, 60 dage siden" in words_of(app)


def test_a_pool_that_ran_dry_and_a_year_without_applications_are_told(
    sample_store: Engine, open_page: OpenPage
) -> None:
    dry = words_of(open_page(sample_store, "grants", kommune=SAMPLE, pulje=VOLUNTEERS, aar="2025"))
    assert "Til 1 af dem rakte puljen ikke længere." in dry
    assert "begrænset af puljen" in dry
    none = words_of(open_page(sample_store, "grants", kommune=SAMPLE, pulje=VOLUNTEERS, aar="2024"))
    assert "**Ingen ansøgninger til Frivilligpuljen pr. 2. april 2024.**" in none
    assert "Hvad der er tilbage for 2024, er ukendt." in none
    assert "Oplyst af forvaltningen efter fristen" in none


@pytest.mark.parametrize(
    "address",
    [{"pulje": "findes-ikke"}, {"aar": "1066"}, {"aar": "<script>"}, {"ansoegning": "' OR 1=1"}, {"svar": "andet"}],
)
def test_an_unknown_address_is_passed_over(sample_store: Engine, open_page: OpenPage, address: dict[str, str]) -> None:
    app = open_page(sample_store, "grants", kommune=SAMPLE, **address)
    assert not app.exception
    assert "4 ansøgninger til Integrationsrådets pulje i 2026" in words_of(app)


def test_one_application_has_an_address_of_its_own(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "grants", kommune=SAMPLE, ansoegning=f"{VOLUNTEERS}/application/2025-3")
    words = words_of(app)
    assert "Sprogpar i biblioteket" in words
    assert "**Alle ansøgninger** · 1 ansøgning" in words
    assert "Se alle ansøgninger i året" in [one.proto.label for one in app.get("page_link")]


@pytest.mark.parametrize("pulje", [COUNCIL, VOLUNTEERS])
@pytest.mark.parametrize("aar", ["2023", "2024", "2025", "2026"])
def test_no_private_name_reaches_the_browser(sample_store: Engine, open_page: OpenPage, pulje: str, aar: str) -> None:
    app = open_page(sample_store, "grants", kommune=SAMPLE, pulje=pulje, aar=aar)
    assert not app.exception
    sent = everything(app)
    assert [name for name in NAMES if name in sent] == []
    with reading(sample_store) as conn:
        rows = rows_of(applications_frame(conn, SAMPLE))
    table = application_table(rows)
    for content in (csv_of(table, "Ansøgninger", "nu"), excel_of(table, "Ansøgninger", "nu"), str(rows).encode()):
        assert [name for name in NAMES if name.encode() in content] == []


def test_who_has_the_right_sees_names_and_nobody_else_does(
    sample_store: Engine, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PEJLEMAERKE_SEES_APPLICANTS", "Ane@By.Example, bo@by.example")
    seen: dict[str, str] = {}
    for address in ("ane@by.example", "gæst@by.example"):
        monkeypatch.setattr(private_applicants, "_signed_in_address", lambda address=address: address)
        seen[address] = words_of(open_page(sample_store, "grants", kommune=SAMPLE, pulje=VOLUNTEERS, aar="2026"))
    assert "Nanna Egelykke" in seen["ane@by.example"]
    assert "Privat ansøger A · søgte 8.500 kr." in seen["gæst@by.example"]
    assert "Privat ansøger B · søgte 2.400 kr." in seen["gæst@by.example"]
    assert "Nanna" not in seen["gæst@by.example"]


@pytest.mark.parametrize(
    ("user", "wanted"),
    [
        pytest.param({}, False, id="no login is set up"),
        pytest.param({"is_logged_in": False, "email": "bo@by.example"}, False, id="signed out"),
        pytest.param({"is_logged_in": True, "email": "BO@by.example"}, True, id="signed in"),
        pytest.param({"is_logged_in": True, "email": "ane@by.example"}, False, id="somebody else"),
        pytest.param({"is_logged_in": True, "name": "bo@by.example"}, False, id="a name is no address"),
        pytest.param({"is_logged_in": True, "email": "bo@by.example", "email_verified": False}, False, id="unverified"),
        pytest.param({"is_logged_in": True, "email": "bo@by.example", "email_verified": True}, True, id="verified"),
    ],
)
def test_the_right_follows_the_login(user: dict[str, Any], wanted: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    class User:
        def to_dict(self) -> dict[str, Any]:
            return user

    monkeypatch.setattr(private_applicants.st, "user", User())
    monkeypatch.setenv("PEJLEMAERKE_SEES_APPLICANTS", "bo@by.example")
    assert sees_private() is wanted
    monkeypatch.delenv("PEJLEMAERKE_SEES_APPLICANTS")
    assert not sees_private()


def test_an_application_is_written_in_answered_paid_and_accounted_for(
    sample_store: Engine, open_page: OpenPage
) -> None:
    app = press(open_page(sample_store, "grants", kommune=SAMPLE, pulje=COUNCIL, aar="2026"), "Skriv en ansøgning ind")
    field(app, "text_input", "Ansøger").set_value("Haveklubben")
    field(app, "text_input", "Formål").set_value("Fælles have")
    field(app, "text_input", "Søgt beløb").set_value("5.000")
    field(app, "text_input", "Hvem skriver").set_value("Bo")
    send(app, "Skriv en ansøgning ind", "Gem ansøgningen")
    key = f"{COUNCIL}/application/e-1"
    app = open_page(sample_store, "grants", kommune=SAMPLE, ansoegning=key)
    press(app, "Svar")
    assert "Tilbage i puljen: 124.600 kr." in words_of(app)
    field(app, "text_input", "Tildelt beløb").set_value("4.000")
    field(app, "text_input", "Hvem skriver").set_value("Bo")
    send(app, "Svar", "Gem svaret")
    assert [one.value.replace("\\", "") for one in app.error] == ["Svaret: Begrundelse mangler."]
    field(app, "text_input", "Begrundelse").set_value("Uden skur")
    send(app, "Svar", "Gem svaret")
    with reading(sample_store) as conn:
        after = next(one for one in pools.load_applications(conn, COUNCIL) if one.id == key)
        entry = load_entries(conn, COUNCIL)[-1]
    assert (after.state, after.granted_ore, after.reason) == ("partly", 4_000_00, "Uden skur")
    assert (entry.application_id, entry.amount_ore, entry.date) == (key, 4_000_00, dt.date(2026, 11, 22))
    app = press(open_page(sample_store, "grants", kommune=SAMPLE, ansoegning=key), "Udbetalt")
    send(app, "Udbetalt", "Gem udbetalingen")
    app = press(open_page(sample_store, "grants", kommune=SAMPLE, ansoegning=key), "Regnskab")
    field(app, "text_input", "Brugt af tilskuddet").set_value("3.500")
    field(app, "text_input", "Betalt tilbage").set_value("500")
    send(app, "Regnskab", "Gem regnskabet")
    assert [one.value.replace("\\", "") for one in app.error] == [
        "Regnskabet: Kilde eller navn på den, der skriver, mangler."
    ]
    field(app, "text_input", "Kilde").set_value("Bilag 7")
    send(app, "Regnskab", "Gem regnskabet")
    words = words_of(open_page(sample_store, "grants", kommune=SAMPLE, ansoegning=key))
    assert "Udbetalt 4.000 kr. 22. november 2026 · regnskab modtaget 22. november 2026: brugt 3.500 kr." in words
    assert "Der er **121.100 kr. tilbage**." in words


def test_a_grant_above_what_is_left_is_warned_of_and_waits_for_yes(sample_store: Engine, open_page: OpenPage) -> None:
    with writing(sample_store) as conn:
        conn.execute(
            insert(tables.grant_applications).values(
                id=f"{VOLUNTEERS}/application/e-1", pool_id=VOLUNTEERS, applicant="Klubben", purpose="Telt",
                applied_ore=90_000_00, year=2026, state="applied",
            )
        )  # fmt: skip
    address = {"kommune": SAMPLE, "ansoegning": f"{VOLUNTEERS}/application/e-1"}
    app = press(open_page(sample_store, "grants", **address), "Svar")
    assert "Puljen kan ikke dække hele det søgte beløb; der er 31.000 kr." in [
        one.value.replace("\N{NO-BREAK SPACE}", " ") for one in app.warning
    ]
    field(app, "text_input", "Hvem skriver").set_value("Bo")
    send(app, "Svar", "Gem svaret")
    said = " ".join(one.value.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ") for one in app.error)
    assert "er mere, end der er tilbage i puljen" in said
    assert "er over loftet for én ansøgning" in said
    field(app, "checkbox", "Ja, alligevel").check()
    field(app, "text_input", "Begrundelse").set_value("Udvalget lægger resten til")
    send(app, "Svar", "Gem svaret")
    assert "Der er givet **59.000 kr. mere**, end der var." in words_of(open_page(sample_store, "grants", **address))


def test_a_grant_that_stands_is_asked_about_and_counted_once(sample_store: Engine, open_page: OpenPage) -> None:
    told = NewEntry(COUNCIL, LedgerKind.GRANT, 5_000_00, 2026, "Referat", dt.date(2026, 11, 3), "Nanna Egelykke skur")
    with writing(sample_store) as conn:
        entry_id = post(conn, told, By(dt.datetime.fromisoformat("2026-11-22T09:00"), "Bo")).id
    app = press(open_page(sample_store, "grants", kommune=SAMPLE, ansoegning=WAITING), "Svar")
    same = field(app, "selectbox", "Den samme post")
    assert [one.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "") for one in same.options] == [
        f"Ja: 5.000 kr. · 3. november 2026 · {HIDDEN_NAME} skur",
        "Nej, det er en anden tildeling",
    ]
    field(app, "text_input", "Tildelt beløb").set_value("5.000")
    field(app, "text_input", "Begrundelse").set_value("Uden skur")
    field(app, "text_input", "Hvem skriver").set_value("Bo")
    send(app, "Svar", "Gem svaret")
    assert "står allerede som en tildeling uden ansøgning" in app.error[0].value
    field(app, "selectbox", "Den samme post").select_index(0)
    send(app, "Svar", "Gem svaret")
    with reading(sample_store) as conn:
        assert load_ties(conn) == {entry_id: WAITING}
        assert load_entries(conn, COUNCIL)[-1].id == entry_id
    app = press(open_page(sample_store, "grants", kommune=SAMPLE, ansoegning=WAITING), "Fortryd")
    assert "Den samme post?" not in {one.label for one in app.selectbox}


def test_an_association_entered_by_mistake_is_made_private(sample_store: Engine, open_page: OpenPage) -> None:
    address = {"kommune": SAMPLE, "ansoegning": f"{VOLUNTEERS}/application/2025-1"}
    with reading(sample_store) as conn:
        name = next(one.applicant for one in pools.load_applications(conn) if one.id == address["ansoegning"])
    app = open_page(sample_store, "grants", **address)
    assert str(name) in words_of(app)
    app = press(app, "Privatperson")
    assert "skjules navnet for alle uden ret til at se det" in words_of(app)
    send(app, "Privatperson", "Ja, det er en privatperson")
    app = open_page(sample_store, "grants", **address)
    assert str(name) not in everything(app)
    assert "Privatperson" not in {one.label for one in app.button}


def test_a_refusal_a_withdrawal_and_taking_it_back(sample_store: Engine, open_page: OpenPage) -> None:
    address = {"kommune": SAMPLE, "ansoegning": WAITING}
    app = press(open_page(sample_store, "grants", **address), "Svar")
    field(app, "radio", "Svar").set_value("Giv afslag")
    press(app, "Svar")
    field(app, "text_input", "Begrundelse").set_value("For sent")
    field(app, "text_input", "Hvem skriver").set_value("Bo")
    send(app, "Svar", "Gem svaret")
    assert "Fik afslag 22. november 2026: For sent" in words_of(open_page(sample_store, "grants", **address))
    app = press(open_page(sample_store, "grants", **address), "Fortryd")
    field(app, "text_input", "Hvorfor").set_value("Forkert sag")
    send(app, "Fortryd", "Fortryd svaret")
    app = press(open_page(sample_store, "grants", **address), "Svar")
    field(app, "radio", "Svar").set_value("Ansøger trak den tilbage")
    press(app, "Svar")
    send(app, "Svar", "Gem svaret")
    assert "Trukket tilbage 22. november 2026" in words_of(open_page(sample_store, "grants", **address))


def test_rules_and_no_applications_are_written_down(sample_store: Engine, open_page: OpenPage) -> None:
    app = press(open_page(sample_store, "grants", kommune=SAMPLE, pulje=VOLUNTEERS, aar="2024"), "Skriv regler")
    field(app, "text_input", "Loft for en ansøgning").set_value("10.5")
    send(app, "Skriv regler", "Gem reglerne")
    assert "Et beløb kan ikke læses" in app.error[0].value
    field(app, "text_input", "Loft for en ansøgning").set_value("12.500")
    field(app, "text_input", "Kilde").set_value("Udvalget")
    send(app, "Skriv regler", "Gem reglerne")
    app = press(open_page(sample_store, "grants", kommune=SAMPLE, pulje=VOLUNTEERS, aar="2024"), "Ingen ansøgninger")
    field(app, "text_input", "Kilde").set_value("Oplyst på mødet")
    send(app, "Ingen ansøgninger", "Gem")
    words = words_of(open_page(sample_store, "grants", kommune=SAMPLE, pulje=VOLUNTEERS, aar="2024"))
    assert "**Ingen ansøgninger pr. 22. november 2026**" in words
    assert "**Loft for en ansøgning:** 12.500 kr." in words


def test_a_correction_keeps_a_name_that_the_reader_may_not_see(sample_store: Engine, open_page: OpenPage) -> None:
    key = f"{VOLUNTEERS}/application/2026-4"
    app = press(open_page(sample_store, "grants", kommune=SAMPLE, ansoegning=key), "Ret")
    assert [name for name in NAMES if name in everything(app)] == []
    field(app, "text_input", "Formål").set_value("Bøger til højtlæsning")
    send(app, "Ret", "Gem rettelsen")
    with reading(sample_store) as conn:
        after = next(one for one in pools.load_applications(conn, VOLUNTEERS) if one.id == key)
    assert (after.applicant, after.purpose, after.is_private) == ("Nanna Egelykke", "Bøger til højtlæsning", True)


def test_a_hostile_store_is_shown_letter_for_letter(hostile: Engine, open_page: OpenPage) -> None:
    nasty = f"{TAG} {MARKDOWN} {ENDLESS}"
    with writing(hostile) as conn:
        fill_hostile_goals(conn)
        conn.execute(insert(tables.pool_rules).values(id="r", pool_id="000/pulje", supports=nasty, source=nasty))
        conn.execute(insert(tables.no_applications).values(id="n", pool_id="000/pulje", source=nasty))
        granted = {"pool_id": "000/pulje", "purpose": nasty, "applied_ore": 1, "year": 2026, "reason": nasty}
        conn.execute(insert(tables.grant_applications).values(id="x", applicant=nasty, state="partly", **granted))
        conn.execute(insert(tables.grant_applications).values(id="y", state="granted", is_private=True, **granted))
    for address in ({}, {"pulje": "000/pulje", "aar": "2026"}, {"ansoegning": "000/a"}, {"ansoegning": "x"}):
        app = open_page(hostile, "grants", kommune=CODE, **address)
        assert not app.exception, address
        assert not app.error, address
        assert "<script>" not in "".join(element.value for element in [*app.markdown, *app.caption])
    app.toggle(key="tabel-puljer").set_value(True).run() if app.toggle else None
    assert not app.exception


def test_the_table_has_the_same_rows(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "grants", kommune=SAMPLE, pulje=VOLUNTEERS, aar="2026")
    app.toggle(key="tabel-puljer").set_value(True).run()
    assert not app.exception
    table = next(one.value for one in app.table if "Formål" in one.value)
    assert len(table) == 4
    assert "18.000" in " ".join(table["Søgt (kr.)"]).replace("\\", "")
