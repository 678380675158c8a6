"""The task of a whole sentence: of its first clause that has one, or behind a dash, or a reply that is owed."""

from dataclasses import replace

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.behind_dash import break_before_task, is_laid_behind
from tracker.extraction.tasks.clauses import is_hypothetical
from tracker.extraction.tasks.demands import Task
from tracker.extraction.tasks.due_passives import find_due_passive
from tracker.extraction.tasks.idet_passives import find_idet_passive
from tracker.extraction.tasks.motions_told import tells_of_motion_or_election
from tracker.extraction.tasks.news import is_news
from tracker.extraction.tasks.only_told import is_only_told
from tracker.extraction.tasks.task_verbs import find_task
from tracker.extraction.tasks.written_replies import is_reply_owed, tells_how_questions_are_answered


def find_sentence_task(sentence: str, times: tuple[int, ...], vocabulary: Vocabulary) -> Task | None:
    """What a sentence lays on somebody, or ``None``. ``times``: where its words of a time begin.

    Behind a dash who acts is looked for in that clause alone: *Vi søger penge – kassereren skriver et oplæg*.
    """
    if tells_how_questions_are_answered(sentence) or is_news(sentence) or tells_of_motion_or_election(sentence):
        return None
    found = find_task(sentence, bool(times), vocabulary)
    begin = break_before_task(sentence, vocabulary)
    if begin is not None and (found is None or found.verb_start >= begin):
        behind = _find_behind(sentence, begin, times, vocabulary)
        return behind if behind is not None or (found is not None and found.by_subject) else found
    if found is not None or is_hypothetical(sentence) or is_only_told(sentence):
        return found
    if is_reply_owed(sentence):
        return Task(FollowUpKind.TASK, None, 0)
    return find_idet_passive(sentence, vocabulary) or find_due_passive(sentence, vocabulary)


def _find_behind(sentence: str, begin: int, times: tuple[int, ...], vocabulary: Vocabulary) -> Task | None:
    words, timed = sentence[begin:], any(start >= begin for start in times)
    task = find_task(words, timed, vocabulary)
    if task is None or not is_laid_behind(words, task, timed, vocabulary):
        return None
    return replace(task, verb_start=task.verb_start + begin)
