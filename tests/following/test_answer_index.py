"""The search for answers by an index of words finds what looking at every sentence for every task finds."""

import datetime as dt
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.domain.follow_up import FollowUpKind
from tracker.domain.source import Quote, Span
from tracker.following import answers, word_weights
from tracker.following.answers import Answer, find_answers
from tracker.following.matters import Matter, Told
from tracker.following.word_weights import WordIndex, stems_in

# words that tell, words that only join, words of an end, and names: every branch of the search is met by some mixture
WORDS = [
    "oversigten",
    "legepladser",
    "byens",
    "legepladserne",
    "velkomstpakken",
    "fællesmadaften",
    "madaften",
    "årsplanen",
    "rådet",
    "teknik-",
    "skolestart",
    "Teknikudvalget",
    "Signe",
    "Lundholt",
    "har",
    "nu",
    "vist",
    "viste",
    "blev",
    "holdt",
    "endnu",
    "ikke",
    "droppes",
    "udsættes",
    "bad",
    "om",
    "besluttede",
    "foreligger",
    "undersøgt",
    "efterfølgende",
    "sagen,",
    "svaret",
    "det",
    "af",
    "til",
    "ß",
    "ŉ",
]
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
DAYS = st.integers(0, 3).map(lambda number: dt.date(2024, 1 + number, 1))
ACTORS = st.sampled_from([None, "Signe Lundholt", "Teknikudvalget", "forvaltningen"])


@st.composite
def minutes(draw: st.DrawFn) -> tuple[Told, ...]:
    """Sentences of a few items, by date and place."""
    found = []
    for date in sorted(draw(st.lists(DAYS, min_size=1, max_size=4, unique=True))):
        at = 0
        for text in draw(st.lists(SENTENCES, max_size=5)):
            item = f"{date}/{draw(st.integers(1, 2))}"
            found.append(Told(item, date, Quote(text, Span(at, at + len(text))), draw(st.booleans())))
            at += len(text) + 1
    return tuple(found)


@settings(max_examples=300)
@given(minutes(), st.lists(st.tuples(SENTENCES, DAYS, ACTORS, ACTORS), max_size=4))
def test_the_index_finds_what_looking_at_every_sentence_finds(
    told: tuple[Told, ...], tasks: Sequence[tuple[str, dt.date, str | None, str | None]]
) -> None:
    matters = [
        Matter(
            str(number), FollowUpKind.TASK, f"{date}/1", date, Quote(text, Span(0, len(text))), responsible, addressed
        )
        for number, (text, date, responsible, addressed) in enumerate(tasks)
    ]
    assert find_answers(matters, told) == plain_answers(matters, told)


@given(st.lists(st.text(max_size=40) | SENTENCES, min_size=1, max_size=6))
def test_the_index_weighs_what_each_sentence_meets(sentences: list[str]) -> None:
    index = WordIndex(sentences)
    for wanted in sentences:
        shares = index.shares(wanted)
        for number, offered in enumerate(sentences):
            assert shares.get(number, 0.0) == pytest.approx(plain_share(wanted, offered, index))


def plain_answers(matters: Sequence[Matter], told: Sequence[Told]) -> Mapping[str, Answer]:
    """What ``find_answers`` means, sentence by sentence."""
    index = WordIndex([sentence.quote.text for sentence in told])
    found = {}
    for matter in matters:
        answer = plain_answer_at_once(matter, told) or plain_later_answer(matter, told, index)
        if answer is not None:
            found[matter.id] = answer
    return found


def plain_answer_at_once(matter: Matter, told: Sequence[Told]) -> Answer | None:
    same = [t for t in told if t.item_id == matter.item_id and t.quote.span.start >= matter.quote.span.end]
    if same and same[0].quote.span.start - matter.quote.span.end < 4:
        return Answer(answers.FollowUpState.DONE, same[0]) if answers._LOOKED_INTO.search(same[0].quote.text) else None
    return None


def plain_later_answer(matter: Matter, told: Sequence[Told], index: WordIndex) -> Answer | None:
    states, postponed = answers.FollowUpState, None
    later = [t for t in told if t.meeting_date > matter.meeting_date]
    wording = answers._wording(matter)
    shares = [plain_share(wording, t.quote.text, index) for t in later]
    recalled = {
        t.item_id
        for t, share in zip(later, shares, strict=True)
        if not t.in_decision and answers._recalls(t.quote.text) and share >= answers.ENOUGH_TO_RECALL
    }
    actors = answers.names_in(matter.responsible or "") + answers.names_in(matter.addressed_to or "")
    for t, share in zip(later, shares, strict=True):
        signs = answers._signs_of_an_end(t.quote.text)
        if states.POSTPONED in signs and share >= answers.ENOUGH_TO_RECALL and t.in_decision:
            postponed = Answer(states.POSTPONED, t)
        elif states.DROPPED in signs and share >= answers.ENOUGH_WITH_NAME:
            return Answer(states.DROPPED, t)
        elif states.DONE in signs:
            is_recalled = t.item_id in recalled and t.in_decision
            if is_recalled or answers._is_enough(wording, actors, t.quote.text, share):
                return Answer(states.DONE, t)
    return postponed


def plain_share(wanted: str, offered: str, index: WordIndex) -> float:
    need, have, running = stems_in(wanted), stems_in(offered), offered.casefold()
    met = [stem for stem in need if stem in have or (len(stem) == word_weights._STEM and stem in running)]
    return sum(map(index.weight_of, met)) / sum(map(index.weight_of, need)) if need else 0.0
