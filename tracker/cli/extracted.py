"""A reading as the plain values of the extract contract, and as lines to read."""

import datetime as dt
from typing import Any

from tracker.cli.extracted_facts import (
    describe_amount,
    describe_date,
    describe_facts,
    describe_head_counts,
    describe_quote,
    once_each,
    summarise_facts,
)
from tracker.danish.formatting import format_amount, format_date, format_doubt
from tracker.danish.personal import mask_cpr_in_name
from tracker.domain.agenda import AgendaItem
from tracker.domain.decision import Decision
from tracker.domain.follow_up import Deadline, FollowUp
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.reading import MinutesReading
from tracker.domain.source import Document
from tracker.errors import UnreadableFile
from tracker.extraction.told.recusals import took_no_part
from tracker.usecases.refusal_texts import explain_refusal

_THERE = (Presence.PRESENT, Presence.LATE, Presence.LEFT)


def describe_error(error: UnreadableFile) -> dict[str, Any]:
    """The line for a file that cannot be read."""
    return {
        "source": {"name": mask_cpr_in_name(error.name)},
        "error": {"code": error.code.value, "message": explain_refusal(error)},
    }


def describe_reading(document: Document, reading: MinutesReading, with_text: bool) -> dict[str, Any]:
    """The line for a file that was read."""
    line: dict[str, Any] = {"schema": 1}
    if with_text:
        line["text"] = document.text
    line["source"] = {
        "name": document.name,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "characters": len(document.text),
        "converter": document.converter,
        "doubtful_share": document.doubtful_share,
    }
    line["meeting"] = _meeting(reading)
    line["items"] = [_item(item, document.text) for item in reading.items]
    line["warnings"] = [
        {
            "code": issue.code.value,
            "severity": issue.severity.value,
            "message": issue.words or issue.code.value,
            "start": issue.span.start,
            "end": issue.span.end,
        }
        for issue in reading.issues
    ]
    line["personal"] = [
        {"kind": mark.kind.value, "start": mark.span.start, "end": mark.span.end} for mark in reading.personal
    ]
    line["remainder"] = [{"start": span.start, "end": span.end} for span in reading.remainder]
    return line


def _meeting(reading: MinutesReading) -> dict[str, Any]:
    header = reading.header
    return {
        "municipality": header.municipality,
        "body": header.body,
        "kind": header.kind.value,
        "date": describe_date(header.date),
        "record_date": describe_date(header.record_date),
        "start_time": _clock(header.start_time),
        "end_time": _clock(header.end_time),
        "place": header.place,
        "present": _names(header.attendances, _THERE),
        "absent": _names(header.attendances, (Presence.ABSENT,)),
        "attendances": [_attendance(attendance) for attendance in header.attendances],
        "head_counts": describe_head_counts(header.head_counts),
        "external_id": header.external_id,
        "start": reading.header_span.start,
        "end": reading.header_span.end,
    }


def _item(item: AgendaItem, text: str) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title,
        "case_numbers": [case.quote.text for case in item.case_numbers],
        "kle": [{"subject": case.kle_subject, "facet": case.kle_facet} for case in item.case_numbers],
        "closed": item.is_closed,
        "start": item.span.start,
        "end": item.span.end,
        "sections": [{"kind": s.kind.value, "heading": s.heading, **describe_quote(s.quote)} for s in item.sections],
        "recommendations": [{**describe_quote(r.quote), "proposed_by": r.proposed_by} for r in item.recommendations],
        "decision": _decision(item.decision) if item.decision else None,
        "earlier_decisions": [_decision(decision) for decision in item.earlier_decisions],
        "present": _names(item.attendances, _THERE),
        "absent": _absent(item, text),
        "attendances": [_attendance(attendance) for attendance in item.attendances],
        "attachments": [
            {
                "title": a.title,
                "document_id": a.document_id,
                "journal_number": a.journal_number,
                "closed": a.is_closed,
                "mark": a.mark,
            }
            for a in item.attachments
        ],
        "amounts": [describe_amount(amount) for amount in once_each(item.amounts)],
        "follow_ups": [_follow_up(task) for task in item.follow_ups],
        **describe_facts(item),
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        **describe_quote(decision.quote),
        "body": decision.body,
        "date": describe_date(decision.date),
        "outcome": decision.outcome.value if decision.outcome else None,
        "outcome_text": decision.outcome_text,
        "statements": [
            {**describe_quote(s.quote), "force": s.force.value, "marker": s.marker} for s in decision.statements
        ],
    }


def _follow_up(task: FollowUp) -> dict[str, Any]:
    meant = task.resolved
    return {
        **describe_quote(task.quote),
        "kind": task.kind.value,
        "responsible": task.responsible,
        "resolved": {"kind": meant.kind.value, "name": meant.name} if meant else None,
        "addressed_to": task.addressed_to,
        "due": _due(task.due) if task.due else None,
    }


def _due(due: Deadline) -> dict[str, Any]:
    return {
        "text": due.text,
        "earliest": describe_date(due.earliest),
        "latest": describe_date(due.latest),
        "condition": due.is_condition,
    }


def _attendance(attendance: Attendance) -> dict[str, Any]:
    return {
        "name": attendance.name,
        "presence": attendance.presence.value,
        "excused": attendance.is_excused,
        "role": attendance.role,
        "party": attendance.party,
        "substitute_for": attendance.substitute_for,
        "time": _clock(attendance.time),
        "items": list(attendance.items),
        "start": attendance.quote.span.start,
        "end": attendance.quote.span.end,
    }


def _names(attendances: tuple[Attendance, ...], presences: tuple[Presence, ...]) -> list[str]:
    return [attendance.name for attendance in attendances if attendance.presence in presences]


def _absent(item: AgendaItem, text: str) -> list[str]:
    """The contract counts *deltog ikke* as absence, recusal included; ``recused`` tells them apart."""
    names = _names(item.attendances, (Presence.ABSENT,))
    recused = [a for a in item.attendances if a.presence is Presence.RECUSED and took_no_part(text, a)]
    return [*names, *(a.name for a in recused if a.name not in names)]


def _clock(time: dt.time | None) -> str | None:
    return time.strftime("%H:%M") if time else None


def summarise(document: Document, reading: MinutesReading) -> str:
    """The reading in Danish, a few lines an item."""
    header = reading.header
    date = format_date(header.date) if header.date else "ukendt dato"
    lines = [f"{document.name}: {header.body or 'ukendt organ'}, {date}"]
    for item in reading.items:
        lines.append(f"  {item.number or '-'}  {item.title or 'uden titel'}")
        if item.decision:
            lines.append(f"     Beslutning: {' '.join(item.decision.quote.text.split())[:160]}")
        lines.extend(f"     Opfølgning: {' '.join(task.quote.text.split())[:160]}" for task in item.follow_ups)
        lines.extend(summarise_facts(item))
        if item.amounts:
            lines.append("     Beløb: " + ", ".join(format_amount(amount.ore) for amount in once_each(item.amounts)))
    if document.doubtful_share is not None:
        lines.append(f"  Scanning: {format_doubt(document.doubtful_share)} af ordene er usikre")
    if reading.issues:
        lines.append(f"  {len(reading.issues)} ting, som ikke blev forstået")
    return "\n".join(lines)
