"""Whole series of invented minutes, read and followed; the figures may only rise. ``docs/quality.md`` tells them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.follow_up import FollowUpState
from tracker.domain.source import Quote, Span
from tracker.domain.thread import Thread
from tracker.following.language import FieldLanguage
from tracker.following.matters import Matter, Told
from tracker.following.threads import find_threads
from tracker.usecases.understand import understand

SERIES = Path(__file__).parent / "series"
TELLING = {
    SectionKind.SUMMARY,
    SectionKind.CASE_PRESENTATION,
    SectionKind.INTRODUCTION,
    SectionKind.FINANCES,
    SectionKind.DECISION,
}
CONTRACT = {FollowUpState.ANSWERED: "done", FollowUpState.SUPERSEDED: "dropped"}
FOUND, RIGHT_STATE, RIGHT_ANSWER = 0.98, 0.80, 0.76
"""Shares of the gold's follow-ups over all series together; raise them when the figures rise."""
RIGHT_GIVEN = 0.83
"""Share of the matters that are closed by the sentence that closes them: a wrong end is worse than one that is only
proposed, so that fewer are closed than would find most answers."""


def follow(folder: Path, vocabulary: Vocabulary, language: FieldLanguage) -> tuple[list[Matter], Mapping[str, Thread]]:
    matters: list[Matter] = []
    told: list[Told] = []
    for path in sorted(folder.glob("????-??-??.txt")):
        reading = understand(path.name, path.read_bytes(), vocabulary).reading
        assert reading.header.date is not None
        for number, item in enumerate(reading.items):
            place, day, body = f"{path.stem}/{item.number or number}", reading.header.date, reading.header.body
            cases = tuple(case.quote.text for case in item.case_numbers)
            mine = [
                Told(
                    place,
                    day,
                    Quote(section.quote.text[a:b], Span(section.quote.span.start + a, section.quote.span.start + b)),
                    section.kind is SectionKind.DECISION,
                    item.title or "",
                    body,
                    cases,
                )
                for section in item.sections
                if section.kind in TELLING
                for a, b in find_sentences(section.quote.text)
            ]
            told += mine
            for task in item.follow_ups:
                before = [t.quote.text for t in mine if t.quote.span.end <= task.quote.span.start]
                context = before[-1] if before else ""
                who, to, title = task.responsible, task.addressed_to, item.title or ""
                key = f"{place}#{len(matters)}"
                matters.append(
                    Matter(key, task.kind, place, day, task.quote, who, to, context, title, cases, body, task.due)
                )
    return matters, find_threads(matters, told, language)


def judge(want: dict[str, Any], matters: list[Matter], threads: Mapping[str, Thread]) -> tuple[int, int, int, int, int]:
    """Whether a follow-up of the gold was found, has the right state, is answered by the right meeting or rightly by
    none, is closed at all, and is closed rightly."""
    wanted = " ".join(want["text"].split())
    same = (m for m in matters if m.meeting_date.isoformat() == want["meeting"])
    matter = next((m for m in same if " ".join(m.quote.text.split()).rstrip(".") == wanted.rstrip(".")), None)
    if matter is None:
        return 0, 0, 0, 0, 0
    thread, answer = threads[matter.id], want["answered_by"]
    state = CONTRACT.get(thread.state, thread.state.value)
    given = thread.closing and (thread.closing.meeting_date.isoformat(), thread.closing.item_id.split("/")[1])
    right = given == (answer and (answer["meeting"], answer["item"]))
    is_right_state = state == want["state_after_last_meeting"]
    return 1, int(is_right_state), int(right), int(given is not None), int(right and given is not None)


def test_invented_series_are_followed_at_least_as_well_as_before(
    vocabulary: Vocabulary, language: FieldLanguage
) -> None:
    judged = []
    for folder in sorted(path for path in SERIES.iterdir() if path.is_dir()):
        matters, threads = follow(folder, vocabulary, language)
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        judged += [judge(want, matters, threads) for want in gold["follow_ups"]]
    found, states, answers, closed, rightly = (sum(column) for column in zip(*judged, strict=True))
    assert found / len(judged) >= FOUND
    assert states / len(judged) >= RIGHT_STATE
    assert answers / len(judged) >= RIGHT_ANSWER
    assert rightly / closed >= RIGHT_GIVEN
