"""A lexicon to which a policy's own words are added tells what one made with them from the start tells."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.words import WordForms
from tracker.linking.lexicon import Lexicon

FORMS = WordForms({"børn": "barn", "barn": "barn", "fik": "få", "få": "få"})
KNOWN = frozenset({"fritid", "vejled", "job", "barn", "integration", "café", "frivil"})
OPEN_ENDS = frozenset({"-café", "æres-"})
PIECES = (
    "fritids",
    "job",
    "vejleder",
    "børne",
    "børn",
    "barns",
    "sprog",
    "café",
    "igst",
    "plads",
    "es",
    "æres",
    "-",
    "3",
)


@given(
    st.sets(st.sampled_from(("sprog", "plads", "vej", "barn", "få", "os", "3", "sprogcafé"))),
    st.lists(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join), max_size=6),
)
def test_words_are_looked_at_alike_whenever_their_parts_became_known(new: set[str], words: list[str]) -> None:
    before = Lexicon(FORMS, KNOWN, frozenset({"job"}), OPEN_ENDS)
    for word in words[::2]:
        before.features_of(word)
    later = before.knowing(new)
    whole = Lexicon(FORMS, KNOWN | new, frozenset({"job"}), OPEN_ENDS)
    assert [list(later.features_of(word).items()) for word in words] == [
        list(whole.features_of(word).items()) for word in words
    ]
