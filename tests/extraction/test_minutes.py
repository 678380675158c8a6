"""Any text gives a reading without an exception, and what it says stands where it says."""

import random
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzzing.invariants import check
from tests.extraction.conftest import MINUTES, document_of
from tests.extraction.readings import Read
from tests.few_examples import FEW_EXAMPLES
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.issue import IssueCode
from tracker.domain.meeting import MeetingKind
from tracker.extraction.minutes import read_minutes

SAMPLES = sorted(MINUTES.glob("*.txt"))
PIECES = (
    "Punkt 1: ", "2. ", "Sag nr. 3", "Godkendelse af dagsorden", "Sagsnr.: 22/740", "Åbent punkt", "LUKKEDE SAGER",
    "Indstilling", "Sagsfremstilling", "Beslutning", "Beslutning i Integrationsrådet den 15-03-2023", "Godkendt.",
    "Fraværende: Åse Ærø (Ø) og Bo Vik", "Bilag", "1 - 3516354 Åben Notat (93136/23) (H)", "Indholdsfortegnelse",
    "Mødedato: 3. april 2024 kl. 17.00", "Mødested: Rådhuset", "Forvaltningen sender et notat inden 1. maj.",
    "Rådet har 38.000 kr. tilbage.", "(1.000 kr.)", "Skole      400     500", "Side 2 af 4", "Til toppen",
    "• ", "\t", "\n", "\n\n", " ", "*", "# ", "Punkt\tEmne\tBeslutning", "x", "Æ", ".", ":", "2024",
)  # fmt: skip
RELAXED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@RELAXED
@given(text=st.text(max_size=400))
def test_arbitrary_text_is_read_without_an_exception(text: str, vocabulary: Vocabulary) -> None:
    check(text, read_minutes(document_of(text), vocabulary))


@RELAXED
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=60), glue=st.sampled_from(["", " ", "\n"]))
def test_text_of_the_words_of_minutes_is_read_without_an_exception(
    pieces: list[str], glue: str, vocabulary: Vocabulary
) -> None:
    text = glue.join(pieces)
    check(text, read_minutes(document_of(text), vocabulary))


@FEW_EXAMPLES
@given(sample=st.sampled_from(SAMPLES), seed=st.integers(0, 10**6), share=st.floats(0.02, 0.3))
def test_minutes_with_lines_lost_moved_and_glued_are_read(
    sample: Path, seed: int, share: float, vocabulary: Vocabulary
) -> None:
    chance = random.Random(seed)
    lines = sample.read_text(encoding="utf-8").split("\n")
    kept = [line for line in lines if chance.random() > share]
    for _ in range(int(len(kept) * share)):
        place = chance.randrange(len(kept))
        kept.insert(chance.randrange(len(kept)), kept.pop(place))
    text = "".join(line + ("\n" if chance.random() > share / 2 else " ") for line in kept)
    check(text, read_minutes(document_of(text), vocabulary))


def test_an_empty_text_has_no_items_and_says_so(read: Read) -> None:
    reading = read("")
    assert reading.items == ()
    assert {issue.code for issue in reading.issues} == {IssueCode.NO_ITEMS, IssueCode.NO_DATE, IssueCode.NO_BODY}


def test_the_same_text_gives_the_same_reading(read: Read) -> None:
    text = SAMPLES[0].read_text(encoding="utf-8")
    assert read(text) == read(text)


def test_an_agenda_has_neither_decisions_nor_tasks(read: Read) -> None:
    reading = read(
        "DAGSORDEN\nEksempelby Kommune\nIntegrationsrådet\nMødedato: 3. april 2024\n\n"
        "1. Godkendelse af dagsorden\n\nIndstilling\nDet indstilles, at dagsordenen godkendes.\n\n"
        "2. Eventuelt\n\nIndstilling\nFormanden sender et notat inden 1. maj.\n"
    )
    assert reading.header.kind is MeetingKind.AGENDA
    assert [(item.decision, item.follow_ups) for item in reading.items] == [(None, ()), (None, ())]
