"""Who is responsible: a body, a department, a role or a person where that is certain, nobody where it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import Responsible, ResponsibleKind
from tracker.extraction.minutes import read_minutes
from tracker.extraction.tasks.responsibility import resolve_responsible
from tracker.reading import read_document

PEOPLE = {"åse": "Åse Ørum", "åse ørum": "Åse Ørum", "bo holm": "Bo Holm", "bo krag": "Bo Krag"}
BODY, DEPARTMENT, ROLE, PERSON = ResponsibleKind
CERTAIN = [
    ("Forvaltningen", DEPARTMENT, "Forvaltningen"),
    ("administrationen", DEPARTMENT, "administrationen"),
    ("Jobcentret", DEPARTMENT, "Jobcentret"),
    ("Magistratsafdelingen for Kultur", DEPARTMENT, "Magistratsafdelingen for Kultur"),
    ("Børne- og Ungdomsudvalget", BODY, "Børne- og Ungdomsudvalget"),
    ("Rådet", BODY, "Integrationsrådet"),
    ("Integrationsrådet", BODY, "Integrationsrådet"),
    ("rådets medlemmer", BODY, "Integrationsrådet"),
    ("Byrådet", BODY, "Byrådet"),
    ("Formanden", ROLE, "Formanden"),
    ("Lederen af Naturværkstedet", ROLE, "Lederen af Naturværkstedet"),
    ("Sundhedschefen", ROLE, "Sundhedschefen"),
    ("Åse", PERSON, "Åse Ørum"),
    ("Kaja Brix Madsen", PERSON, "Kaja Brix Madsen"),
    ("Center for Børn, Unge og Familie", DEPARTMENT, "Center for Børn, Unge og Familie"),
    ("Plan og Byg", DEPARTMENT, "Plan og Byg"),
    ("By, Land og Kultur", DEPARTMENT, "By, Land og Kultur"),
    ("Jobcenter Prøveby", DEPARTMENT, "Jobcenter Prøveby"),
    ("Direktøren for Børn og Unge", ROLE, "Direktøren for Børn og Unge"),
    ("Lederen af Borgerservice", ROLE, "Lederen af Borgerservice"),
    ("Teknisk chef", ROLE, "Teknisk chef"),
    ("Arbejdsgruppen", BODY, "Arbejdsgruppen"),
]
UNCERTAIN = [
    ("Bo", "two persons of that name"),
    ("Mette", "nobody of that name in the minutes"),
    ("Åse Ørum og Bo Holm", "two persons"),
    ("Skoleudvalget og Kulturudvalget", "two bodies"),
    ("En arbejdsgruppe med formanden og to medlemmer", "a group of several"),
    ("Foreningen", "somebody outside"),
    ("Unge", "no one in particular"),
    ("Direktøren for Børn og formanden", "two offices"),
    ("Prøveby Idrætsforening", "an association is no person"),
    ("Åse og Kultur", "a person and an area"),
    ("", "no words"),
]


@pytest.mark.parametrize(("words", "kind", "name"), CERTAIN, ids=[row[0] for row in CERTAIN])
def test_certain_words_are_resolved(words: str, kind: ResponsibleKind, name: str, vocabulary: Vocabulary) -> None:
    assert resolve_responsible(words, "Integrationsrådet", PEOPLE, vocabulary) == Responsible(kind, name)


@pytest.mark.parametrize(("words", "reason"), UNCERTAIN, ids=[row[1] for row in UNCERTAIN])
def test_uncertain_words_stay_words(words: str, reason: str, vocabulary: Vocabulary) -> None:
    assert resolve_responsible(words, "Integrationsrådet", PEOPLE, vocabulary) is None, reason


def test_a_first_name_is_resolved_by_those_who_were_there(vocabulary: Vocabulary) -> None:
    minutes = """Eksempelby Kommune
Integrationsrådet
Referat
Mødedato: 5. marts 2024
Til stede: Åse Ørum, Bo Holm, Bo Krag

Punkt 1: Lokaler

Beslutning

