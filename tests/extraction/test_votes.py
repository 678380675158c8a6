"""Votes: the shapes of one side, and which sides make one vote."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fuzzing.invariants import quotes
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.domain.vote import Ballot, Vote, VoterKind
from tracker.extraction.told.votes import find_votes

Told = tuple[str, int | None, list[str]]
YEAR = 2020


def read(words: str, vocabulary: Vocabulary) -> tuple[Vote, ...]:
    return find_votes(words, (Span(0, len(words)),), vocabulary, YEAR)


def told(ballot: Ballot) -> Told:
    return ballot.side.value, ballot.count, [voter.name for voter in ballot.voters]


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        pytest.param(
            "For stemte A, B og C. Imod stemte D. E undlod at stemme.",
            [("for", None, ["A", "B", "C"]), ("against", None, ["D"]), ("abstained", None, ["E"])],
            id="letters-end-sentences-and-are-no-initials",
        ),
        pytest.param(
            "Vedtaget med 12 stemmer mod 7.", [("for", 12, []), ("against", 7, [])], id="number-against-number"
        ),
        pytest.param(
            "Planen blev vedtaget med seks stemmer mod en.", [("for", 6, []), ("against", 1, [])], id="numbers-in-words"
        ),
        pytest.param(
            "Forslaget blev forkastet med 9 stemmer mod 2.",
            [("for", 2, []), ("against", 9, [])],
            id="a-proposal-that-fell-had-fewer-for-it",
        ),
        pytest.param(
            "Forslaget blev ikke vedtaget med 1 stemme mod 8.",
            [("for", 1, []), ("against", 8, [])],
            id="the-loser-s-number-first",
        ),
        pytest.param(
            "For stemte 3 (C) Imod stemte 10 (A og V) Undlod at stemme 2 (T) Faldet",
            [("for", 3, ["C"]), ("against", 10, ["A", "V"]), ("abstained", 2, ["T"])],
            id="all-on-one-line-without-stops",
        ),
        pytest.param(
            "For indstillingen stemte 15 (A, B, F og V), imod stemte 10 (O og Ø).",
            [("for", 15, ["A", "B", "F", "V"]), ("against", 10, ["O", "Ø"])],
            id="number-with-parties-in-brackets",
        ),
        pytest.param(
            "For: 2 (Bo Vik (A), Ida Holm (V))\n\nImod: 1 (Kai Lund (B))",
            [("for", 2, ["Bo Vik", "Ida Holm"]), ("against", 1, ["Kai Lund"])],
            id="labels-with-persons-each-with-a-letter",
        ),
        pytest.param(
            "12 stemmer imod (C) og 11 stemmer for (A, B, Ø og Å), mens 2 undlod (V og F).",
            [("for", 11, ["A", "B", "Ø", "Å"]), ("against", 12, ["C"]), ("abstained", 2, ["V", "F"])],
            id="all-three-in-one-sentence",
        ),
        pytest.param(
            "Et flertal bestående af V, C og O stemte for.",
            [("for", None, ["V", "C", "O"])],
            id="a-majority-of-parties",
        ),
        pytest.param(
            "Socialdemokratiet og SF stemmer imod.",
            [("against", None, ["Socialdemokratiet", "SF"])],
            id="parties-by-name-in-the-present",
        ),
        pytest.param(
            "Godkendt, idet Enhedslisten stemte imod.", [("against", None, ["Enhedslisten"])], id="in-a-subclause"
        ),
        pytest.param(
            "Liste B og Borgerlisten stemte hverken for eller imod.",
            [("abstained", None, ["Liste B", "Borgerlisten"])],
            id="local-lists-neither-for-nor-against",
        ),
        pytest.param("Godkendt. 2 stemte imod.", [("against", 2, [])], id="only-a-number"),
        pytest.param("6 stemte blankt.", [("abstained", 6, [])], id="blank"),
        pytest.param("Ingen stemte imod.", [("against", 0, [])], id="nobody-is-a-number"),
        pytest.param(
            "Godkendt mod 2 stemmer (V og O).", [("against", 2, ["V", "O"])], id="only-the-votes-against-counted"
        ),
        pytest.param(
            "Ida Holm (V) blev valgt med 14 stemmer. 6 stemte blankt.",
            [("for", 14, []), ("abstained", 6, [])],
            id="an-election",
        ),
        pytest.param(
            "Udkastet fik 12 stemmer for og 5 imod.",
            [("for", 12, []), ("against", 5, [])],
            id="for-and-against-chained",
        ),
        pytest.param(
            "5 medlemmer (A+V+C) anbefaler forslaget.", [("for", 5, ["A", "V", "C"])], id="members-of-a-committee"
        ),
        pytest.param(
            "Et mindretal (A) kunne ikke tiltræde indstillingen.", [("against", None, ["A"])], id="could-not-agree"
        ),
        pytest.param(
            "Indstillingen blev godkendt med\n31 stemmer imod 14. 6 undlod.\n\nFor stemte: A, B og F.\n"
            "Imod stemte: C, O, Kim Lund (løsgænger) og V.\nFølgende undlod at stemme: Ø.",
            [
                ("for", 31, ["A", "B", "F"]),
                ("against", 14, ["C", "O", "Kim Lund", "V"]),
                ("abstained", 6, ["Ø"]),
            ],
            id="numbers-first-and-names-below",
        ),
        pytest.param(
            "For stemte:\n- Bo Vik\n- Ida Holm (A)\nImod stemte:\n- Kai Lund\n\nGodkendt.",
            [("for", None, ["Bo Vik", "Ida Holm"]), ("against", None, ["Kai Lund"])],
            id="names-one-on-a-line",
        ),
        pytest.param(
            "For stemte Bo Vik, Ida\nHolm, Kai Lund og Ane Ravn.",
            [("for", None, ["Bo Vik", "Ida Holm", "Kai Lund", "Ane Ravn"])],
            id="a-name-parted-by-the-end-of-a-line",
        ),
        pytest.param(
            "Stemte for: A og B\nStemte imod: C",
            [("for", None, ["A", "B"]), ("against", None, ["C"])],
            id="a-verb-that-begins-a-line-has-nobody-before-it",
        ),
        pytest.param("Vedtaget med stemmerne 17-8.", [("for", 17, []), ("against", 8, [])], id="a-score"),
        pytest.param("Godkendt mod V og Kai Lund.", [("against", None, ["V", "Kai Lund"])], id="against-these"),
        pytest.param(
            "For stemte 18: A (9), V (7) og F (2).", [("for", 18, ["A", "V", "F"])], id="parties-with-their-strength"
        ),
        pytest.param(
            "Godkendt med 13 for (A og F) og 12 imod (V og C).",
            [("for", 13, ["A", "F"]), ("against", 12, ["V", "C"])],
            id="numbers-without-the-word-for-votes",
        ),
        pytest.param("Ja: 13. Nej: 12.", [("for", 13, []), ("against", 12, [])], id="yes-and-no"),
        pytest.param(
            "V stemte imod, C undlod.",
            [("against", None, ["V"]), ("abstained", None, ["C"])],
            id="the-verb-is-cut-short",
        ),
        pytest.param(
            "Et flertal (A, B) godkender indstillingen. V tiltræder ikke.",
            [("for", None, ["A", "B"]), ("against", None, ["V"])],
            id="a-majority-approves",
        ),
        pytest.param(
            "For stemte formand Bo Vik, Ida Holm og Åse Ærø Lund.",
            [("for", None, ["Bo Vik", "Ida Holm", "Åse Ærø Lund"])],
            id="persons-with-and-without-title",
        ),
    ],
)
def test_a_vote_tells_its_sides(words: str, sides: list[Told], vocabulary: Vocabulary) -> None:
    (vote,) = read(words, vocabulary)
    assert [told(ballot) for ballot in vote.ballots] == sides


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Rådet var enige om en rapport, der bestemmer niveauet.", id="only-parts-of-words"),
        pytest.param("Hvis et flertal stemmer for, sendes sagen videre.", id="a-condition"),
        pytest.param("Det var ikke enstemmigt.", id="denied"),
        pytest.param("Venstre anbefaler planen.", id="a-party-s-advice-is-no-vote"),
        pytest.param("Rådet er imod forslaget.", id="the-body-s-opinion-is-no-vote"),
        pytest.param("For: Bo Vik.", id="a-label-without-its-counterpart"),
        pytest.param("Kommunen har 12 medlemmer i bestyrelsen.", id="members-who-do-nothing"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_vote_gives_none(words: str, vocabulary: Vocabulary) -> None:
    assert read(words, vocabulary) == ()


@pytest.mark.parametrize(
    ("words", "unanimous"),
    [
        pytest.param("Godkendt enstemmigt.", True, id="behind"),
        pytest.param("Planen vedtoges enstemmigt.", True, id="old-form"),
        pytest.param("Et enigt udvalg anbefaler planen.", True, id="agreed"),
        pytest.param("V stemte imod.", False, id="somebody-was-against"),
        pytest.param("V undlod at stemme.", None, id="an-abstention-says-neither"),
        pytest.param("For stemte 12, imod 0.", None, id="nobody-against-is-not-said-to-be-unanimous"),
    ],
)
def test_unanimity_is_what_the_words_say(words: str, unanimous: bool | None, vocabulary: Vocabulary) -> None:
    (vote,) = read(words, vocabulary)
    assert vote.is_unanimous is unanimous


@pytest.mark.parametrize(
    ("words", "subjects"),
    [
        pytest.param(
            "Ændringsforslaget blev forkastet med 6 stemmer mod 2. Indstillingen blev vedtaget med 7 stemmer mod 1.",
            ["Ændringsforslaget", "Indstillingen"],
            id="another-subject",
        ),
        pytest.param(
            "Hovedindstillingen blev sat til afstemning. For stemte A og F. Imod stemte V.",
            ["Hovedindstillingen"],
            id="put-to-the-vote-in-the-sentence-before",
        ),
        pytest.param(
            "Afstemning om forslag fra Ø: For: 3. Imod: 16. Afstemning om indstillingen: For: 16. Imod: 3.",
            ["forslag fra Ø", "indstillingen"],
            id="two-in-one-paragraph",
        ),
        pytest.param(
            "1. Godkendt enstemmigt.\n2. Godkendt, idet V stemte imod.\n3. Enstemmigt godkendt.",
            [None, None, None],
            id="points-each-with-its-own",
        ),
        pytest.param("A stemte for pkt. 1. A stemte imod pkt. 2.", ["pkt. 1", "pkt. 2"], id="the-same-party-twice"),
        pytest.param(
            "V stemte imod. Rådet takkede. Rådet gik videre. O undlod at stemme.", [None, None], id="too-much-between"
        ),
        pytest.param("V stemte imod. Rådet takkede. O undlod at stemme.", [None], id="one-sentence-between"),
    ],
)
def test_sides_told_anew_make_another_vote(words: str, subjects: list[str | None], vocabulary: Vocabulary) -> None:
    assert [vote.subject.text if vote.subject else None for vote in read(words, vocabulary)] == subjects


def test_reasons_given_afterwards_are_no_further_votes(vocabulary: Vocabulary) -> None:
    words = "For: 3 (A). Imod: 1 (Bo Vik (B)). Liste B stemte imod af hensyn til naboerne."
    (vote,) = read(words, vocabulary)
    assert [told(ballot) for ballot in vote.ballots] == [("for", 3, ["A"]), ("against", 1, ["Bo Vik"])]


def test_a_voter_is_a_person_or_a_party_with_its_letter(vocabulary: Vocabulary) -> None:
    (vote,) = read("Bo Vik (SF), Nye Borgerlige, Liste T, Bylisten og Fjordlisten (Y) stemte imod.", vocabulary)
    assert [(v.name, v.kind, v.party) for v in vote.ballots[0].voters] == [
        ("Bo Vik", VoterKind.PERSON, "F"),
        ("Nye Borgerlige", VoterKind.PARTY, "D"),
        ("Liste T", VoterKind.PARTY, "T"),
        ("Bylisten", VoterKind.PARTY, None),
        ("Fjordlisten", VoterKind.PARTY, "Y"),
    ]


PIECES = (
    "For", "Imod", "stemte", "stemmer", "imod", "for", "A", "B,", "og", "(", ")", "Bo", "Vik", "Enhedslisten", "12",
    "7", "mod", "undlod", "at", "stemme", ".", ":", "\n", "enstemmigt", "Liste", "flertal", "mindretal", "medlemmer",
    "idet", "blankt", "hverken", "eller", "(V)", ";", "mens", "forkastet", "”", "§",
)  # fmt: skip
WORDS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)


@given(WORDS)
def test_any_text_gives_votes_whose_words_stand_in_it(vocabulary: Vocabulary, words: str) -> None:
    found = read(words, vocabulary)
    assert all(words[quote.span.start : quote.span.end] == quote.text for quote in quotes(found))
    assert all(vote.quote.span.covers(ballot.quote.span) for vote in found for ballot in vote.ballots)
    assert all(vote.ballots or vote.is_unanimous for vote in found)


@given(st.text(max_size=120))
def test_strange_characters_do_no_harm(vocabulary: Vocabulary, words: str) -> None:
    text = f"For stemte {words}. Imod stemte {words} (V)."
    assert all(text[q.span.start : q.span.end] == q.text for q in quotes(read(text, vocabulary)))
