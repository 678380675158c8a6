"""The thesaurus: its data is sound, its reader says what is wrong, and a municipality's own words are added."""

import json
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.text import fold
from tracker.danish.thesaurus import Abbreviation, Concept, Thesaurus
from tracker.danish.thesaurus_files import read_thesaurus
from tracker.danish.words import WORD
from tracker.errors import RejectedThesaurus, ThesaurusFault, ThesaurusProblem
from tracker.settings import VOCABULARY_FOLDER
from tracker.usecases.linking_language import load_forms

TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(VOCABULARY_FOLDER.glob("thesaurus/*.toml"))}
THESAURUS = read_thesaurus(TEXTS)
LONGEST_PHRASE = 6
MOST_CONCEPTS_A_WORD = 3
FEWEST_CONCEPTS = 440
LONGEST_FILE = 500
LOWER = ("synonyms", "narrower", "phrases", "not")
GENERAL = (
    "møde", "dagsorden", "budget", "bevilling", "regnskab", "forvaltning", "kommune", "udvalg", "borger", "projekt",
    "indsats", "mål", "status", "orientering", "vej", "vindmølle", "lokalplan", "trafik", "byggeri", "sag", "hjælp",
    "støtte", "plan", "tilbud", "aktivitet", "samarbejde", "gruppe", "råd", "politik", "arbejde", "område",
    "formål", "drøftelse", "beslutning", "ansøgning", "tilskud", "pulje", "aftale", "leder", "medarbejder",
    "personale", "opgave", "resultat",
)  # fmt: skip
SAME_STEM = (
    "dem", "led", "leder", "leddet", "lige", "gælder", "koster", "stemmer", "modtaget", "kontrol", "forskellig",
    "udtalelse", "isolering", "fat", "rykker", "udsat", "valgt", "vælger", "vælge", "krist", "svend", "scene",
    "skilt", "lærer", "midlertidig", "kompetence", "repræsentant", "sikkerhed", "overgang", "samtykke",
    "visitation", "match", "mangler", "indledes", "godkendt", "godkendelse", "behandling", "forslag", "medlem",
    "formand", "punkt", "bilag", "side", "oversigt", "mødeleder", "ordfører", "notat", "høring", "plads", "tid",
    "år", "måned", "uge", "dag",
)  # fmt: skip
"""Words that stand in any minutes and are one, once stemmed, with words that one might think of for the thesaurus."""
JOB = '[job]\npreferred = "arbejde"\n'


def problems_of(*files: str, own: Mapping[str, str] | None = None) -> list[tuple[str, str, ThesaurusFault, str]]:
    with pytest.raises(RejectedThesaurus) as caught:
        read_thesaurus({f"{number}.toml": text for number, text in enumerate(files)}, own)
    return [(one.file, one.entry, one.fault, one.value) for one in caught.value.problems]


# The data.


def test_there_are_concepts_enough_for_the_field() -> None:
    assert len(THESAURUS) >= FEWEST_CONCEPTS


@pytest.mark.parametrize("name", TEXTS)
def test_a_file_is_short_enough_to_be_read(name: str) -> None:
    assert TEXTS[name].count("\n") <= LONGEST_FILE
    assert TEXTS[name].startswith("# ")


@pytest.mark.parametrize("name", TEXTS)
def test_a_file_is_composed_and_in_lower_case_but_for_names_and_short_forms(name: str) -> None:
    assert TEXTS[name] == unicodedata.normalize("NFC", TEXTS[name])
    for entry in tomllib.loads(TEXTS[name]).values():
        words = [entry["preferred"], *(word for key, words in entry.items() if key in LOWER for word in words)]
        assert [word for word in words if word != fold(word)] == []


def test_a_concept_names_each_word_once() -> None:
    twice = []
    for concept in THESAURUS:
        words = [concept.preferred, *concept.synonyms, *concept.narrower, *concept.phrases]
        twice += [(concept.key, word) for word in set(words) if words.count(word) > 1]
    assert twice == []


