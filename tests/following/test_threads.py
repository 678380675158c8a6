"""From a task to the sentences about it, and the look-alikes that answer nothing."""

import datetime as dt

import pytest

from tracker.domain.follow_up import Deadline, FollowUpKind, FollowUpState
from tracker.domain.source import Quote, Span
from tracker.domain.thread import AnswerBand, AnswerReason, Thread, ThreadEventKind
from tracker.following.language import FieldLanguage
from tracker.following.matters import Matter, Told
from tracker.following.threads import find_threads

FIRST, NEXT, THIRD = dt.date(2024, 2, 6), dt.date(2024, 4, 16), dt.date(2024, 6, 1)
# what the rest of the minutes says: without it no word is rarer than another
BACKGROUND = (
    "Dagsordenen blev godkendt.",
    "Formanden bød velkommen til mødet.",
    "Rådet talte om foreningernes lokaler.",
    "Der var intet til eventuelt.",
)


def told(text: str, item: str = "next/1", date: dt.date = NEXT, *, decided: bool = True, at: int = 0) -> Told:
    return Told(item, date, Quote(text, Span(at, at + len(text))), decided, "Siden sidst")


def asked(
    text: str,
    *,
    responsible: str | None = None,
    addressed_to: str | None = None,
    kind: FollowUpKind = FollowUpKind.TASK,
    due: Deadline | None = None,
) -> Matter:
    quote = Quote(text, Span(0, len(text)))
    return Matter("m", kind, "first/1", FIRST, quote, responsible, addressed_to, due=due)


def thread_of(language: FieldLanguage, matter: Matter, *later: Told) -> Thread:
    before = [told(matter.quote.text, "first/1", FIRST), *(told(t, "first/2", FIRST, at=500) for t in BACKGROUND)]
    return find_threads([matter], [*before, *later], language)["m"]


@pytest.mark.parametrize(
    ("task", "words"),
    [
        pytest.param(
            "Forvaltningen laver en oversigt over byens legepladser.",
            "Der foreligger nu et overblik over legepladserne i byen.",
            id="other words, same matter",
        ),
        pytest.param(
            "Sekretariatet holder et informationsmøde om skolestart i august.",
            "Informationsmødet om skolestart blev holdt den 29. august med 40 gæster.",
            id="was held",
        ),
        pytest.param(
            "Forvaltningen sender et spørgeskema til beboerne i Nørrevang.",
            "95 beboere i Nørrevang har nu svaret på spørgsmålene.",
            id="the answers are in",
        ),
        pytest.param(
            "Koordinatoren undersøger, om hallen kan bruges om søndagen.",
            "Fra maj er der åbent i hallen hver søndag.",
            id="is so from now on",
        ),
    ],
)
def test_a_later_sentence_that_says_it_is_there_closes_the_task(language: FieldLanguage, task: str, words: str) -> None:
    closing = thread_of(language, asked(task), told(words)).closing
    assert closing is not None
    assert (closing.quote.text, closing.band) == (words, AnswerBand.CERTAIN)


@pytest.mark.parametrize(
    ("task", "words"),
    [
        pytest.param(
            "Forvaltningen indhenter et tilbud på at få velkomstpjecen oversat til farsi.",
            "Skolen har fået et tilbud på at få blanketten oversat til farsi.",
            id="same words about another thing",
        ),
        pytest.param(
            "Forvaltningen laver en oversigt over byens legepladser.",
            "Oversigten over legepladserne er endnu ikke lavet.",
            id="has not come yet",
        ),
        pytest.param(
            "Forvaltningen laver en oversigt over byens legepladser.",
            "Forvaltningen vil fremlægge oversigten over legepladserne.",
            id="promised again",
        ),
        pytest.param(
            "Sekretæren retter navnelisten på hjemmesiden.",
            "Sekretæren har rettet kalenderen på opslagstavlen.",
            id="the same done to another thing",
        ),
    ],
)
def test_a_look_alike_closes_nothing(language: FieldLanguage, task: str, words: str) -> None:
    thread = thread_of(language, asked(task, responsible=task.split(maxsplit=1)[0]), told(words))
    assert (thread.state, thread.closing) == (FollowUpState.OPEN, None)


