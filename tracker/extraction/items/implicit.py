"""Decisions without a heading: from the first sentence that opens with an outcome to the end of the item."""

import re
from collections.abc import Iterator

from tracker.danish.text import find_sentences, fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.domain.decision import Outcome
from tracker.domain.source import Quote, Span
from tracker.extraction.items.attachments import behind_no_attachments
from tracker.extraction.items.decision_lines import EDGE, behind_noise
from tracker.extraction.items.decisions import decision_span
from tracker.extraction.items.earlier_meetings import is_of_earlier_meeting
from tracker.extraction.items.said_alone import above_quotation, by_those_present, find_alone, is_carried_out, is_paper
from tracker.extraction.items.stands import LISTED, OWN_PROPOSAL, is_no_news
from tracker.extraction.outline.outlined import ItemOutline, Outline, SectionOutline

_MAX_LEAD = 4
_PROPOSAL = re.compile(
    r"\b(?:indstilles|foreslås|anbefales) det|\b(?:Det|det) (?:indstilles|"
    r"foreslås|anbefales)\b|\b(?:indstiller|foreslår),? at\b|^Indstilling om\b"
)
_STILL_PROPOSED = re.compile(r"^(?:at\s|\()", re.IGNORECASE)
"""A further point of a proposal (*at prisen hæves*), or who proposes (*(Økonomiudvalget)*)."""
_BOTH = "indstilling og beslutning", "forslag og beslutning", "indstilling/beslutning"
_BE = re.compile(
    r"^[A-ZÆØÅ](?:[\w-]+\s+|\d{1,2}\.\s+|[\w-]+,?\s+(?=og\s)){0,14}?"
    r"(?!og\s)[\w-]+\s+(?:blev|bliver)\s+(?:\w+\s+){0,3}?$"
)
"""What stands before the outcome of *Regnskabet for 2015 blev enstemmigt godkendt*."""
_ACTIVE = re.compile(r"^\w+(?:te|ede|er|tog)\b", re.IGNORECASE)
_PURPOSE = re.compile(r"^Til\s+(?:orientering|drøftelse|beslutning|godkendelse)\b", re.IGNORECASE)
"""*Til orientering*: what an item is there for, not what became of it."""
_BEFORE_UNPARTED = re.compile(r"[a-zæøå0-9)]\s[A-ZÆØÅ]")
_NOUN_BEFORE = re.compile(r"(?<!\S)[A-ZÆØÅ][a-zæøå-]+(?:en|et|ne)\s$")
"""*Regnskabet* in *… Regnskab 2010 Regnskabet taget til efterretning.*"""
_LONGEST_NOUN = 40
_TURNED = re.compile(r",\sblev\s(?:[\w-]+\s){1,3}$")
_LABEL_ALONE = re.compile(
    r"^[^\S\n]*[A-ZÆØÅ][^\W\d_]{3,20}(?:[ /][^\W\d_]{2,20}){0,2}\s?:?[^\S\n]*\n(?=\s*\w)", re.MULTILINE
)
_NEAR = 600
"""How far below a label its first sentence ends."""
_THEN = frozenset(("derefter", "herefter", "endvidere", "således", "vi", "der", "det"))


def find_implicit_decision(
    outline: Outline, item: ItemOutline, title: Quote | None, vocabulary: Vocabulary
) -> Span | None:
    """The stretch from the first sentence that opens with an outcome, or is one, to the last sentence; or ``None``.

    Looked for in the text before the first heading, under *Indstilling og beslutning*, and, in a document that has no
    decision heading at all, at the end of the item's last section. What follows a proposal (*Det indstilles, at …*) is
    the decision whatever its words.
    """
    if not outline.is_divided:
        return None
    if (behind := _behind_no_list(outline, item)) is not None:
        return decision_span(behind, outline, vocabulary)
    for told in _stretches(outline, item, title):
        found = _find(outline.text, told, vocabulary) or (find_alone(outline, told, vocabulary) if title else None)
        trimmed = decision_span(found, outline, vocabulary) if found else None
        if trimmed is not None:
            return trimmed
    if (opened := _find_before_quotation(outline.text, item, vocabulary)) is not None:
        return decision_span(opened, outline, vocabulary)
    last = _last_text(item)
    labelled = _find_labelled(outline.text, last.content, vocabulary) if last else None
    if labelled is not None or outline.heads_decisions:
        return decision_span(labelled, outline, vocabulary) if labelled else None
    found = _find_bare(outline.text, last.content, vocabulary) if last else None
    if found is None and item.sections:
        final = last or item.sections[-1]
        start = max(final.content.start, title.span.end if title else 0)
        bare = Span(start, max(start, final.content.end))
        found = _find_unparted(outline.text, bare, vocabulary) or _find_at_end(outline.text, bare, vocabulary)
    if found is None and item.sections and item.sections[-1].kind is SectionKind.ATTACHMENTS:
        found = _find_below_list(outline.text, item.sections[-1].content, vocabulary)
    return decision_span(found, outline, vocabulary) if found else None


