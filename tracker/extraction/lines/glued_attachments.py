"""Where one attachment ends and the next begins in a list that a converter put on one line."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.attendance.lists import NAMES
from tracker.extraction.lines.proposals_behind_papers import find_proposal_behind

_PAPERS = (
    "Ansøgning|Ansøgninger|Beregning|Besøgstal|Brev|Budget|Budgetforslag|Evaluering|Forslag|Fraværsstatistik|Følgebrev|"
    "Handleplan|Henvendelse|Høringsnotat|Høringssvar|Høringsbrev|Klage|Kommissorium|Kontrakt|Kort|Kortbilag|"
    "Kvalitetsrapport|Liste|Lokalplan|Nøgletal|Notat|Oplæg|Opgørelse|Oversigt|Oversigtskort|Overslag|Plan|Plantegninger|"
    "Politik|Præsentation|Rapport|Regnskab|Retningslinjer|Situationsplan|Skema|Skitse|Slutevaluering|"
    "Statusrapport|Statistik|Strategi|Svar|Takstoversigt|Tal|Tegning|Tegninger|Tidsplan|Tilbud|Udkast|Udtalelse|"
    "Uddrag|Vedtægter|Vejledning|Årsregnskab|Årsrapport"
)
_BINDS = "".join(
    rf"(?<!\s{word})" for word in ("og", "af", "til", "fra", "om", "for", "i", "på", "med", "samt", "den", "det", "ved")
)
_ENDS = (
    r"(?<=\.pdf)\s+(?=\S)|(?<=\.doc)\s+(?=\S)|(?<=\.xls)\s+(?=\S)|(?<=\.docx)\s+(?=\S)|(?<=\.xlsx)\s+(?=\S)|"
    r"(?<=\.docm)\s+(?=\S)|(?<=\.pptx)\s+(?=\S)|(?<=\))\s+(?=[A-ZÆØÅ])|\s+(?=[•·▪]\s)|"
    r"\s+(?=(?:application/pdf\sicon|PDF[ -]ikon)\s)|(?<=\d)\s+(?=Åben\s-\s)|"
    r"(?<=[a-zæøå])\s+(?=Åben\s-\s)|(?<=[\wæøå)])\s+(?=[b-h]\.\s[A-ZÆØÅ])|(?<=[\wæøå)])\s+(?=I{1,3}V?\.\s[A-ZÆØÅ])|"
    r"(?<=\))\s+(?=[-–]\s[A-ZÆØÅ])|(?<=\d\s[kKmM][bB])\s+(?=[A-ZÆØÅ])|"
    r"(?<=[\wæøå)])\s+(?=Bilag\s\d{1,2}(?:\s[-–]|:)?\s[A-ZÆØÅ])"
)
"""Behind a file's ending or size, or what stands in brackets; before a list sign, a letter, *Bilag 2* or *Åben -*."""
_KINDS = (
    "budget|notat|rapport|oversigt|skema|svar|udkast|regnskab|referat|beregning|tegning|tegninger|tidsplan|evaluering|"
    "vejledning|opgørelse|redegørelse|fordeling"
)
"""What a compound that names a paper ends in: *Driftsbudget*, *Samlede høringssvar*."""
_PAPER = (
    rf"(?<=[a-zæøå]{{3}}){_BINDS}\s+"
    rf"(?=(?:{_PAPERS}|[A-ZÆØÅ][a-zæøå]{{0,20}}(?:{_KINDS})|"
    rf"[A-ZÆØÅ][a-zæøå]{{2,20}}\s[a-zæøå]{{0,20}}(?:{_KINDS}))\b)"
    r"|(?<=[\s–-](?:19|20)\d\d)\s+(?!Referat\b)(?=[A-ZÆØÅ][a-zæøå]{2})"
)
"""*Skitse af lokalerne Notat om elevtal*, *Budgetforlig 2015 Takstoversigt*: a paper's name behind a word or a year."""
_BETWEEN = re.compile(f"{_ENDS}|{_PAPER}")
_DASHED = re.compile(r"(?<=\S)\s+(?=[-–]\s[A-ZÆØÅ])")
_NUMBERED = re.compile(r"(?<=\S)\s+(?=\d{1,2}(?::?|\s[-–])\s[A-ZÆØÅ])")
_FIRST = re.compile(r"\s*:?\s*(?P<sign>[-–]\s|1(?::?|\s[-–])\s)?(?=[A-ZÆØÅ])")
_ABSENT_BEHIND = re.compile(
    rf"(?<=[a-zæøå\d.)]\s)(?<!\sog\s){NAMES}\s(?:(?:var|er)\s(?:fraværende|forhindret)|deltog ikke|mødte ikke|"
    r"(?:havde|har) (?:meldt )?afbud)\b"
)
"""*Takstblad 2015 Bo Vik var fraværende.*: a sentence behind the papers."""
_STATE = r"[.:)]?\s(?:[-–]\s)?(?:Åben|Åbent|Lukket|Fortrolig|Offentlig|Ikke[\s-]offentlig)\s(?:[-–]\s)?(?=[A-ZÆØÅ\d])"
_STATED_LIST = re.compile(rf"(?<=\s)(?:Bilag|BILAG):?\s(?=1{_STATE})")
_STATED = re.compile(rf"(?<=\s)(?P<number>\d{{1,2}}){_STATE}")
_LONGEST_TITLE = 300
_LONGEST = 900
"""A list longer than this is a page that was not parted, and no list."""