def test_an_answer_to_another_council_answers_none_of_ours(language: FieldLanguage) -> None:
    task = asked("Rådet spørger Teknikudvalget om lys på stien ved skolen.", addressed_to="Teknikudvalget")
    words = "Teknikudvalget har svaret Seniorrådet, at lyset på havnen er skiftet."
    assert thread_of(language, task, told(words)).closing is None


def test_the_person_who_was_to_act_closes_it_with_few_words_in_common(language: FieldLanguage) -> None:
    task = asked("Signe Lundholt fotograferer de mørke steder på stien inden 1. marts.", responsible="Signe Lundholt")
    thread = thread_of(language, task, told("Signe Lundholt viste sine billeder fra stien."))
    assert thread.state is FollowUpState.DONE
    assert thread.closing is not None
    assert AnswerReason.SAME_ACTOR in thread.closing.reasons


def test_the_body_that_was_asked_answers_the_referral(language: FieldLanguage) -> None:
    task = asked(
        "Rådet spørger Teknikudvalget om lys på stien.",
        addressed_to="Teknikudvalget",
        responsible="Teknikudvalget",
        kind=FollowUpKind.REFERRAL,
    )
    words = "Teknikudvalget behandlede den 14. maj rådets henvendelse og har bestilt lamper til stien."
    assert thread_of(language, task, told(words)).state is FollowUpState.ANSWERED


def test_a_day_within_the_time_given_tells_that_an_event_was_held(language: FieldLanguage) -> None:
    due = Deadline("i uge 16", dt.date(2024, 4, 15), dt.date(2024, 4, 21))
    task = asked("Rådet arrangerer en udflugt til museet i uge 16.", due=due)
    closing = thread_of(language, task, told("31 deltagere så udstillingen den 17. april.", "third/1", THIRD)).closing
    assert closing is not None
    assert AnswerReason.ORDER_OF_EVENTS in closing.reasons


def test_what_the_council_gives_up_is_dropped(language: FieldLanguage) -> None:
    thread = thread_of(
        language, asked("Gruppen holder en madaften i uge 36."), told("Rådet går ikke videre med madaftenen.")
    )
    assert thread.state is FollowUpState.DROPPED


def test_not_yet_is_an_event_and_what_was_said_until_then_closed_nothing(language: FieldLanguage) -> None:
    task = asked("Forvaltningen indhenter et tilbud på en ny velkomstpjece.")
    early = told("Skolen har fået et tilbud på en pjece.")
    late = told("Der er endnu ikke kommet noget tilbud på velkomstpjecen.", "third/1", THIRD)
    thread = thread_of(language, task, early, late)
    assert thread.closing is None
    assert ThreadEventKind.NOT_YET in {event.kind for event in thread.events}


def put_off(matters: list[Matter], later: list[Told], language: FieldLanguage) -> dict[str, Thread]:
    before = [told(m.quote.text, m.item_id, m.meeting_date) for m in matters]
    rest = [told(text, "first/2", FIRST, at=500) for text in BACKGROUND]
    everything = sorted([*before, *rest, *later], key=lambda one: one.meeting_date)
    return dict(find_threads(matters, everything, language))


def test_what_is_put_off_is_postponed_until_it_comes_back_and_both_then_have_one_answer(
    language: FieldLanguage,
) -> None:
    task = asked("Sekretariatet fremlægger en årsplan for rådet.")
    words = "Årsplanen udsættes til ultimo maj."
    quote = Quote(words, Span(0, len(words)))
    delay = Matter("p", FollowUpKind.POSTPONEMENT, "next/1", NEXT, quote)
    waiting = put_off([task, delay], [], language)
    assert {thread.state for thread in waiting.values()} == {FollowUpState.POSTPONED}
    until = waiting["m"].events[0].until
    assert until is not None
    assert (until.text, until.latest) == ("ultimo maj", dt.date(2024, 5, 31))
    back = told("Årsplanen blev fremlagt og godkendt.", "third/1", THIRD)
    closed = put_off([task, delay], [back], language)
    assert {thread.state for thread in closed.values()} == {FollowUpState.DONE}
    assert {thread.closing.quote.text for thread in closed.values() if thread.closing} == {back.quote.text}


