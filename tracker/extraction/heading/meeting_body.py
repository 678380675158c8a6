"""Which body held the meeting."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tracker.danish.body_names import body_key
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.municipality import BodyKind
from tracker.domain.source import Quote
from tracker.extraction.heading.acting_council import find_acting_council
from tracker.extraction.heading.approved_agenda import find_approved_agenda
from tracker.extraction.heading.asked_body import find_asked_body
from tracker.extraction.heading.bodies import FoundBody, end_of_remit, find_bodies, find_body
from tracker.extraction.heading.body_of_numbers import find_body_of_numbers
from tracker.extraction.heading.body_of_today import find_body_of_today
from tracker.extraction.heading.decided_bodies import (
    bodies_of_decisions,
    decides_without_term,
    find_unlisted_body,
    is_another,
)
from tracker.extraction.heading.labels import Labelled
from tracker.extraction.heading.signed_body import find_headed_body, find_local_body, find_signed_body
from tracker.extraction.heading.terms import end_of_term
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.candidates import is_contents_entry
from tracker.extraction.outline.contents import contents_lines
from tracker.extraction.outline.outlined import Outline
from tracker.extraction.tagging.tags import LineKind

_MEETING_OF = re.compile(
    r"(?:møde|mødet|referat|dagsorden|protokol)\s*(?:(?!med\b)\w+\s+)?(?:i|fra|for|af|til)?"
    r"(?:\s+(?:det\s+)?(?:ordinære\s+|ekstraordinære\s+)?møde(?:t)?\s+i)?\s*$",
    re.IGNORECASE,
)
_WHOSE_MEETING = re.compile(
    r"(?<!\w)(?:(?P<one>(?:[A-ZÆØÅ]|(?:(?<=\d\.\s)|(?<=eferat\s)|(?<=eferat\saf\s)|(?<=eferat\sfra\s)|(?<=agsorden\s)|"
    r"(?<=agsorden\stil\s)|(?<=agsorden\sfor\s))[a-zæøå])[\wæøå]*"
    r"(?:[rR]åd|[uU]dvalg|[bB]estyrelse|[nN]ævn)|Bestyrelse)s?møde(?:t)?(?!\w)|"
    r"(?<!\S)(?P<two>[A-ZÆØÅ][\wæøå-]+(?:,? [\wæøå-]+){0,3} og [\wæøå]+?)s møde\s+(?:den\s+)?\d)"
)
_BEHIND_KIND = 30
"""*Titel: Beslutningsreferat – Lokalrådet for Vestegnen*: what kind of document it is may stand before the body."""
_IN_GENERAL = re.compile(r",\s[\w-]{0,20}(?:udvalg|råd|nævn)\b|\s(?:og|samt)\s[\w-]{0,20}(?:udvalg|råd|nævn)\b")
_CHOSEN = re.compile(r":\s[A-ZÆØÅ][\w.-]+(?:\s[\w.'-]+){1,4}\s\([A-ZÆØÅ]{1,2}\)")
_LETTERS = 4
_ALONE = 4
_LED = 3
"""How much a body weighs that is a line of its own, and one that *møde i* or *referat fra* stands before."""
_COMMITTEE = re.compile(r"[A-ZÆØÅ][\w-]+(?:,?\s(?:[A-ZÆØÅ][\w-]+|og|&)){1,6}")
_CALLED = r"(?:dvalget\sfor\s{0}(?!\w)|Beslutning\s(?:(?:i|fra)\s)?{0}\s(?:den|d\.)\s)"
_WHOLE = 60000


def find_meeting_body(
    outline: Outline, labelled: Sequence[Labelled], vocabulary: Vocabulary
) -> tuple[str, Quote | None] | None:
    """The body with the most evidence, and the words that name it; ``None`` where the text names none, or several.

    In order: a label (*Udvalg: …*); a line of its own, *møde i X*, the decision headings, being first; where the head
    names none, *Godkendelse af dagsorden for X den …*; *Ældrerådsmøde den …*; the only body that the items name.
    """
    text = outline.text
    told = _labelled_body(text, labelled, vocabulary)
    if told is not None:
        return _keep(text, *told)
    decided = bodies_of_decisions(outline)
    scores: Counter[str] = Counter({_key(name): min(count, 4) for name, count in decided.items()})
    places: dict[str, tuple[int, int]] = {}
    weights: dict[str, float] = {}
    for line, body in _head_bodies(outline, vocabulary):
        key = _key(body.name)
        weight = _weight(line.core, body.start, body.end)
        scores[key] += weight + (2 if not places else 0)
        place = (line.core_start + body.start, line.core_start + body.end)
        rank = weight + 0.5 * (weight == _ALONE and end_of_term(text, place[1]) > place[1]) - 0.2 * body.name.islower()
        if key not in places or rank > weights[key]:
            places[key], weights[key] = place, rank
    asked = _named_committee(outline) if not any(rank >= _ALONE for rank in weights.values()) else None
    if asked is not None:
        return _keep(text, *asked)
    agenda = find_approved_agenda(text, vocabulary) if not places else None
    if agenda is not None:
        return _keep(text, *agenda[0])
    if not scores:
        return _unscored_body(outline, vocabulary)
    best = _below_letterhead(max(scores, key=lambda key: scores[key]), outline, vocabulary)
    if best in places:
        return _keep_of_head(outline, *places[best])
    short = next(name for name in decided if _key(name) == best)
    return _whole_name(short, text, vocabulary) or (short, None)


def _keep_of_head(outline: Outline, start: int, end: int) -> tuple[str, Quote | None]:
    """The name in the head, without the years behind it where the decisions name the body without them."""
    quote = Quote.of(outline.text, start, end)
    if decides_without_term(quote.text, outline):
        return " ".join(quote.text.split()), quote
    return _keep(outline.text, start, end)


def _unscored_body(outline: Outline, vocabulary: Vocabulary) -> tuple[str, Quote | None] | None:
    """The body where neither the head nor a decision heading names one that a list knows."""
    headed = find_unlisted_body(outline)
    begin = outline.text.find(headed) if headed else -1
    if headed and begin >= 0:
        return _keep(outline.text, begin, begin + len(headed))
    named = _body_of_meeting(outline, vocabulary) or _only_body(outline, vocabulary)
    if named:
        return named
    asked = find_body_of_numbers(outline, vocabulary) or find_asked_body(outline, vocabulary)
    other = asked or find_local_body(outline, vocabulary) or find_signed_body(outline.text, vocabulary)
    other = other or find_headed_body(outline.text, vocabulary) or find_acting_council(outline.text, vocabulary)
    return _keep(outline.text, other.start, other.end) if other else None


def _labelled_body(text: str, labelled: Sequence[Labelled], vocabulary: Vocabulary) -> tuple[int, int] | None:
    """The place of the body that a label names."""
    for label in labelled:
        if label.kind == "body":
            body = find_body(text[label.start : label.end], vocabulary)
            if body is not None and body.start < _BEHIND_KIND:
                return label.start + body.start, label.start + end_of_remit(text[label.start : label.end], body.end)
    return None


def _key(name: str) -> str:
    """A name's key without its joints: a converter may glue them, *Klimaog Miljøudvalget*."""
    return body_key(name).replace("-", "")