Åse undersøger lokalerne inden 1. maj 2024.
Bo kontakter biblioteket inden 1. maj 2024.
"""
    (item,) = read_minutes(read_document("a.txt", minutes.encode()), vocabulary).items
    assert [task.resolved for task in item.follow_ups] == [Responsible(PERSON, "Åse Ørum"), None]


@given(words=st.text(st.sampled_from("ABCabc æøå.-og,") | st.characters(), max_size=60))
def test_any_words_are_resolved_or_left(words: str, vocabulary: Vocabulary) -> None:
    found = resolve_responsible(words, None, PEOPLE, vocabulary)
    assert found is None or found.name.strip()


@pytest.mark.parametrize(
    ("told", "who", "reason"),
    [
        ("Der indhentes tilbud på bænke. Ansvarlig: Bo Vik.", "Bo Vik", "a sentence of its own"),
        ("Der indhentes tilbud på bænke.\nAnsvarlig: Plan og Byg", "Plan og Byg", "a line of its own"),
        ("Forvaltningen indhenter tilbud.\nTovholder: Ida Holm", "Ida Holm", "told expressly, it counts more"),
        ("Der indhentes tilbud inden 1. maj (Bo Vik).", "Bo Vik", "a person of the minutes in brackets"),
        ("Der indhentes tilbud inden 1. maj (Kaj Ukendt).", None, "a name that the minutes do not have"),
        ("Der indhentes tilbud på bænke. Ansvarlig: Ingen.", None, "nobody"),
        ("Opgaven overdrages til Center for Ældre.", "Center for Ældre", "the whole name"),
        (
            "Der indhentes tilbud på bænke.\nAnsvarlig: Mette Dahl, centerchef",
            "Mette Dahl",
            "an office behind the name",
        ),
        ("Der laves en folder.\nTovholder: Ida Holm, formand for gruppen", "Ida Holm", "a longer office"),
        ("Der indhentes tilbud på bænke (BV følger op).", "BV", "initials that follow up"),
        ("Der indhentes tilbud på bænke (XY følger op).", "XY", "initials of nobody named"),
        ("Der laves en folder (Ida Holm er tovholder).", "Ida Holm", "a person told in brackets"),
        ("Der indhentes tilbud på bænke. (BV)", "BV", "initials behind the stop"),
        ("Der indhentes tilbud på bænke (IH).", "IH", "initials before the stop"),
        ("Der laves en folder.\nAnsvarlig: BV", "BV", "initials on a line of their own"),
        ("Der laves en folder v/ forvaltningen.", "forvaltningen", "by whom, cut short"),
        ("Der udarbejdes et notat v/centerchefen inden 1. maj.", "centerchefen", "by an office"),
        ("Der indhentes tilbud v. Bo Vik.", "Bo Vik", "by a person of the minutes"),
        ("Der laves en folder (ansvarlig: Ida Holm).", "Ida Holm", "a label in brackets"),
        ("Der laves en folder. Forvaltningen er tovholder.", "Forvaltningen", "a sentence of its own that says so"),
        ("Der laves en folder. Ida Holm bliver ansvarlig for opgaven.", "Ida Holm", "for the task"),
        ("Der laves en folder (A4).", None, "a size"),
        ("Der laves en folder (FOA).", None, "an organisation"),
        ("Der indkøbes bænke (DN).", None, "letters of nobody named"),
        ("Der laves en folder v/ Åvej 3.", None, "a place"),
        ("Der laves en folder (ansvarlig: ingen).", None, "nobody in brackets"),
        ("Sagen sendes tilbage til forvaltningen.", "forvaltningen", "who has it next"),
    ],
)
def test_who_has_the_task_where_no_verb_tells(told: str, who: str | None, reason: str, vocabulary: Vocabulary) -> None:
    head = "Prøveby Kommune\nByrådet\nReferat af mødet den 6. februar 2024\nTil stede: Bo Vik, Ida Holm\n\n"
    text = f"{head}1. Havnen\n\nBeslutning\n{told}\n\n2. Eventuelt\n\nBeslutning\nIntet.\n"
    item = read_minutes(read_document("a.txt", text.encode()), vocabulary).items[0]
    assert [task.responsible for task in item.follow_ups] == [who], reason


@pytest.mark.parametrize(
    ("there", "who"),
    [
        ("Bo Vik, Ida Holm", Responsible(PERSON, "Bo Vik")),
        ("Bo Henrik Vik, Ida Holm", Responsible(PERSON, "Bo Henrik Vik")),
        ("Bo Vik, Berit Vang", None),
        ("Kim Dal, Ida Holm", None),
    ],
    ids=["one", "a middle name", "two of these letters", "nobody"],
)
def test_initials_mean_the_only_one_who_has_them(there: str, who: Responsible | None, vocabulary: Vocabulary) -> None:
    text = f"Byrådet\nReferat af mødet den 6. februar 2024\nTil stede: {there}\n\n1. Havnen\n\nBeslutning\n"
    text += "Der indhentes tilbud.\nAnsvarlig: BV\n"
    (task,) = read_minutes(read_document("a.txt", text.encode()), vocabulary).items[0].follow_ups
    assert (task.responsible, task.resolved) == ("BV", who)


def test_who_is_responsible_for_something_lasting_leaves_the_task_above_alone(vocabulary: Vocabulary) -> None:
    told = "Der laves en folder. Ida Holm er ansvarlig for lokalerne."
    text = f"Byrådet\nReferat af mødet den 6. februar 2024\nTil stede: Ida Holm\n\n1. Havnen\n\nBeslutning\n{told}\n"
    first = read_minutes(read_document("a.txt", text.encode()), vocabulary).items[0].follow_ups[0]
    assert (first.quote.text, first.responsible) == ("Der laves en folder.", None)


def test_a_time_limit_below_a_task_is_its_deadline(vocabulary: Vocabulary) -> None:
    told = "Der indhentes tilbud.\nAnsvarlig: Bo Vik\nFrist: 1. maj"
    text = f"Byrådet\nReferat af mødet den 6. februar 2024\n\n1. Havnen\n\nBeslutning\n{told}\n"
    (task,) = read_minutes(read_document("a.txt", text.encode()), vocabulary).items[0].follow_ups
    assert (task.quote.text, task.responsible) == ("Der indhentes tilbud.", "Bo Vik")
    assert task.due is not None
    assert str(task.due.latest) == "2024-05-01"


@pytest.mark.parametrize(
    "told",
    [
        "Aftalen ophører den 31. december 2024.",
        "Kommunen ophører med at opkræve gebyret den 1. januar 2025.",
        "Forvaltningen fremsender hermed rapporten.",
        "Forvaltningen administrerer puljen.",
        "Kontrakten udløber i 2026.",
    ],
)
def test_what_only_tells_is_no_task(told: str, vocabulary: Vocabulary) -> None:
    text = f"Byrådet\nReferat af mødet den 6. februar 2024\n\n1. Havnen\n\nBeslutning\nGodkendt. {told}\n"
    assert read_minutes(read_document("a.txt", text.encode()), vocabulary).items[0].follow_ups == ()
