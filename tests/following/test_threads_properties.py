"""Whatever the minutes say: no exception, exact quotes, ends behind the matter, the same again, and linear work."""

import datetime as dt
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.few_examples import FEW_EXAMPLES
from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.domain.source import Quote, Span
from tracker.domain.thread import AnswerBand, Thread
from tracker.following.evidence import Evidence, Scale
from tracker.following.language import FieldLanguage
from tracker.following.matters import Matter, Told
from tracker.following.signs import read_signs
from tracker.following.threads import find_threads

# words that tell, words that only join, words of an end, and names: every branch of the search is met by some mixture
WORDS = """
    oversigten legepladser byens legepladserne velkomstpakken fællesmadaften madaften årsplanen rådet skolestart ß ŉ ?
    Teknikudvalget Signe Lundholt har nu vist viste blev holdt endnu ikke droppes udsættes til næste møde bad om maj :
    foreligger undersøgt efterfølgende sagen, svaret det af på stien havnen 41 procent kr. 5.000 tages op igen i ·
    stedet for Seniorrådet henvendelse
""".split()  # noqa: SIM905 -- a list of words reads better as words
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join) | st.text(max_size=40)
DAYS = st.integers(0, 3).map(lambda number: dt.date(2024, 1 + number, 1))
BODIES = st.sampled_from([None, "Integrationsrådet", "Teknikudvalget"])
ACTORS = st.sampled_from([None, "Signe Lundholt", "Teknikudvalget", "forvaltningen"])


@st.composite
def minutes(draw: st.DrawFn) -> tuple[tuple[Told, ...], tuple[Matter, ...]]:
    """Sentences of a few items by date and place, some of which are matters."""
    told: list[Told] = []
    matters: list[Matter] = []
    for date in sorted(draw(st.lists(DAYS, min_size=1, max_size=4, unique=True))):
        at, body = 0, draw(BODIES)
        for text in draw(st.lists(SENTENCES, max_size=5)):
            item = f"{date}/{draw(st.integers(1, 2))}"
            quote = Quote(text, Span(at, at + len(text)))
            cases = draw(st.sampled_from([(), ("22/740",), ("15.40.00-P35-1-21",)]))
            told.append(Told(item, date, quote, draw(st.booleans()), draw(SENTENCES), body, cases))
            if draw(st.booleans()):
                kind = draw(st.sampled_from(list(FollowUpKind)))
                who, to = draw(ACTORS), draw(ACTORS)
                matters.append(Matter(str(len(matters)), kind, item, date, quote, who, to, "", "", cases, body))
            at += len(text) + 1
    return tuple(told), tuple(matters)


def check(threads: dict[str, Thread], told: Sequence[Told], matters: Sequence[Matter]) -> None:
    spoken = {(t.item_id, t.quote) for t in told}
    for matter in matters:
        thread = threads[matter.id]
        for event in thread.events:
            assert (event.item_id, event.quote) in spoken
            assert event.meeting_date >= matter.meeting_date
        assert (thread.closing is not None) == thread.state.is_closed
        if thread.closing is not None:
            assert thread.closing in thread.events
            assert thread.closing.band is AnswerBand.CERTAIN
            is_behind = thread.closing.quote.span.start >= matter.quote.span.end
            assert thread.closing.meeting_date > matter.meeting_date or is_behind
        if matter.kind is FollowUpKind.POSTPONEMENT and thread.closing is None and not thread.events:
            assert thread.state is FollowUpState.POSTPONED


@FEW_EXAMPLES
@given(given_minutes=minutes())
def test_threads_quote_what_was_told_behind_the_matter_and_are_the_same_again(
    language: FieldLanguage, given_minutes: tuple[tuple[Told, ...], tuple[Matter, ...]]
) -> None:
    told, matters = given_minutes
    threads = dict(find_threads(matters, told, language))
    check(threads, told, matters)
    assert threads == find_threads(matters, told, language)


@given(st.text(max_size=300))
def test_any_words_have_signs_or_none(text: str) -> None:
    assert read_signs(text) == read_signs(text)


def many(tasks: int, sentences: int) -> tuple[list[Matter], list[Told]]:
    """Each task about a thing of its own, in words that all share: what a store of many years looks like."""
    told = []
    for number in range(sentences):
        thing = f"emne{number % (tasks * 2)}"
        text = f"Forvaltningen har nu lavet en oversigt over {thing} for rådet."
        day = dt.date(2000, 1, 1) + dt.timedelta(days=number // 5)
        told.append(Told(f"i{number // 5}", day, Quote(text, Span(0, len(text))), True, "Siden sidst", "Rådet"))
    matters = []
    for number in range(tasks):
        text = f"Forvaltningen laver en oversigt over emne{number} til rådet."
        day = dt.date(2000, 1, 1) + dt.timedelta(days=number // 10)
        matters.append(Matter(str(number), FollowUpKind.TASK, f"t{number}", day, Quote(text, Span(0, len(text)))))
    return matters, told


@pytest.mark.parametrize(("tasks", "sentences"), [(50, 500), (100, 1_000)])
def test_a_task_is_held_against_few_sentences_however_many_there_are(
    language: FieldLanguage, monkeypatch: pytest.MonkeyPatch, tasks: int, sentences: int
) -> None:
    weighed = []
    weigh = Scale.weigh

    def counting(scale: Scale, number: int) -> Evidence | None:
        weighed.append(number)
        return weigh(scale, number)

    monkeypatch.setattr(Scale, "weigh", counting)
    monkeypatch.setattr("tracker.following.sentences._MOST_HOLDERS", 10)
    matters, told = many(tasks, sentences)
    threads = find_threads(matters, told, language)
    assert all(thread.events for thread in threads.values()), "each has its sentence, for certain or proposed"
    assert len(weighed) <= 60 * tasks
