"""Who is responsible: a body, a department, a role or a person where that is certain, nobody where it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import Responsible, ResponsibleKind
from tracker.extraction.minutes import read_minutes
from tracker.extraction.responsibility import resolve_responsible
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
]
UNCERTAIN = [
    ("Bo", "two persons of that name"),
    ("Mette", "nobody of that name in the minutes"),
    ("Åse Ørum og Bo Holm", "two persons"),
    ("Skoleudvalget og Kulturudvalget", "two bodies"),
    ("En arbejdsgruppe med formanden og to medlemmer", "a group of several"),
    ("Foreningen", "somebody outside"),
    ("Unge", "no one in particular"),
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
