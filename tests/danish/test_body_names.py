"""One body, however it is written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.body_names import body_key, body_kind, plain_name, slug
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.municipality import BodyKind


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Integrationsråd", id="indefinite, as in a heading"),
        pytest.param("Integrationsrådet", id="definite"),
        pytest.param("Integrationsrådets", id="genitive"),
        pytest.param("INTEGRATIONSRÅDET", id="capitals"),
        pytest.param("Integrationsrådet 2018-2021", id="with its term"),
        pytest.param("Integrationsrådet 2018–21", id="with its term, short, en dash"),
        pytest.param("Integrationsra\u030adet", id="decomposed, as a Mac writes it"),
        pytest.param("Integrationsrådet (IR)", id="with its abbreviation"),
        pytest.param("Integrationsrådet i Eksempelby Kommune", id="with its municipality behind"),
        pytest.param("Eksempelby Kommune, Integrationsrådet", id="with its municipality before"),
        pytest.param("Eksempelby Kommunes Integrationsråd", id="with its municipality in the genitive"),
    ],
)
def test_the_names_of_one_council_have_one_key(name: str) -> None:
    assert body_key(name) == "integrationsraad"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("Udvalget for Arbejdsmarked og Uddannelse", "udvalg-for-arbejdsmarked-og-uddannelse", id="for"),
        pytest.param("Børne- og Ungdomsudvalget", "boerne-og-ungdomsudvalg", id="two words with a hyphen"),
        pytest.param("Kommunalbestyrelsen", "kommunalbestyrelse", id="council"),
        pytest.param("Dialogforum for Integration", "dialogforum-for-integration", id="forum"),
        pytest.param("Ældrerådet", "aeldreraad", id="letters of its own"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_different_bodies_have_different_keys(name: str, key: str) -> None:
    assert body_key(name) == key


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("Økonomiudvalget", BodyKind.FINANCE_COMMITTEE, id="finance before committee"),
        pytest.param("Kommunalbestyrelsen", BodyKind.COUNCIL, id="council before board"),
        pytest.param("Byråd", BodyKind.COUNCIL, id="town council before advisory"),
        pytest.param("Integrationsrådet", BodyKind.ADVISORY_BOARD, id="advisory"),
        pytest.param("Dialogforum for Integration", BodyKind.ADVISORY_BOARD, id="not the last word"),
        pytest.param("Udvalget for Arbejdsmarked og Uddannelse", BodyKind.COMMITTEE, id="first word"),
        pytest.param("Styregruppen Vest", BodyKind.UNKNOWN, id="none of these"),
    ],
)
def test_the_kind_is_told_by_the_vocabulary(name: str, kind: BodyKind, vocabulary: Vocabulary) -> None:
    assert body_kind(name, vocabulary.body_endings) is kind


def test_the_plain_name_keeps_the_words() -> None:
    assert plain_name("Integrationsrådet 2018-2021") == "Integrationsrådet"
    assert plain_name("Eksempelby Kommune, Integrationsrådet") == "Integrationsrådet"
    assert plain_name("2018-2021") == "2018-2021"


@given(st.text(max_size=60))
def test_a_key_can_stand_in_an_address_and_is_its_own_key(name: str) -> None:
    key = body_key(name)
    assert re.fullmatch(r"[a-z0-9]*(-[a-z0-9]+)*", key)
    assert slug(key) == key
