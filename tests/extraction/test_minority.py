"""Minority statements: who wanted what written down, and how far their words go."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzzing.invariants import quotes
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.domain.vote import MinorityStatement
from tracker.extraction.told.minority import find_minority_statements


def read(words: str, vocabulary: Vocabulary) -> tuple[MinorityStatement, ...]:
    return find_minority_statements(words, (Span(0, len(words)),), vocabulary, 2020)


@pytest.mark.parametrize(
    ("words", "voters", "quote"),
    [
        pytest.param(
            'Mindretallet (A, Ø) ønskede følgende ført til protokols: "Det er for dyrt. Vi siger nej." Godkendt.',
            ["A", "Ø"],
            'Mindretallet (A, Ø) ønskede følgende ført til protokols: "Det er for dyrt. Vi siger nej."',
            id="to-the-closing-quotation-mark",
        ),
        pytest.param(
            "Godkendt.\nEnhedslisten afgav følgende protokolbemærkning:\n\n»Vi mangler svar. Mange svar.«\n\nTil top",
            ["Enhedslisten"],
            "Enhedslisten afgav følgende protokolbemærkning:\n\n»Vi mangler svar. Mange svar.«",
            id="words-on-a-line-of-their-own",
        ),
        pytest.param(
            "Mindretalsudtalelse fra A og Ø:\nVi siger nej.\nDet er for dyrt.\n\nGodkendt.",
            ["A", "Ø"],
            "Mindretalsudtalelse fra A og Ø:\nVi siger nej.\nDet er for dyrt.",
            id="to-the-blank-line-without-quotation-marks",
        ),
        pytest.param("Godkendt. Venstre tager forbehold.", ["Venstre"], "Venstre tager forbehold.", id="reservation"),
        pytest.param(
            "Indstilles godkendt, idet Bo Vik tog forbehold.",
            ["Bo Vik"],
            "Indstilles godkendt, idet Bo Vik tog forbehold.",
            id="reservation-in-a-subclause",
        ),
        pytest.param(
            "2 medlemmer (O+Ø) afventer stillingtagen.",
            ["O", "Ø"],
            "2 medlemmer (O+Ø) afventer stillingtagen.",
            id="wait-until-the-council-meets",
        ),
        pytest.param("Forbehold: V og O", ["V", "O"], "Forbehold: V og O", id="label"),
        pytest.param(
            "Bo Vik (V) begærede sagen afgjort af Byrådet.",
            ["Bo Vik"],
            "Bo Vik (V) begærede sagen afgjort af Byrådet.",
            id="carried-to-the-council",
        ),
        pytest.param(
            "Liste B benyttede sin standsningsret.",
            ["Liste B"],
            "Liste B benyttede sin standsningsret.",
            id="right-to-stop-a-decision",
        ),
        pytest.param(
            "Ida Holm begærede sin afvigende mening tilført protokollen.",
            ["Ida Holm"],
            "Ida Holm begærede sin afvigende mening tilført protokollen.",
            id="dissenting-opinion",
        ),
        pytest.param(
            "Et mindretal i Økonomiudvalget (V og C) indstiller, at planen udgår.",
            ["V", "C"],
            "Et mindretal i Økonomiudvalget (V og C) indstiller, at planen udgår.",
            id="a-minority-s-own-proposal",
        ),
        pytest.param(
            "Særstandpunkt fra SF: Der bør bygges mere.",
            ["SF"],
            "Særstandpunkt fra SF: Der bør bygges mere.",
            id="separate",
        ),
    ],
)
def test_a_statement_has_its_owners_and_all_its_words(
    words: str, voters: list[str], quote: str, vocabulary: Vocabulary
) -> None:
    (statement,) = read(words, vocabulary)
    assert [voter.name for voter in statement.voters] == voters
    assert statement.quote.text == quote


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Godkendt med forbehold for tilskud fra staten.", id="a-condition-of-the-decision"),
        pytest.param("Ingen forbehold.", id="denied"),
        pytest.param("Godkendelse af protokol fra sidste møde.", id="the-minutes-themselves"),
        pytest.param("Forvaltningen afgav følgende bemærkning: Sagen er klar.", id="nobody-of-the-body"),
        pytest.param("Et mindretal (A) stemte imod.", id="a-vote-is-read-elsewhere"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_no_minority_said_is_no_statement(words: str, vocabulary: Vocabulary) -> None:
    assert read(words, vocabulary) == ()


def test_a_reservation_inside_a_statement_is_part_of_it(vocabulary: Vocabulary) -> None:
    words = 'Liste O gentog sin bemærkning: "Liste O tager forbehold. Der mangler svar."'
    assert [statement.quote.text for statement in read(words, vocabulary)] == [words]


PIECES = (
    "Bo", "Vik", "A", "og", "Venstre", "ønskede", "ført", "til", "protokol", ":", '"', "”", "»", "«", ".", "\n", "\n\n",
    "tager", "forbehold", "mindretal", "indstiller", "særstandpunkt", "begærede", "sagen", "afgjort", "af",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=50).map(" ".join))
def test_any_text_gives_statements_that_stand_in_it_one_after_another(vocabulary: Vocabulary, words: str) -> None:
    found = read(words, vocabulary)
    assert all(words[quote.span.start : quote.span.end] == quote.text for quote in quotes(found))
    places = [(s.quote.span.start, s.quote.span.end) for s in found]
    assert all(one[1] <= two[0] for one, two in pairwise(places))
