"""Fuzz targets for what reads text: the minutes as a whole, the finders in them, Danish words, and linking.

Each takes any bytes and raises where something does not hold; a module under test never refuses a text.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from fuzzing.invariants import check, check_places, check_quotes
from tracker.danish.amounts import find_amounts, parse_amount, parse_number, scale_of
from tracker.danish.body_names import body_key, body_kind, plain_name, slug
from tracker.danish.cadence import find_cadences, parse_cadence
from tracker.danish.dates import find_dates, find_times, parse_date, parse_time
from tracker.danish.deadlines import find_deadlines, parse_deadline
from tracker.danish.names import parse_name
from tracker.danish.parties import letter_of
from tracker.danish.personal import find_private_emails, mask_contacts, mask_cpr_numbers
from tracker.danish.phones import find_phone_numbers
from tracker.danish.sorting import danish_key
from tracker.danish.text import find_sentences, find_words, fold
from tracker.danish.vocabulary import Vocabulary, load_vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.domain.goal import Goal, GoalKind, Policy
from tracker.domain.source import Block, BlockKind, Document, Quote, Span
from tracker.extraction.attendance.guests import find_guests
from tracker.extraction.attendance.limits import find_clock
from tracker.extraction.attendance.movements import find_movements
from tracker.extraction.doubts.sums import find_differing_sums
from tracker.extraction.heading.bodies import find_bodies, find_body
from tracker.extraction.items.amounts import find_item_amounts, find_unread_amounts
from tracker.extraction.items.attachment_entries import read_attachment
from tracker.extraction.items.attachments import find_mentioned_attachments
from tracker.extraction.items.case_numbers import find_case_numbers
from tracker.extraction.items.outcomes import find_outcome
from tracker.extraction.items.stands import find_stand
from tracker.extraction.items.table_amounts import find_table_amounts
from tracker.extraction.minutes import read_minutes
from tracker.extraction.tasks.clauses import find_clauses
from tracker.extraction.tasks.follow_ups import find_next_meeting
from tracker.extraction.tasks.remit import find_outside_remit
from tracker.extraction.tasks.task_verbs import find_task
from tracker.extraction.tasks.undertakings import find_told_plan
from tracker.extraction.told.group_members import find_members
from tracker.extraction.told.head_counts import find_head_counts
from tracker.extraction.told.law_references import find_law_references, find_policy_references
from tracker.extraction.told.recusals import find_recusals
from tracker.extraction.told.votes import find_votes
from tracker.following.matters import Matter, Told
from tracker.following.threads import find_threads
from tracker.linking.area_names import areas_of, find_goal_titles, find_named
from tracker.linking.mentions import find_mentions
from tracker.linking.mentions import fold as fold_for_mentions
from tracker.linking.points import find_points
from tracker.linking.references import suggest_references
from tracker.settings import VOCABULARY_FOLDER
from tracker.usecases.following_language import load_field_language

_FIRST_DAY = dt.date(1900, 1, 1).toordinal()
_POLICY = Policy("p", "eksempelby", "Integrationspolitik 2022-2027", 2022, 2027, case_number="21/118")
_GOALS = (
    Goal("p/1", "p", None, GoalKind.FOCUS_AREA, "1", 1, "En god start"),
    *(Goal(f"p/1/{letter}", "p", "p/1", GoalKind.GOAL, letter, place) for place, letter in enumerate("abcdef")),
    Goal("p/2", "p", None, GoalKind.FOCUS_AREA, "2", 2, "Sprog"),
    Goal("p/2/a", "p", "p/2", GoalKind.GOAL, "a", 9, "Dansk for alle"),
)
_POINTS = tuple("abcdef")
_WORD_OF_THREE = re.compile(r"[^\W\d_]{3}")
"""Only list marks may lie between two sentences: *1.*, *a)*, *Ad 2*."""


@cache
def _vocabulary() -> Vocabulary:
    return load_vocabulary(VOCABULARY_FOLDER)


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="replace")


def _day(data: bytes) -> dt.date:
    """A day from 1900 to 2079 by the input's first bytes."""
    return dt.date.fromordinal(_FIRST_DAY + int.from_bytes(data[:2], "big"))