def _stretches(outline: Outline, item: ItemOutline, title: Quote | None) -> Iterator[Span]:
    """Where a decision may stand without a heading of its own, in reading order."""
    for section in item.sections:
        if section.kind is SectionKind.INTRODUCTION:
            start = max(section.content.start, behind_noise(outline, item), title.span.end if title else 0)
        elif _may_hold_decision(section, outline, is_last=section is item.sections[-1]):
            start = section.content.start
        else:
            continue
        yield Span(start, max(start, section.content.end))


def _behind_no_list(outline: Outline, item: ItemOutline) -> Span | None:
    """What a page of one line says last, behind *Bilag: Ingen*, in a document without decision headings."""
    last = item.sections[-1] if item.sections and not outline.heads_decisions else None
    if last is None or last.kind is not SectionKind.ATTACHMENTS:
        return None
    return behind_no_attachments(outline.text, last.content)


def _may_hold_decision(section: SectionOutline, outline: Outline, *, is_last: bool) -> bool:
    """*Indstilling og beslutning*; *Kompetence: BY …*, where nothing but the text of the case follows."""
    if section.kind is SectionKind.ROUTING:
        return is_last and not outline.heads_decisions
    return section.kind is SectionKind.RECOMMENDATION and fold(section.heading or "") in _BOTH


def _last_text(item: ItemOutline) -> SectionOutline | None:
    """The section that ends an item, attendance and attachments aside; ``None`` for text before any heading."""
    aside = (SectionKind.ATTENDANCE, SectionKind.ATTACHMENTS)
    last = next((s for s in reversed(item.sections) if s.kind not in aside), None)
    return last if last and last.kind is not SectionKind.INTRODUCTION else None