def test_what_was_given_up_is_open_where_it_is_taken_up_again(language: FieldLanguage) -> None:
    task = asked("Ida laver en workshop om fritidsjob i uge 5.", responsible="Ida")
    words = "Workshoppen om fritidsjob tages op igen, og Ida finder et lokale."
    again = Matter("a", FollowUpKind.TASK, "third/1", THIRD, Quote(words, Span(0, len(words))), "Ida")
    dropped = told("Ingen ville med til workshoppen om fritidsjob, så den er droppet.")
    assert put_off([task], [dropped], language)["m"].state is FollowUpState.DROPPED
    assert put_off([task, again], [dropped], language)["m"].state is FollowUpState.OPEN


def test_an_item_that_recalls_the_task_answers_it_in_its_decision(language: FieldLanguage) -> None:
    recall = told("Rådet bad i februar om tal for ledigheden blandt de unge.", decided=False)
    words = "Jobcentret viste, at hver fjerde står uden arbejde."
    closing = thread_of(
        language, asked("Forvaltningen fremlægger tal for ledigheden blandt de unge."), recall, told(words, at=80)
    ).closing
    assert closing is not None
    assert closing.quote.text == words


def test_a_question_looked_into_in_the_same_minutes_is_answered_after_the_meeting(language: FieldLanguage) -> None:
    question = "Rådet bad forvaltningen undersøge gebyret."
    reply = "Forvaltningen har efterfølgende undersøgt sagen: Det er gratis."
    thread = thread_of(
        language,
        asked(question, responsible="forvaltningen", kind=FollowUpKind.REQUEST),
        told(reply, "first/1", FIRST, at=len(question) + 1),
    )
    assert thread.state is FollowUpState.ANSWERED
    assert thread.closing is not None
    assert thread.closing.is_after_meeting
    assert thread.closing.reasons == (AnswerReason.RIGHT_AFTER,)


def test_a_task_that_points_back_is_known_by_the_sentence_before_it(language: FieldLanguage) -> None:
    task = "Forvaltningen undersøger det."
    quote = Quote(task, Span(60, 60 + len(task)))
    context = "Et medlem spurgte, om velkomstpakken findes på somali."
    matter = Matter("m", FollowUpKind.TASK, "first/1", FIRST, quote, "Forvaltningen", None, context)
    reply = told("Forvaltningen oplyste, at velkomstpakken nu ligger på somali.")
    closing = thread_of(language, matter, reply).closing
    assert closing is not None
    assert closing.quote == reply.quote


def test_nothing_said_before_the_task_answers_it(language: FieldLanguage) -> None:
    earlier = told("Der foreligger nu en oversigt over legepladserne.", date=dt.date(2023, 1, 1))
    matter = asked("Forvaltningen laver en oversigt over legepladserne.")
    assert find_threads([matter], [earlier, told(matter.quote.text, "first/1", FIRST)], language)["m"].closing is None


def test_a_sentence_belongs_to_the_matter_that_it_fits_best(language: FieldLanguage) -> None:
    tasks = ("Bo Vik spørger biblioteket om plads til bogkassen.", "Ida Holm taler med biblioteket om oplæsning.")
    matters = [
        Matter(str(n), FollowUpKind.TASK, f"first/{n}", FIRST, Quote(t, Span(0, len(t))), " ".join(t.split()[:2]))
        for n, t in enumerate(tasks)
    ]
    reply = told("Biblioteket har givet bogkassen en hylde ved indgangen.")
    threads = put_off(matters, [reply], language)
    assert threads["0"].closing is not None
    assert threads["1"].closing is None
