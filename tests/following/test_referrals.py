"""What was sent to another body is looked for in that body's minutes too."""

import datetime as dt

import pytest

from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.domain.source import Quote, Span
from tracker.domain.thread import AnswerBand, AnswerReason, Thread, ThreadEventKind
from tracker.following.language import FieldLanguage
from tracker.following.matters import Matter, Told
from tracker.following.referrals import Referral, referral_of
from tracker.following.threads import find_threads

OURS, THEIRS = "Integrationsrådet", "Teknik- og Miljøudvalget"
ASKED, TREATED, TOLD_US = dt.date(2024, 2, 6), dt.date(2024, 3, 12), dt.date(2024, 4, 16)
TASK = "Rådet sender spørgsmålet om lys på stien ved sprogcentret videre til Teknik- og Miljøudvalget."
OTHER_ITEMS = ("Budgettet blev godkendt.", "Udvalget godkendte planen for kloakken.", "Der var intet nyt.")


def told(text: str, item: str, day: dt.date, body: str, *, title: str = "Sager", case: str = "", at: int = 0) -> Told:
    cases = (case,) if case else ()
    return Told(item, day, Quote(text, Span(at, at + len(text))), True, title, body, cases)


def follow(language: FieldLanguage, *later: Told, case: str = "") -> tuple[Thread, Referral]:
    quote = Quote(TASK, Span(0, len(TASK)))
    cases = (case,) if case else ()
    matter = Matter("m", FollowUpKind.REFERRAL, "a/4", ASKED, quote, "Rådet", THEIRS, "", "Lys på stien", cases, OURS)
    ours = told(TASK, "a/4", ASKED, OURS, title="Lys på stien", case=case)
    rest = [told(text, f"b/{n}", TREATED, THEIRS) for n, text in enumerate(OTHER_ITEMS)]
    everything = sorted([ours, *rest, *later], key=lambda one: one.meeting_date)
    thread = find_threads([matter], everything, language)["m"]
    referral = referral_of(matter, thread)
    assert referral is not None
    return thread, referral


@pytest.mark.parametrize(
    ("words", "title", "case", "reason"),
    [
        pytest.param(
            "Udvalget vil ikke sætte flere lamper op.", "Lys", "22/740", AnswerReason.SAME_CASE, id="the case"
        ),
        pytest.param(
            "Integrationsrådets henvendelse om lys på stien blev drøftet, og der bestilles lamper.",
            "Henvendelser",
            "",
            AnswerReason.SAME_ACTOR,
            id="it names the council and the matter",
        ),
    ],
)
def test_the_receiving_bodys_minutes_close_the_referral(
    language: FieldLanguage, words: str, title: str, case: str, reason: AnswerReason
) -> None:
    thread, referral = follow(language, told(words, "b/9", TREATED, THEIRS, title=title, case=case), case=case)
    assert thread.state is FollowUpState.ANSWERED
    assert thread.closing is not None
    assert thread.closing.kind is ThreadEventKind.TREATED
    assert reason in thread.closing.reasons
    assert (referral.from_body, referral.to_body, referral.answered) == (OURS, THEIRS, None)
    assert referral.treated is not None
    assert (referral.treated.meeting_date, referral.treated.quote.text) == (TREATED, words)
    assert referral.days_open(dt.date(2025, 1, 1)) == 35


def test_the_same_subject_alone_is_only_proposed(language: FieldLanguage) -> None:
    words = "Der opsættes lys på stien ved sprogcentret."
    thread, referral = follow(language, told(words, "b/9", TREATED, THEIRS, title="Lys på stien"))
    assert thread.state is FollowUpState.OPEN
    assert [event.band for event in thread.events] == [AnswerBand.LIKELY]
    assert referral.treated is None
    assert referral.days_open(dt.date(2024, 2, 16)) == 10


def test_another_bodys_item_about_something_else_is_no_treatment(language: FieldLanguage) -> None:
    words = "Seniorrådets henvendelse om bænke på havnen blev drøftet."
    thread, _ = follow(language, told(words, "b/9", TREATED, THEIRS))
    assert thread.events == ()


def test_what_they_put_off_is_not_treated_yet(language: FieldLanguage) -> None:
    words = "Udsat til næste møde."
    thread, referral = follow(
        language, told(words, "b/9", TREATED, THEIRS, title="Lys på stien", case="22/740"), case="22/740"
    )
    assert thread.closing is None
    assert [event.kind for event in thread.events] == [ThreadEventKind.POSTPONED]
    assert referral.treated is None


def test_treated_there_and_then_told_to_us_are_both_kept(language: FieldLanguage) -> None:
    theirs = told("Udvalget bestiller fire lamper.", "b/9", TREATED, THEIRS, title="Lys", case="22/740")
    words = "Teknik- og Miljøudvalget har svaret, at der er bestilt fire lamper til stien."
    ours = told(words, "c/2", TOLD_US, OURS, title="Siden sidst")
    thread, referral = follow(language, theirs, ours, case="22/740")
    assert referral.treated is not None
    assert referral.answered is not None
    assert (referral.treated.meeting_date, referral.answered.meeting_date) == (TREATED, TOLD_US)
    assert thread.closing == referral.treated


def test_a_task_of_our_own_is_no_referral(language: FieldLanguage) -> None:
    text = "Sekretariatet sender listen."
    matter = Matter("m", FollowUpKind.TASK, "a/1", ASKED, Quote(text, Span(0, len(text))), "Sekretariatet", body=OURS)
    thread = find_threads([matter], [told(text, "a/1", ASKED, OURS)], language)["m"]
    assert referral_of(matter, thread) is None
