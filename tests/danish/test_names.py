"""Names of persons in lists."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.names import parse_name
from tracker.danish.vocabulary import Vocabulary

TABLE = [
    pytest.param("Åse Ærø (Ø)", "Åse Ærø", "Ø", None, id="party-letter"),
    pytest.param("Formand Åse Ærø", "Åse Ærø", None, "Formand", id="role-before"),
    pytest.param("Jens Ølgård (formand)", "Jens Ølgård", None, "formand", id="role-in-brackets"),
    pytest.param("Anna Holm - næstformand", "Anna Holm", None, "næstformand", id="role-behind-a-dash"),
    pytest.param("  • Bo Vik, ", "Bo Vik", None, None, id="list-mark"),
    pytest.param("Yusuf al Amin", "Yusuf al Amin", None, None, id="small-word-in-a-name"),
    pytest.param("Ida E. S. Holm", "Ida E. S. Holm", None, None, id="initials"),
]


@pytest.mark.parametrize(("words", "name", "party", "role"), TABLE)
def test_a_name_is_read(words: str, name: str, party: str | None, role: str | None, vocabulary: Vocabulary) -> None:
    found = parse_name(words, vocabulary.roles)
    assert found is not None
    assert (found.name, found.party, found.role) == (name, party, role)


@pytest.mark.parametrize("words", ["godkendt", "de to medlemmer", "", "A", "Formand", "Rådet drøftede sagen"])
def test_what_is_no_name_is_none(words: str, vocabulary: Vocabulary) -> None:
    assert parse_name(words, vocabulary.roles) is None


@given(st.text(alphabet="ABÆØÅabæøå .,()-–\t", max_size=80))
def test_a_name_stands_in_the_words_it_was_read_from(words: str) -> None:
    found = parse_name(words, frozenset(("formand",)))
    assert found is None or " ".join(words[found.start : found.end].split()) == found.name