@pytest.mark.parametrize("name", TEXTS)
def test_no_list_names_a_word_twice(name: str) -> None:
    for key, entry in tomllib.loads(TEXTS[name]).items():
        for words in (value for value in entry.values() if isinstance(value, list)):
            assert [(key, word) for word in set(words) if words.count(word) > 1] == []


def test_a_concept_is_found_by_each_of_its_words() -> None:
    for concept in THESAURUS:
        short = [abbreviation.short for abbreviation in concept.abbreviations]
        for word in (*concept.words, *concept.names, *short):
            assert concept in THESAURUS.concepts_of(word), (concept.key, word)


def test_a_word_that_means_something_else_is_no_word_of_the_concept() -> None:
    assert [concept.key for concept in THESAURUS if set(concept.excluded) & set(concept.words)] == []


def test_a_phrase_is_short() -> None:
    assert [word for concept in THESAURUS for word in concept.words if len(word.split()) > LONGEST_PHRASE] == []


def test_no_word_stands_in_so_many_concepts_that_it_means_nothing() -> None:
    words = {word for concept in THESAURUS for word in concept.words}
    assert [word for word in sorted(words) if len(THESAURUS.concepts_of(word)) > MOST_CONCEPTS_A_WORD] == []


def test_no_two_concepts_have_one_preferred_term() -> None:
    preferred = [concept.preferred for concept in THESAURUS]
    assert [word for word in set(preferred) if preferred.count(word) > 1] == []


def test_an_abbreviation_means_one_thing() -> None:
    meanings: dict[str, set[str]] = {}
    for concept in THESAURUS:
        for abbreviation in concept.abbreviations:
            meanings.setdefault(abbreviation.short, set()).add(abbreviation.long)
    assert {short: long for short, long in meanings.items() if len(long) > 1} == {}


def test_a_word_of_any_minutes_prompts_no_concept() -> None:
    assert [word for word in GENERAL if THESAURUS.concepts_of(word)] == []


def test_no_word_has_the_stem_of_a_word_of_any_minutes() -> None:
    """*demens* becomes *dem* and *ledig* becomes *led*, as do *dem* and *leder*: they would be found everywhere."""
    forms = load_forms()
    general = {forms.stem_of(word): word for word in (*GENERAL, *SAME_STEM)}
    single = ((concept.key, word) for concept in THESAURUS for word in concept.words if WORD.fullmatch(word))
    assert [(key, word, general[stem]) for key, word in single if (stem := forms.stem_of(word)) in general] == []


# The values.


def test_a_concept_is_looked_up_by_key_and_by_word() -> None:
    assert THESAURUS["igu"] in THESAURUS.concepts_of("IGU")
    assert THESAURUS["igu"] in THESAURUS.concepts_of("Integrationsgrunduddannelse")
    assert THESAURUS.concepts_of("noget helt andet") == ()


def test_ancestors_are_told_with_the_fewest_steps() -> None:
    text = (
        JOB + '[trade]\npreferred = "fag"\nbroader = ["job"]\n[smith]\npreferred = "smed"\nbroader = ["trade", "job"]\n'
    )
    assert read_thesaurus({"x": text}).ancestors_of("smith") == {"trade": 1, "job": 1}


# Reading.


def test_words_are_folded_but_names_and_short_forms_stay() -> None:
    text = (
        '[igu]\npreferred = "Integrations-\u0061\u030a"\nnames = ["Mentorbarn"]\nabbreviations = {IGU = "Lang  Form"}\n'
    )
    assert read_thesaurus({"x": text})["igu"] == Concept(
        "igu", "integrations-å", names=("Mentorbarn",), abbreviations=(Abbreviation("IGU", "lang form"),)
    )