def attachment_cuts(text: str, places: Sequence[int], vocabulary: Vocabulary) -> list[int]:
    """Further cuts in the pieces (between two of ``places``) that a heading for attachments begins.

    *Bilag - A - B*, *Bilag: 1 A 2 B* and *BILAG 1 - A 2 - B* are cut at their signs when the first entry has one;
    *Bilag til punkt 3 …* names the item first and is left whole. A proposal behind the papers is cut off them.
    """
    heading = _heading(frozenset(word for word in vocabulary.inline_headings if _lists(word, vocabulary)))
    cuts: list[int] = []
    for start, stop in pairwise(sorted(set(places))):
        match = heading.match(text, start, stop)
        proposal = find_proposal_behind(text, match.end(), stop) if match else None
        cuts.extend([] if proposal is None else [proposal])
        end = stop if proposal is None else proposal
        if match is None or end - start > _LONGEST or text[match.end() : match.end() + 2].strip().islower():
            continue
        first = _FIRST.match(text, match.end(), end)
        sign = first["sign"] if first else None
        between = _BETWEEN if sign is None else (_NUMBERED if sign.startswith("1") else _DASHED)
        begin = first.end() if first else match.end()
        cuts.extend(found.end() for found in between.finditer(text, begin, end) if found.end() < end)
        cuts.extend(found.start() for found in _ABSENT_BEHIND.finditer(text, begin, end))
    return cuts


def find_stated_entries(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The heading of a list in a long line, and the number and state before each title: nothing parts these.

    *Bilag 1 Åben Kort over stien 2 Lukket Tilbud*, *Bilag: 1. Åben - Kort 2. Lukket - Tilbud*; numbered from one on.
    A proposal behind the last title begins anew.
    """
    found: list[tuple[int, int]] = []
    for heading in _STATED_LIST.finditer(text, start, end):
        found.append((heading.start(), heading.end()))
        place, number = heading.end(), 1
        while (entry := _STATED.search(text, place, min(end, place + _LONGEST_TITLE))) is not None:
            if entry["number"] != str(number):
                break
            found.append((entry.start(), entry.end()))
            place, number = entry.end(), number + 1
        proposal = find_proposal_behind(text, place, min(end, place + _LONGEST_TITLE))
        found.extend([] if proposal is None else [(proposal, proposal)])
    return found


def _lists(word: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.headings[word] is SectionKind.ATTACHMENTS


@lru_cache(maxsize=4)
def _heading(words: frozenset[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=len, reverse=True)
    names = "|".join(re.escape(form) for word in ordered for form in (word[0].upper() + word[1:], word.upper()))
    return re.compile(rf"\s*(?:{names})(?![\wæøå])")
