"""Words as they are compared: inflections, irregular forms, compounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.words import WordForms, beginnings_of, find_parts
from tracker.usecases.linking_language import load_forms

FORMS = load_forms()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("boligerne", "bolig", id="plural with article"),
        pytest.param("børnenes", "barn", id="vowel change in the plural"),
        pytest.param("børns", "barn", id="genitive of a listed form"),
        pytest.param("fik", "få", id="strong verb"),
        pytest.param("boligplaceret", "boligplacering", id="what is done and its doing"),
        pytest.param("KVINDERNES", "kvinde", id="capitals"),
        pytest.param("mo\u0308dre".replace("o\u0308", "ø"), "mor", id="listed form with ø"),
    ],
)
def test_inflections_have_one_stem(one: str, other: str) -> None:
    assert FORMS.stem_of(one) == FORMS.stem_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("tage", "tag", id="to take, and a roof"),
        pytest.param("menighed", "men", id="a parish, and but"),
        pytest.param("læge", "lægge", id="a doctor, and to lay"),
    ],
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert FORMS.stem_of(one) != FORMS.stem_of(other)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        pytest.param("fritidsvejleder", {"fritid", "vejleder"}, id="joined by s"),
        pytest.param("flygtningefamilie", {"flygtning", "familie"}, id="joined by e"),
        pytest.param("sekretær", set(), id="looks like parts, is none"),
    ],
)
def test_compounds_are_parted_where_both_sides_are_known(word: str, parts: set[str]) -> None:
    known = {FORMS.stem_of(one) for one in ("fritid", "vejleder", "flygtning", "familie", "ret")}
    assert set(find_parts(word, known, FORMS)) == {FORMS.stem_of(part) for part in parts}


@given(st.text(max_size=80))
def test_any_word_has_a_stem_and_parts_that_are_known(word: str) -> None:
    known = {"job", "bolig", "dansk"}
    assert isinstance(WordForms({}).stem_of(word), str)
    assert set(find_parts(word, known, FORMS)) <= known


_PARTS = tuple("fritid job børn ungdom by bolig mødrene fås fars café dansk igu s e ig hurt igst - et 's".split())  # noqa: SIM905


@given(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=5), st.sets(st.sampled_from(_PARTS)))
def test_the_beginnings_of_what_is_known_leave_no_part_out(pieces: list[str], words: set[str]) -> None:
    known = {FORMS.stem_of(word) for word in words}
    plainly = list(find_parts("".join(pieces), known, FORMS))
    assert list(find_parts("".join(pieces), known, FORMS, beginnings_of(known, FORMS))) == plainly
