"""Votes and recusals in the shapes that administrations use besides the plain ones."""

import pytest

from tests.extraction.readings import Read
from tracker.domain.meeting import Presence
from tracker.domain.vote import VoteSide

MINUTES = """Prøveby Kommune
Byrådet
Referat af mødet den 6. februar 2024

1. Budget

Beslutning

{told}
"""
FOR, AGAINST, ABSTAINED, APART = VoteSide
Told = dict[VoteSide, tuple[int | None, set[str]]]
SHAPES: list[tuple[str, Told, str]] = [
    (
        "Tiltrådt af et flertal bestående af Venstre og SF (6 stemmer). Enhedslisten (3 stemmer) stemte imod.",
        {FOR: (6, {"Venstre", "SF"}), AGAINST: (3, {"Enhedslisten"})},
        "the number behind those named",
    ),
    ("A og B kan tiltræde forslaget. V kan ikke.", {FOR: (None, {"A", "B"}), AGAINST: (None, {"V"})}, "cut short"),
    (
        "Godkendt med 9 stemmer for, 3 stemmer imod (Ø) og 1, der hverken stemte for eller imod (B).",
        {FOR: (9, set()), AGAINST: (3, {"Ø"}), ABSTAINED: (1, {"B"})},
        "the last side in a clause of its own",
    ),
    (
        "Et mindretal (Ida Holm, V) kan ikke anbefale indstillingen.",
        {AGAINST: (None, {"Ida Holm"})},
        "the letter behind a comma is the person's",
    ),
    ("Godkendt, idet Bo Vik (C) dog undlod at stemme.", {ABSTAINED: (None, {"Bo Vik"})}, "an adverb between"),
    ("Vedtaget med stemmerne 4 imod og 9 for.", {FOR: (9, set()), AGAINST: (4, set())}, "those against first"),
    ("Afstemning: For 14, imod 8, undlod 3.", {FOR: (14, set()), AGAINST: (8, set()), ABSTAINED: (3, set())}, "bare"),
    ("Rådet tiltrådte planen mod stemmerne fra SF og V.", {AGAINST: (None, {"SF", "V"})}, "whose votes"),
    ("Ja-stemmer: 14. Nej-stemmer: 9.", {FOR: (14, set()), AGAINST: (9, set())}, "hyphens"),
    (
        "Godkendt med 7 stemmer for (A og B) mod 4 stemmer (V).",
        {FOR: (7, {"A", "B"}), AGAINST: (4, {"V"})},
        "the other side behind a bracket",
    ),
    ("Alle partier undtagen Ø stemte for.", {FOR: (None, set()), APART: (None, {"Ø"})}, "who is spared stands apart"),
    (
        "Godkendt. Samtlige medlemmer på nær Bo Vik (V) stemte for indstillingen.",
        {FOR: (None, set()), APART: (None, {"Bo Vik"})},
        "a person is spared",
    ),
    (
        "Indstillingen blev tiltrådt af alle undtagen Enhedslisten.",
        {FOR: (None, set()), APART: (None, {"Enhedslisten"})},
        "adopted by all but one",
    ),
    (
        "Et enstemmigt byråd med undtagelse af Venstre vedtog forslaget.",
        {FOR: (None, set()), APART: (None, {"Venstre"})},
        "the verb behind those spared",
    ),
    (
        "Vedtaget med alle stemmer undtagen Ø's.",
        {FOR: (None, set()), APART: (None, {"Ø"})},
        "whose votes are spared",
    ),
    ("Alle undtagen A og B stemte imod.", {AGAINST: (None, set()), APART: (None, {"A", "B"})}, "all others against"),
    (
        "Alle 25 medlemmer stemte for, bortset fra Ida Holm og Kim Dal.",
        {FOR: (25, set()), APART: (None, {"Ida Holm", "Kim Dal"})},
        "the number of all told before",
    ),
    ("Enstemmigt vedtaget bortset fra SF.", {FOR: (None, set()), APART: (None, {"SF"})}, "unanimous but for one"),
    (
        "Udvalgets medlemmer undtagen Bo Vik anbefaler planen.",
        {FOR: (None, set()), APART: (None, {"Bo Vik"})},
        "members without alle",
    ),
    (
        "Alle tiltrådte indstillingen undtagen Liste B.",
        {FOR: (None, set()), APART: (None, {"Liste B"})},
        "the object between",
    ),
    (
        "Alle stemte for bortset fra Dansk Folkeparti, der undlod at stemme.",
        {FOR: (None, set()), ABSTAINED: (None, {"Dansk Folkeparti"})},
        "how those spared voted is said",
    ),
    ("Ida Holm blev valgt til næstformand med 14 stemmer.", {FOR: (14, set())}, "the office between"),
    (
        "Alle stemte for med undtagelse af Enhedslisten, der stemte imod.",
        {FOR: (None, set()), AGAINST: (None, {"Enhedslisten"})},
        "who is spared is told to be against",
    ),
    ("Vedtaget, idet Venstre ikke kunne støtte forslaget.", {AGAINST: (None, {"Venstre"})}, "not before the verb"),
    ("Venstre og SF ønsker ikke at tiltræde indstillingen.", {AGAINST: (None, {"Venstre", "SF"})}, "not wished"),
    ("Udvalget anbefaler planen, dog stemmer Ø imod.", {AGAINST: (None, {"Ø"})}, "the side behind the voter"),
    ("Formanden sagde, at planen er vedtaget med 10 stemmer.", {FOR: (10, set())}, "one side alone"),
    (
        "For: A og F. Imod: V. Undlader: O.",
        {FOR: (None, {"A", "F"}), AGAINST: (None, {"V"}), ABSTAINED: (None, {"O"})},
        "labels in the present",
    ),
    ("Bo Vik stemte som den eneste imod.", {AGAINST: (None, {"Bo Vik"})}, "the only one"),
    ("Kun Enhedslisten stemte imod.", {AGAINST: (None, {"Enhedslisten"})}, "no part of the name"),
    ("Imod: Bo Vik (V). For: Øvrige.", {FOR: (None, set()), AGAINST: (None, {"Bo Vik"})}, "the rest"),
    (
        "Et flertal, SF og Radikale Venstre, indstiller sagen til godkendelse.",
        {FOR: (None, {"SF", "Radikale Venstre"})},
        "a majority that recommends",
    ),
]