def _head_bodies(outline: Outline, vocabulary: Vocabulary) -> Iterator[tuple[Line, FoundBody]]:
    until = outline.header_end_line
    listed = set(contents_lines(outline.lines[:until], outline.tags[:until]))
    for index, line in enumerate(outline.lines[:until]):
        told = (outline.tags[index].kind is not LineKind.NOISE or line.cell == "head") and index not in listed
        if told and not is_contents_entry(line.core):
            for body in find_bodies(line.core[:400], vocabulary):
                if not _is_passing(line.core, body):
                    yield line, body


def _named_committee(outline: Outline) -> tuple[int, int] | None:
    """*Sundhed og Idræt* alone on a line of the head, where the items write *udvalget for Sundhed og Idræt* or
    *Beslutning (i) Sundhed og Idræt den …*."""
    for line, tag in zip(outline.lines[: outline.header_end_line], outline.tags, strict=False):
        named = tag.kind is LineKind.TEXT and _COMMITTEE.fullmatch(line.core) is not None
        if named and re.search(_CALLED.format(re.escape(line.core)), outline.text[:_WHOLE]):
            return line.core_start, line.core_end
    return None


def _is_passing(core: str, body: FoundBody) -> bool:
    """*referater fra byråd, fagudvalg og råd*, *rådets pulje*: bodies in general; *1 ØK Valg*: the letters of who
    prepared an item; *Byrådet: Bo Vik (V), Ida Holm (A)*: whom a council chose for the body."""
    if _CHOSEN.match(core, body.end):
        return True
    if body.name[0].islower() and (_IN_GENERAL.match(core, body.end) or not _weight(core, body.start, body.end)):
        return True
    return body.name.isupper() and len(body.name) <= _LETTERS and core[: body.start].rstrip()[-1:].isdigit()


