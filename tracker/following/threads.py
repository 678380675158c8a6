"""From everything that was asked for to what became of it: one thread of sentences for each matter. Pure."""

from collections.abc import Mapping, Sequence

from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.domain.thread import AnswerBand, AnswerReason, Thread, ThreadEvent, ThreadEventKind
from tracker.following import answers
from tracker.following.language import FieldLanguage
from tracker.following.matters import Matter, Told

_KIND = {
    FollowUpState.DONE: ThreadEventKind.DONE,
    FollowUpState.DROPPED: ThreadEventKind.DROPPED,
    FollowUpState.POSTPONED: ThreadEventKind.POSTPONED,
}


def find_threads(
    matters: Sequence[Matter], told: Sequence[Told], language: FieldLanguage | None = None
) -> Mapping[str, Thread]:
    """The thread of every matter, by its id.

    ``told`` are the sentences of the minutes, by date and place; those of other bodies may be among them, and tell
    how such a body treated what was sent to it.
    """
    found = answers.find_answers(matters, told)
    return {matter.id: _thread(matter, found.get(matter.id)) for matter in matters}


def _thread(matter: Matter, answer: answers.Answer | None) -> Thread:
    is_put_off = matter.kind is FollowUpKind.POSTPONEMENT
    first = FollowUpState.POSTPONED if is_put_off else FollowUpState.OPEN
    if answer is None:
        return Thread(first)
    event = ThreadEvent(
        _KIND[answer.state],
        answer.told.item_id,
        answer.told.meeting_date,
        answer.told.quote,
        AnswerBand.CERTAIN,
        (AnswerReason.SAME_WORDS,),
        is_after_meeting=answer.told.meeting_date == matter.meeting_date,
    )
    return Thread(answer.state, event if answer.state is not FollowUpState.POSTPONED else None, (event,))