def test_own_files_add_words_to_a_concept() -> None:
    own = {"a.toml": '[job]\nsynonyms = ["slid"]\n', "b.toml": '[job]\nsynonyms = ["slæb", "slid"]\n'}
    assert read_thesaurus({"x": JOB}, own)["job"].words == ("arbejde", "slid", "slæb")


def test_own_files_may_rename_a_concept_and_its_former_name_stays_a_word_of_it() -> None:
    concept = read_thesaurus({"x": JOB}, {"own": '[job]\npreferred = "virke"\n'})["job"]
    assert (concept.preferred, concept.synonyms) == ("virke", ("arbejde",))


def test_own_files_may_take_a_word_away() -> None:
    text = JOB + 'synonyms = ["slid"]\nnames = ["Slid"]\nabbreviations = {SLID = "slidsomt"}\n'
    assert read_thesaurus({"x": text}, {"own": '[job]\nremove = ["slid"]\n'})["job"] == Concept("job", "arbejde")


def test_a_dropped_concept_is_gone_and_those_below_it_stay() -> None:
    text = JOB + '[trade]\npreferred = "fag"\nbroader = ["job"]\n'
    assert tuple(read_thesaurus({"x": text}, {"own": "[job]\ndrop = true\n"})) == (Concept("trade", "fag"),)


def test_own_files_may_add_a_concept_below_one_of_the_product() -> None:
    thesaurus = read_thesaurus(TEXTS, {"own": '[harbour]\npreferred = "havnejob"\nbroader = ["employment"]\n'})
    assert thesaurus["harbour"].broader == ("employment",)
    assert len(thesaurus) == len(THESAURUS) + 1


@pytest.mark.parametrize(
    ("text", "fault", "value"),
    [
        pytest.param("[Job]\npreferred = 'arbejde'", ThesaurusFault.BAD_KEY, "Job", id="key-in-capitals"),
        pytest.param("job = 3", ThesaurusFault.NOT_AN_ENTRY, "3", id="a-value-where-an-entry-should-be"),
        pytest.param("[job]\nword = 'arbejde'", ThesaurusFault.UNKNOWN_FIELD, "word", id="misspelt-field"),
        pytest.param("[job]\nsynonyms = 'slid'", ThesaurusFault.WRONG_TYPE, "synonyms", id="a-word-for-a-list"),
        pytest.param("[job]\nsynonyms = [3]", ThesaurusFault.WRONG_TYPE, "synonyms", id="a-number-among-words"),
        pytest.param("[job]\nabbreviations = ['J']", ThesaurusFault.WRONG_TYPE, "abbreviations", id="no-long-form"),
        pytest.param(
            "[job]\nabbreviations = {J = ''}", ThesaurusFault.WRONG_TYPE, "abbreviations", id="empty-long-form"
        ),
        pytest.param("[job]\ndrop = 'ja'", ThesaurusFault.WRONG_TYPE, "drop", id="drop-is-true-or-false"),
        pytest.param("[job]\nphrases = ['i ']", ThesaurusFault.TOO_SHORT, "i ", id="a-word-found-everywhere"),
        pytest.param("[jbo]\nsynonyms = ['slid']", ThesaurusFault.NO_PREFERRED, "", id="misspelt-key"),
        pytest.param("[job]\nremove = ['slid']", ThesaurusFault.NOT_THERE, "slid", id="removing-what-is-not-there"),
        pytest.param("[jbo]\ndrop = true", ThesaurusFault.NOT_THERE, "jbo", id="dropping-what-is-not-there"),
        pytest.param("[job]\nbroader = ['work']", ThesaurusFault.UNKNOWN_BROADER, "work", id="unknown-broader"),
        pytest.param("[job]\nbroader = ['job']", ThesaurusFault.CYCLE, "", id="broader-than-itself"),
    ],
)
def test_what_is_wrong_in_an_own_file_is_told_with_file_and_entry(text: str, fault: ThesaurusFault, value: str) -> None:
    key = re.findall(r"\w+", text)[0]
    assert problems_of(JOB, own={"egne.toml": text}) == [("egne.toml", key, fault, value)]


