"""Words that the contents and the text behind them share, and that begin no item: groups, headings, bodies."""

import re

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.heading.bodies import find_body
from tracker.extraction.tagging.groups import find_group

_YEAR = re.compile(r"(?:19|20)\d\d\s")
_HEADED = (SectionKind.DECISION, SectionKind.RECOMMENDATION, SectionKind.SUMMARY, SectionKind.CASE_PRESENTATION)
_MUNICIPALITY = re.compile(r"[A-ZÆØÅ][\wæøåÆØÅ-]+(?:[ -][A-ZÆØÅ][\wæøåÆØÅ-]+)?\s(?:Kommune|KOMMUNE)")
_DATED = re.compile(r"s?(?:\smøde)?,?\s(?:den\s|d\.\s?)?\d{1,2}[./-]")
_DECISION_OF = re.compile(r"(?<!\w)Beslutning(?:er)?\s(?:(?:i|fra|af)\s)?$")
_NEVER = re.compile(r"Beslutning(?:er)?\s(?:i|fra|af)\s[A-ZÆØÅ]|(?:Fraværende|Afbud|Ikke til stede|Sagsnr\.?)\s?:")
_BEFORE, _BEHIND = 30, 60
"""How far before and behind a place words are looked at."""


def is_list(words: str, listed: str, vocabulary: Vocabulary) -> bool:
    """*Underskriftsark*, *Bilagsliste*, *ÅBNE SAGER*, a body or municipality alone: in the contents, but no item.

    ``listed``: how the contents have it; a title may be set in capitals above its item alone.
    """
    grouped = words.isupper() and words.startswith(("ÅBNE ", "LUKKEDE ", "ÅBEN ", "LUKKET "))
    if (listed.isupper() and " " in words) or grouped or find_group(fold(words), vocabulary) is not None:
        return True
    body = find_body(words, vocabulary)
    if _MUNICIPALITY.fullmatch(words) or (body is not None and body.start == 0 and body.end == len(words)):
        return True
    return fold(words) in vocabulary.closing or vocabulary.headings.get(fold(words)) is SectionKind.ATTACHMENTS


def decides_there(text: str, start: int, vocabulary: Vocabulary) -> bool:
    """*Beslutning Udvalget for Kultur og Fritid den Godkendt.*: behind that word stands whose decision follows, though
    an entry of the contents has the same words."""
    if _DECISION_OF.search(text, max(0, start - _BEFORE), start) is None:
        return False
    body = find_body(text[start : start + _BEHIND], vocabulary)
    return body is not None and body.start == 0


def is_heading(before: str, words: str, vocabulary: Vocabulary) -> bool:
    """*… Kvalitetsrapport 2019 Beslutning Udsat.*, *Til toppen*: a heading or a button, though the contents begin so;
    *3. Referat* with a number of its own may be a title. *Beslutning i Byrådet den*, *Byrådets møde 7. maj 2004*,
    *Afbud: Bo Vik* never are."""
    body = find_body(words, vocabulary)
    dated = body is not None and body.start == 0 and _DATED.match(words, body.end) is not None
    if dated or _NEVER.match(words) is not None:
        return True
    folded = fold(words)
    known = vocabulary.headings.get(folded) in _HEADED or folded in vocabulary.noise
    return known and (not before.strip() or _YEAR.match(before) is not None)
