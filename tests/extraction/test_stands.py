"""What a body thinks of a matter, as its decision where the minutes have no headings for decisions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.extraction.items.stands import find_stand


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Rådet kan ikke støtte forslaget – formanden skriver et svar.", id="cannot support, and a dash"),
        pytest.param("Rådet kan fuldt ud støtte planen.", id="can support"),
        pytest.param("Ældrerådet støtter lukningen.", id="supports"),
        pytest.param("Handicaprådet er enigt i forslaget.", id="agrees"),
        pytest.param("Rådet er imod lukningen.", id="is against"),
        pytest.param("Udvalget kan ikke anbefale forslaget.", id="cannot advise"),
        pytest.param("Vi kan ikke støtte forslaget.", id="we"),
        pytest.param("Bestyrelsen ønsker ikke at deltage.", id="does not want"),
        pytest.param("Rådet ser positivt på planen.", id="looks kindly"),
        pytest.param("Rådet bakker op om planen.", id="backs"),
        pytest.param("Ungerådet stiller sig positivt til planen.", id="stands for"),
        pytest.param("Rådet afviser forslaget.", id="refuses"),
    ],
)
def test_a_stand_is_the_decision_with_what_follows(read: Read, words: str) -> None:
    reading = read(
        "Referat af møde i Ældrerådet den 14. oktober 2014\n\n1. Dagsorden\n\nDagsordenen godkendt.\n\n"
        f"2. Takster for mad\n\nPrisen stiger fra 49 kr. til 52 kr. {words} Svaret lægges på siden.\n\n"
        "3. Andet\n\nIntet.\n"
    )
    decided = reading.items[1].decision
    assert decided is not None
    assert decided.quote.text == f"{words} Svaret lægges på siden."


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Formanden støtter forslaget.", id="a person's own opinion"),
        pytest.param("Planen kan ikke støttes.", id="no body acts"),
        pytest.param("Rådet kan søge om midler.", id="what it may do"),
        pytest.param("Kommunen støtter foreningen med 5.000 kr.", id="the municipality pays"),
    ],
)
def test_what_takes_no_stand_is_no_decision(vocabulary: Vocabulary, words: str) -> None:
    assert find_stand(words, Span(0, len(words)), vocabulary) is None


@given(st.text(alphabet="Rådet kanikestøVimod.\n", max_size=60))
def test_a_stand_ends_with_its_stretch(vocabulary: Vocabulary, text: str) -> None:
    found = find_stand(text, Span(0, len(text)), vocabulary)
    assert found is None or (text[found.start :].startswith(("R", "V")) and found.end == len(text.rstrip()))