@pytest.mark.parametrize(("told", "sides", "reason"), SHAPES, ids=[row[2] for row in SHAPES])
def test_the_sides_of_a_vote_are_read(read: Read, told: str, sides: Told, reason: str) -> None:
    (item,) = read(MINUTES.format(told=told)).items
    (vote,) = item.votes
    found = {one.side: (one.count, {voter.name for voter in one.voters}) for one in vote.ballots}
    assert found == sides, reason


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ("Foreningen stemte for at holde fest.", "what somebody outside wants"),
        ("Rådet er for en ny cykelsti.", "an opinion"),
        ("Borgerne kan stemme om navnet på broen.", "a vote to come, of others"),
        ("Der blev stemt med håndsoprækning.", "how, and not who"),
        ("Regnskabet stemmer med bilagene.", "a sum that is right"),
        ("Alle skoler undtagen Liste A fik tilbudt ordningen.", "no members, and no vote"),
        ("Alle undtagen Bo Vik var mødt.", "who was there"),
        ("Alle medlemmer undtagen Ida Holm fik ordet.", "who spoke"),
        ("Planen gælder alle veje undtagen C.", "what it holds for"),
    ],
)
def test_what_only_sounds_like_a_vote_is_none(read: Read, told: str, reason: str) -> None:
    (item,) = read(MINUTES.format(told=f"Godkendt. {told}")).items
    assert item.votes == (), reason


@pytest.mark.parametrize("told", ["Alle undtagen Ø stemte for.", "Et flertal (A og B) stemte for."])
def test_a_majority_is_not_unanimous(read: Read, told: str) -> None:
    (item,) = read(MINUTES.format(told=told)).items
    assert [vote.is_unanimous for vote in item.votes] == [False]


def test_a_denied_interest_is_no_recusal(read: Read) -> None:
    (item,) = read(MINUTES.format(told="Udvalget fandt ikke, at Bo Vik (V) var inhabil.")).items
    assert [a.name for a in item.attendances if a.presence is Presence.RECUSED] == []


def test_all_who_voted_for_are_unanimous(read: Read) -> None:
    (item,) = read(MINUTES.format(told="Samtlige 25 medlemmer stemte for.")).items
    (vote,) = item.votes
    assert vote.is_unanimous is True
    assert [(one.side, one.count) for one in vote.ballots] == [(FOR, 25)]


def test_a_minority_that_cannot_recommend_states_nothing_besides(read: Read) -> None:
    (item,) = read(MINUTES.format(told="Et mindretal (V og C) kan ikke anbefale indstillingen.")).items
    assert item.minority_statements == ()


def test_a_case_carried_upwards_is_a_statement(read: Read) -> None:
    (item,) = read(MINUTES.format(told="Bo Vik (V) begærede sagen forelagt for byrådet.")).items
    (statement,) = item.minority_statements
    assert [voter.name for voter in statement.voters] == ["Bo Vik"]


@pytest.mark.parametrize(
    ("told", "recused"),
    [
        ("Godkendt. Bo Vik forlod lokalet under behandlingen, jf. styrelseslovens § 14.", ["Bo Vik"]),
        ("Godkendt. Bo Vik forlod lokalet under behandlingen.", []),
        ("Bo Vik forlod debatten efter reglerne i styrelseslovens § 14 a om møder på video.", []),
    ],
    ids=["the section on interests", "no section", "another section"],
)
def test_the_section_on_interests_tells_a_recusal(read: Read, told: str, recused: list[str]) -> None:
    (item,) = read(MINUTES.format(told=told)).items
    assert [a.name for a in item.attendances if a.presence is Presence.RECUSED] == recused