def _find(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """The first sentence that opens with an outcome; behind a proposal, the first below its paragraph, if any is."""
    sentences = find_sentences(text, span.start, span.end)
    proposed = False
    paragraph = span.start
    for start, end in sentences:
        if _PROPOSAL.search(text, start, end) and not proposed and not OWN_PROPOSAL.match(text[start:end]):
            proposed = True
            paragraph = text.find("\n\n", end, sentences[-1][0])
            continue
        words = text[start:end]
        if proposed and start < paragraph:
            continue
        if _STILL_PROPOSED.match(words) is None if proposed else _opens(words, vocabulary):
            return Span(start, sentences[-1][1])
    return None


def _find_before_quotation(text: str, item: ItemOutline, vocabulary: Vocabulary) -> Span | None:
    """*Sagsfremstilling* / *Besvaret.* / *”Kan borgmesteren sige …?”*: a case that opens with what became of it, on a
    paragraph of its own above the question or proposal that it quotes."""
    case = next((s for s in item.sections if s.kind is SectionKind.CASE_PRESENTATION), None)
    told = above_quotation(text, case.content) if case else None
    words = text[told.start : told.end] if told else ""
    if _PROPOSAL.search(words) or not (is_carried_out(words) or _opens(words, vocabulary)):
        return None
    return told


def _find_labelled(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """What stands below a label of a word or two at the end of a case: *Vedtaget*, *Resultat:*, *Aftalt*.

    The first sentence below must open with an outcome: *Godkendt.*, *Udvalget godkendte puljen.*
    """
    for label in _LABEL_ALONE.finditer(text, span.start, span.end):
        below = find_sentences(text, label.end(), min(span.end, label.end() + _NEAR))[:1]
        if below and _opens(text[slice(*below[0])], vocabulary) and not _PROPOSAL.search(text, *below[0]):
            return Span(label.end(), span.end)
    return None


def _find_bare(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """*…, at regnskabet godkendes. Godkendt.*: a converter took the heading away, the outcome opens its sentence."""
    sentences = find_sentences(text, span.start, span.end)
    for start, end in sentences[1:]:
        hit = vocabulary.outcomes.pattern.match(text, start, end)
        if (
            hit is not None
            and text[start].isupper()
            and not _PURPOSE.match(text[start:end])
            and _is_whole(text[start:end], hit[0], vocabulary)
        ):
            return Span(start, sentences[-1][1])
    return None


def _find_unparted(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """*… renter og afdrag på lån Til efterretning.*: a capital in the middle of a sentence whose end is an outcome."""
    for start, end in find_sentences(text, span.start, span.end):
        for hit in vocabulary.outcomes.pattern.finditer(text, start + 1, end):
            begin = _capital_before(text, start, hit.start())
            if begin is not None and text[hit.end() : end] in ("", ".") and not _PURPOSE.match(hit[0]):
                return Span(begin, span.end)
    return None


def _find_at_end(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """*Efter en runde, hvor alle støttede ham, blev Bo Vik valgt til formand.*: the last sentence, its verb first."""
    for start, end in find_sentences(text, span.start, span.end)[-1:]:
        for hit in vocabulary.outcomes.pattern.finditer(text, start, end):
            told = is_of_earlier_meeting(text[hit.end() : end])
            if not told and _TURNED.search(text[max(start, hit.start() - _LONGEST_NOUN) : hit.start()]):
                return Span(start, end)
    return None


def _find_below_list(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """*Rådet godkendte referatet.* on a line of its own below *Bilag 1: Referat fra mødet …*."""
    sentences = find_sentences(text, span.start, span.end)
    for start, end in sentences:
        words = text[start:end]
        first, _, rest = words.partition(" ")
        if words.endswith(".") and rest and _decides(first, vocabulary) and _opens(words, vocabulary):
            return Span(start, sentences[-1][1])
    return None


def _capital_before(text: str, start: int, place: int) -> int | None:
    """Where a new line once began in the middle of a sentence: at the outcome, or at the one noun before it."""
    noun = _NOUN_BEFORE.search(text, max(start, place - _LONGEST_NOUN), place)
    begin = noun.start() if noun else place
    if text.startswith("at ", max(start, begin - 3)):
        return None
    return begin if _BEFORE_UNPARTED.match(text, max(start, begin - 2)) else None


def _opens(sentence: str, vocabulary: Vocabulary) -> bool:
    """Whether a decision may begin with a sentence: *Godkendt …*, *Rådet godkendte …*, *Planen blev drøftet*."""
    sentence = by_those_present(LISTED.sub("", sentence.lstrip(EDGE)))
    hit = vocabulary.outcomes.first(sentence)
    if hit is None or _PURPOSE.match(sentence):
        return False
    place, end = hit[0].span()
    place += len("blev ") if hit[0][0].casefold().startswith("blev ") else 0
    before = sentence[:place]
    lead = len(before.split())
    if lead == 0:
        return _is_whole(sentence, hit[0][0], vocabulary)
    if lead == 1:
        told = is_no_news(sentence) or is_of_earlier_meeting(sentence[end:])
        return not told and (_ACTIVE.search(hit[0][0]) is None or _decides(before, vocabulary))
    if len(sentence) - end < 3 and (lead <= _MAX_LEAD or is_paper(before)):
        return True
    rest = sentence[end:]
    told = not rest.startswith((" at ", ", at ")) and is_of_earlier_meeting(rest)
    return _BE.match(" ".join(before.split()) + " ") is not None and not told


def _decides(before: str, vocabulary: Vocabulary) -> bool:
    """*Rådet godkendte …*, *Derefter besluttede …*; not *Formanden orienterede …*, *Gruppen anbefalede …*."""
    word = fold(before)
    return (
        word in vocabulary.generic_bodies
        or word in _THEN
        or any(word.endswith(ending) for ending, _ in vocabulary.body_endings)
    )


def _is_whole(sentence: str, words: str, vocabulary: Vocabulary) -> bool:
    """Whether *Ingen* or *Intet* is all that is said: *Ingen horisont for svar* is no outcome."""
    if vocabulary.outcomes.meaning_of(words) != Outcome.NOTHING.value or " " in words:
        return True
    rest = sentence[len(words) :].strip(" .").split()
    return not rest or rest[0].casefold() in ("til", "at", "under")