def _places(text: str, kind: BlockKind, start: int = 0) -> Iterator[Block]:
    """The lines of a text as blocks of a kind."""
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        if kind is BlockKind.PAGE or line.strip():
            yield Block(kind, number, Span(start, end))
        start = end + 1


def _blocks(text: str, flags: int) -> tuple[Block, ...]:
    """What a reader could have seen in a text: pages, and every third to ninth line as a block."""
    if not flags & 7:
        return ()
    lines = tuple(_places(text, BlockKind.HEADING))
    found: list[Block] = []
    if flags & 1 and lines:
        cut = lines[len(lines) // 2].span.start
        found += [Block(BlockKind.PAGE, 1, Span(0, cut)), Block(BlockKind.PAGE, 2, Span(cut, len(text)))]
    step = 3 + (flags >> 3) % 7
    if flags & 2:
        found += [Block(BlockKind.HEADING, 1 + flags % 3, line.span) for line in lines[::step]]
    if flags & 4:
        kind = (BlockKind.ITEM, BlockKind.TABLE)[flags >> 7]
        found += [Block(kind, number, line.span) for number, line in enumerate(lines[1::step], 1)]
    if flags & 6 == 6 and lines:
        found.append(Block(BlockKind.FOOT, 1, Span(lines[-1].span.start, len(text))))
    return tuple(sorted(found, key=lambda block: (block.span.start, -block.span.end)))


def minutes(data: bytes) -> None:
    """Minutes as plain text."""
    text = _text(data)
    check(text, read_minutes(Document("referat.txt", "0" * 64, "text/plain", text), _vocabulary()))


def minutes_with_blocks(data: bytes) -> None:
    """Minutes with pages, headings, items, tables and feet as a reader marks them; the first byte says which."""
    text = _text(data[1:])
    blocks = _blocks(text, data[0] if data else 0)
    check(text, read_minutes(Document("referat.html", "0" * 64, "text/html", text, blocks), _vocabulary()))


def facts(data: bytes) -> None:
    """The finders of facts, each on the text by itself."""
    text, vocabulary = _text(data), _vocabulary()
    whole = Span(0, len(text))
    middle = Span(len(text) // 4, len(text) - len(text) // 4)
    year = _day(data).year
    for span in (whole, middle):
        start, end = span.start, span.end
        found = (
            find_votes(text, (span,), vocabulary, year),
            tuple(find_law_references(text, start, end)),
            tuple(find_policy_references(text, start, end)),
            find_outside_remit(text, span),
            find_item_amounts(text, span),
            find_table_amounts(text, span),
            find_unread_amounts(text, span),
            find_differing_sums(text, span),
            find_head_counts(text, (span,)),
            find_recusals(text, (span,), vocabulary),
            tuple(find_guests(text, start, end, vocabulary)),
            tuple(find_movements(text, start, end, vocabulary)),
            find_mentioned_attachments(text, span),
            find_case_numbers(text, ((start, end),), vocabulary),
            read_attachment(text, start, end),
        )
        check_quotes(text, found)
        stand = find_stand(text, span, vocabulary)
        assert stand is None or span.covers(stand), "a stand beyond where it was looked for"
    find_outcome(text, vocabulary.outcomes)
    find_next_meeting(text)
    find_clock(text)
    find_body(text, vocabulary)
    find_bodies(text, vocabulary)
    for start, end in find_sentences(text)[:40]:
        find_members(text[start:end], vocabulary)
        for clause in find_clauses(text[start:end], vocabulary):
            find_told_plan(clause, text[start:end], clause.subject, vocabulary)
        find_task(text[start:end], has_time=bool(start % 2), vocabulary=vocabulary)


def danish(data: bytes) -> None:
    """Days, times, sums, sentences and words; what ``parse_`` gives is the first of what ``find_`` gives."""
    text = _text(data)
    dates = tuple(find_dates(text))
    check_places(text, ((found.start, found.end) for found in dates))
    assert parse_date(text) == (dates[0].date if dates else None)
    times = tuple(find_times(text))
    check_places(text, ((found.start, found.end) for found in times))
    assert not times or parse_time(text) == times[0]
    amounts = tuple(find_amounts(text))
    assert all(0 <= found.start < found.end <= len(text) for found in amounts)
    assert parse_amount(text) == (amounts[0].ore if amounts else None)
    parse_time(text)
    parse_number(text)
    scale_of(text)
    _check_sentences(text)
    check_places(text, (match.span() for match in find_words(text)))
    assert fold(fold(text)) == fold(text)


def _check_sentences(text: str) -> None:
    sentences = find_sentences(text)
    check_places(text, sentences)
    before = 0
    for start, end in (*sentences, (len(text), len(text))):
        assert not _WORD_OF_THREE.search(text, before, start), "a sentence leaves out words"
        before = end


def deadlines(data: bytes) -> None:
    """Words of time on some day: an interval that begins before it ends, or none."""
    text, said = _text(data[2:]), _day(data)
    found = find_deadlines(text, 0, len(text), said, _day(data[1:]))
    check_places(text, ((one.start, one.end) for one in found))
    for one in found:
        assert text[one.start : one.end] == one.text
        interval = one.interval
        assert interval is None or not (interval.earliest and interval.latest) or interval.earliest <= interval.latest
    parse_deadline(text, said)
    assert bool(find_cadences(text)) or parse_cadence(text) is None


def names(data: bytes) -> None:
    """Names of persons, parties, bodies, and their order."""
    text, vocabulary = _text(data), _vocabulary()
    for line in text.split("\n"):
        found = parse_name(line, vocabulary.roles)
        assert found is None or " ".join(line[found.start : found.end].split()) == found.name
        letter_of(line, vocabulary.parties, _day(data).year)
        key = body_key(line)
        assert key == slug(key), "a key that is no key"
        assert plain_name(line) or not line.strip()
        body_kind(line, vocabulary.body_endings)
        danish_key(line)


def personal(data: bytes) -> None:
    """Personal data: what is masked is gone, of the same length, and nothing else is touched."""
    text = _text(data)
    masked, places = mask_cpr_numbers(text)
    assert len(masked) == len(text)
    check_places(text, places)
    assert mask_cpr_numbers(masked) == (masked, ()), "a CPR number is left"
    check_places(text, find_phone_numbers(text))
    check_places(text, find_private_emails(text))
    hidden = mask_contacts(text)
    assert not any(find_private_emails(hidden)), "an address is left"
    assert not any(find_phone_numbers(hidden)), "a number is left"


def linking(data: bytes) -> None:
    """Goals that an item names, and answers that later sentences give."""
    text = _text(data)
    folded = fold_for_mentions(text)
    titled = ((start, end) for _, start, end in find_goal_titles(text, folded, _GOALS))
    named = (place for name in ("Sprog", "En god start", text[:12]) for place in find_mentions(folded, text, name))
    areas = find_named(text, folded, areas_of(_GOALS), is_about_policy=True)
    places = (*titled, *named, *((one.start, one.end) for one in areas))
    assert all(0 <= start < end <= len(text) for start, end in places)
    points = find_points(text, _POINTS)
    assert points is None or (0 <= points.start < points.end <= len(text) and set(points.letters) <= set(_POINTS))
    passage = Quote.of(text, 0, len(text))
    suggestions = suggest_references(passage, (passage,), (passage,), ((_POLICY, _GOALS),), date=_day(data))
    check_quotes(text, suggestions)
    told = tuple(
        Told(f"i{place % 3}", dt.date(2024, 1 + min(place, 11), 1), Quote.of(text, start, end), bool(place % 2))
        for place, (start, end) in enumerate(find_sentences(text)[:30])
    )
    kinds = tuple(FollowUpKind)
    matters = tuple(
        Matter(str(place), kinds[place % len(kinds)], one.item_id, one.meeting_date, one.quote)
        for place, one in enumerate(told)
    )
    threads = find_threads(matters, told, load_field_language())
    closing = [thread.closing for thread in threads.values() if thread.closing is not None]
    assert all(end.quote in {one.quote for one in told} for end in closing), "an answer that nobody gave"