def _whole_name(short: str, text: str, vocabulary: Vocabulary) -> tuple[str, Quote | None] | None:
    """*Beskæftigelses- og Integrationsudvalget*, where its decision headings are broken before *og …*."""
    ending = f"-og-{body_key(short)}"
    for body in find_bodies(text[:_WHOLE], vocabulary):
        if body_key(body.name).endswith(ending):
            return _keep(text, body.start, body.end)
    return None


def _below_letterhead(best: str, outline: Outline, vocabulary: Vocabulary) -> str:
    """*X BYRÅD. X Byråd. Folkeoplysningsudvalget. Mødet den …*: the council is the letterhead, the next its committee.

    Only where the committee stands as a sentence of its own behind the council on the first line with a body.
    """
    first = next(_head_bodies(outline, vocabulary), None)
    if first is None:
        return best
    core = first[0].core
    bodies = find_bodies(core[:400], vocabulary)
    if bodies[0].kind is not BodyKind.COUNCIL or _key(bodies[0].name) != best:
        return best
    for body in bodies[1:]:
        alone = core[: body.start].rstrip().endswith(".") and core[body.end : body.end + 1] in (".", "")
        if alone and body.kind is not BodyKind.COUNCIL:
            return _key(body.name)
    return best


def _body_of_meeting(outline: Outline, vocabulary: Vocabulary) -> tuple[str, Quote | None] | None:
    """*Ældrerådsmøde den …*, *Social og sundheds møde den …*: a body that is told only as whose meeting it is.

    The definite form is taken where the text has it: *Ældrerådet*; *Bestyrelsesmøde* is told by it alone.
    """
    for line in outline.lines[: max(outline.header_end_line, 1)]:
        match = _WHOSE_MEETING.search(line.core[:200])
        if match is None:
            continue
        for form in (f"{match['one']}et", f"{match['one']}en", f"{match['one']}n") if match["one"] else ():
            named = re.search(rf"(?<!\w){form[0].upper()}{form[1:]}(?!\w)", outline.text[:_WHOLE])
            if named is not None:
                return _keep(outline.text, *named.span())
        if match["one"] and (match["one"] == "Bestyrelse" or match["one"][0].islower()):
            continue
        start, end = match.span("one") if match["one"] else match.span("two")
        return _keep(outline.text, line.core_start + start, line.core_start + end)
    today = find_body_of_today(outline.text, vocabulary)
    return _keep(outline.text, today.start, today.end) if today else None


def _only_body(outline: Outline, vocabulary: Vocabulary) -> tuple[str, Quote | None] | None:
    """The body that an item published alone names beside its decision, where it names no other.

    Not one that only recommends (*Teknisk Udvalg indstiller,*), nor one that treated an item before: *Økonomiudvalget,
    11. maj 2020, pkt. 144:* above a decision without a body.
    """
    decided = any(s.kind is SectionKind.DECISION for item in outline.items for s in item.sections)
    named = find_bodies(outline.text[:_WHOLE], vocabulary) if decided else ()
    bodies = [body for body in named if body.name[0].isupper() and not _CHOSEN.match(outline.text, body.end)]
    if len({body_key(body.name) for body in bodies}) != 1 or is_another(bodies[0], outline):
        return None
    return _keep(outline.text, bodies[0].start, bodies[0].end)


def _weight(core: str, start: int, end: int) -> int:
    before, after = core[:start], core[end:].strip(" .:")
    if before.strip() == "" and (after == "" or not after[0].isalpha()):
        return _ALONE
    return _LED if _MEETING_OF.search(before) else 0


def _keep(text: str, start: int, end: int) -> tuple[str, Quote | None]:
    """The body's name; a council's own term counts to it where nothing sets it apart (*Rådet 2018-2021*)."""
    quote = Quote.of(text, start, end_of_term(text, end))
    return " ".join(quote.text.split()), quote