def test_a_file_that_is_no_toml_is_told_with_the_place() -> None:
    ((file, entry, fault, value),) = problems_of(JOB, own={"egne.toml": '[job]\nsynonyms = ["slid"\n'})
    assert (file, entry, fault) == ("egne.toml", "", ThesaurusFault.NOT_TOML)
    assert value == "Unclosed array (at end of document)"


def test_every_problem_is_told_at_once() -> None:
    assert len(problems_of("[a]\nx = 1\n[b]\ny = 2\n", "= 3")) == 3


def test_two_files_of_the_product_do_not_define_one_concept() -> None:
    assert problems_of(JOB, JOB) == [("1.toml", "job", ThesaurusFault.TWICE, "")]


def test_a_long_way_round_is_a_cycle_too() -> None:
    text = "".join(f'[c{n}]\npreferred = "ord{n}"\nbroader = ["c{(n + 1) % 50}"]\n' for n in range(50))
    assert {fault for _, _, fault, _ in problems_of(text + JOB)} == {ThesaurusFault.CYCLE}
    assert "job" not in {entry for _, entry, _, _ in problems_of(text + JOB)}


def test_the_error_says_file_and_entry() -> None:
    problem = ThesaurusProblem("egne.toml", "job", ThesaurusFault.TOO_SHORT, "i")
    assert str(RejectedThesaurus((problem,))) == "egne.toml: [job] too_short 'i'"


# What is written is what is read.

WORDS = st.text("abcæøå -", min_size=3, max_size=12).map(fold).filter(lambda word: len(word) >= 3)
LISTS = st.lists(WORDS, max_size=3, unique=True).map(tuple)
SHORT = st.text("ABCÆØÅ", min_size=1, max_size=4)


@st.composite
def thesauri(draw: st.DrawFn) -> Thesaurus:
    """Concepts of which each may only be narrower than earlier ones."""
    concepts: dict[str, Concept] = {}
    for number in range(draw(st.integers(0, 4))):
        preferred = draw(WORDS)
        concepts[f"c{number}"] = Concept(
            key=f"c{number}",
            preferred=preferred,
            synonyms=tuple(word for word in draw(LISTS) if word != preferred),
            narrower=draw(LISTS),
            phrases=draw(LISTS),
            abbreviations=tuple(
                Abbreviation(short, long) for short, long in draw(st.dictionaries(SHORT, WORDS, max_size=2)).items()
            ),
            broader=tuple(draw(st.sets(st.sampled_from(sorted(concepts)))) if concepts else ()),
            names=tuple(name.title() for name in draw(LISTS)),
            excluded=draw(LISTS),
        )
    return Thesaurus(concepts)


def written(concept: Concept) -> str:
    fields: dict[str, Any] = {
        name: list(getattr(concept, name)) for name in ("synonyms", "narrower", "phrases", "broader", "names")
    }
    pairs = ", ".join(f"{json.dumps(a.short)} = {json.dumps(a.long)}" for a in concept.abbreviations)
    fields |= {"preferred": concept.preferred, "not": list(concept.excluded)}
    lines = [f"{name} = {json.dumps(value)}" for name, value in fields.items()]
    return "\n".join((f"[{concept.key}]", *lines, f"abbreviations = {{{pairs}}}", ""))


@given(thesauri())
def test_concepts_survive_being_written_and_read(thesaurus: Thesaurus) -> None:
    text = "".join(written(concept) for concept in thesaurus)
    assert read_thesaurus({"x.toml": text}) == thesaurus


@given(st.text(max_size=60) | st.text('[]jobx= "\n.{}', max_size=40))
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    try:
        found = len(read_thesaurus({"x": JOB}, {"own.toml": text})) > 0
    except RejectedThesaurus as error:
        found = len(error.problems) > 0
    assert found
