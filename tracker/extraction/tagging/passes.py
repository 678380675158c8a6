"""What each logical line is: by its own words first, then by what recurs in the document."""

import re
from collections.abc import Sequence

from tracker.danish.text import fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.agenda import SectionKind
from tracker.extraction.items.case_numbers import is_case_line
from tracker.extraction.lines.line import Line
from tracker.extraction.outline.contents import group_marks
from tracker.extraction.tagging.attendance_of_body import tag_attendance_of_body
from tracker.extraction.tagging.beside_headings import tag_beside, tag_course, tag_proposals_below, tag_proposer
from tracker.extraction.tagging.contents_words import untag_contents_words
from tracker.extraction.tagging.decision_headings import tag_dashed, tag_decision_heading
from tracker.extraction.tagging.earlier_references import untag_earlier_references
from tracker.extraction.tagging.furniture import is_furniture, mark_page_heads
from tracker.extraction.tagging.groups import find_group
from tracker.extraction.tagging.label_values import tag_states, tag_values
from tracker.extraction.tagging.lettered_groups import tag_groups
from tracker.extraction.tagging.listed_papers import untag_listed_papers
from tracker.extraction.tagging.motions import tag_motions
from tracker.extraction.tagging.numbered_headings import tag_numbered_headings
from tracker.extraction.tagging.numbered_papers import tag_numbered_papers
from tracker.extraction.tagging.page_heads import mark_columns, mark_page_counts, untag_page_heads
from tracker.extraction.tagging.recurring_headings import tag_answers, tag_recurring_decisions, untag_titles
from tracker.extraction.tagging.signed_lines import tag_signs
from tracker.extraction.tagging.sourced_news import tag_sourced_news
from tracker.extraction.tagging.tags import LineKind, Tag
from tracker.extraction.tagging.talk import tag_talk
from tracker.extraction.tagging.told_headings import tag_told_heading
from tracker.extraction.tagging.transcripts import mark_transcript_lead, untag_document_names
from tracker.extraction.tagging.undated_bodies import tag_undated

_CAPITALS = re.compile(r"^(?:\d{1,3}\s)?[A-ZÆØÅ][A-ZÆØÅ, -]{6,60}$")
_DECIDES = re.compile(r"(?:^|S )BESLUTNING ")
"""*BESLUTNING I BYRÅDET DEN*, *LOKALUDVALGETS BESLUTNING DEN*: no group."""
_DECIDES = re.compile(r"^BESLUTNING |S (?:BESLUTNING|VEDTAGELSE|AFGØRELSE|BEHANDLING)$")
_THEME = re.compile(r"^(?:TEMA|BLOK|AFSNIT)\s*[:\d]\s*[\w ,.&-]{2,60}$")
_GLUED_CONTENTS = re.compile(r"^[^\n]{3,60}[a-zæøå\d]Indholdsfortegnelse$")
"""*7860 BylundIndholdsfortegnelse*: a converter glued the heading to the last line of the address."""
_CASES_OF = re.compile(r"^(?:[A-ZÆØÅ][A-ZÆØÅ ,-]{3,70}\sSAGER|SAGER\s[A-ZÆØÅ ,-]{3,60})$")
"""*KULTUR- OG FRITIDSUDVALGETS SAGER*, *SAGER FRA ADMINISTRATIONEN*: whose items follow."""
_LISTED_FOR = re.compile(r"^Bilag til (?:punkt|sag)(?:en|et)?(?:\s+nr\.?)?\s*\d{0,4}\s*:?$", re.IGNORECASE)
_LETTERED_CAPITALS = re.compile(r"^[A-ZÆØÅ]\.\s+[A-ZÆØÅ][A-ZÆØÅ ,-]{5,60}$")
_LONGEST_STATE = 120
_CHECKED = re.compile(
    r"(?:[☒☑✓✔■]|\[[xX]\]|\([xX]\))\s*(?P<mark>Åbent?|Lukket|Fortroligt?|(?:Ikke[- ])?[oO]ffentligt?)(?!\w)"
)
"""*☒ Åbent   ☐ Lukket*: of several boxes the one with a cross."""
_STATE = re.compile(
    r"^(?:Status|Type|Punkttype|Offentlighed|Sagstype|Adgang|Åben/lukket)\s*:\s*(?P<mark>[\wæøå -]{4,30})$",
    re.IGNORECASE,
)
_POINT = re.compile(r"^(\d{1,2})\.1\.?\s+[A-ZÆØÅ]")
_CHAPTER = re.compile(r"^(\d{1,2})\.?\s+([A-ZÆØÅ].{2,60})$")
_CLOSING = re.compile(
    r"^(?:Mødet\s+(?:blev\s+)?(?:hævet|slut|sluttede|afsluttet|afsluttedes|hæves)\b|"
    r"(?:Næste|Kommende)\s+(?:ordinære\s+)?møde(?:r)?\s*(?::|$|\d|den\b)|"
    r"Se (?:hele )?referat(?:et)?\b.{0,60}\bpdf|Hent (?:hele )?referat|"
    r"Referent\b\s*:|Referatet er (?:skrevet|udarbejdet) af\b|Godkendt (?:og underskrevet )?den\b|"
    r"(?:Sidst|Senest) (?:opdateret|redigeret|ændret)\b|"
    r"(?:Mvh|M\.v\.h|(?:Med )?(?:venlig|kærlig) hilsen|På (?:rådets|bestyrelsens|udvalgets) vegne)(?!\w)[^\n]{0,80}$|"
    r"Underskrift(?:er|sark)?\s*(?:[:_.]|$)|Udskriftens rigtighed\b|Rigtigheden af udskriften\b)",
    re.IGNORECASE,
)
"""*Mødet sluttede kl. 17*, *Næste møde: …*, *Mvh Bo Vik, sekretær i Ældrerådet*."""
_BUTTON = re.compile(r"(?:vis|se|åbn|hent|skjul)\s(?:alle\s)?(?=bilag\s?\(\d{1,3}\)$)")
"""*Vis bilag (2)*: a button that opens the list below it."""
_COUNTED = re.compile(r"\s?\((?:\d{1,3}|\d{1,3} stk\.?|åbner i (?:et )?nyt? \w+|klik for at \w+|pdf)\)$")
"""*Bilag (2)*, *Bilag (åbner i nyt vindue)*: how many there are, what the heading does on a page."""
_DIGITS = re.compile(r"\d+")
_OPENS_SENTENCE = re.compile(r"(?:Sagen|Redegørelsen|Sagsfremstillingen)\s(?!at\s|om\s)[a-zæøå]{2,}\s")
"""*Sagen sendes tilbage til udvalget.*: the first word of a sentence, and no heading."""
_FILE_BEHIND = re.compile(r"[a-zæøå][^\n:]{2,150}\.(?i:pdf|docx?|xlsx?|pptx?|odt|msg)[\s.]*")
"""*Forslag (til ledsagerordning.pdf)*: the first word of a paper's name; so *Høringssvar fra rådet*."""
_ALSO_PAPERS = (SectionKind.CONSULTATION, SectionKind.RECOMMENDATION, SectionKind.OTHER)
_PAPER_OF = re.compile(r"(?:fra|til|om|over|for|af)\s(?!at\b)[^.:\n]{3,90}(?:\(PDF\))?$")
_LABELLED = re.compile(r"^(?P<label>[^\n:]{2,60}?)[\s*_]*:[\s*_]*")
_BOLD = re.compile(r"^(?P<label>[^\n*]{2,60}?)\*\*[\s:]+")


def tag_lines(lines: Sequence[Line], vocabulary: Vocabulary) -> tuple[Tag, ...]:
    """Tag every line: by its own words, then by what recurs beside page numbers and what closes the document."""
    tags = [tag_line(line, vocabulary) for line in lines]
    for index, line in enumerate(lines):
        alone = line.glued or (index > 0 and lines[index - 1].blank)
        if tags[index].kind is LineKind.TEXT and alone and _CLOSING.match(line.core):
            tags[index] = Tag(LineKind.CLOSING)
    tag_numbered_headings(lines, tags, vocabulary)
    tag_values(lines, tags, vocabulary)
    _tag_chapters(lines, tags, vocabulary)
    contents = [n for n, tag in enumerate(tags) if tag.kind is LineKind.CONTENTS and fold(lines[n].core) == "indhold"]
    if len(contents) > 1:
        for index in contents:
            tags[index] = Tag(LineKind.HEADING, SectionKind.CASE_PRESENTATION, "Indhold", lines[index].core_end)
    untag_earlier_references(lines, tags)
    untag_contents_words(lines, tags)
    group_marks(lines, tags)
    tag_states(lines, tags)
    untag_document_names(lines, tags, vocabulary)
    untag_titles(lines, tags)
    for rule in (untag_page_heads, mark_columns, mark_page_counts, untag_listed_papers, tag_numbered_papers):
        rule(lines, tags)
    for rule in (tag_groups, tag_answers, tag_signs, tag_talk, tag_sourced_news):
        rule(lines, tags)
    tag_recurring_decisions(lines, tags, vocabulary)
    tag_proposals_below(lines, tags)
    tag_motions(lines, tags)
    return mark_page_heads(lines, mark_page_heads(lines, mark_transcript_lead(lines, tags)))


def _tag_chapters(lines: Sequence[Line], tags: list[Tag], vocabulary: Vocabulary) -> None:
    """*2. Sager til orientering* right above *2.1 …*: a numbered group heading, whose points have its number."""
    shaped = {n: match for n, line in enumerate(lines) if (match := _CHAPTER.match(line.core))}
    below = {n: next((line.core for line in lines[n + 1 : n + 6] if not line.blank), "") for n in shaped}
    found = [n for n, chapter in shaped.items() if (point := _POINT.match(below[n])) and point[1] == chapter[1]]
    if len({shaped[n][1] for n in found}) * 2 <= len({chapter[1] for chapter in shaped.values()}):
        return
    for index in found:
        group = find_group(fold(shaped[index][2]), vocabulary)
        if tags[index].kind is LineKind.TEXT:
            tags[index] = Tag(LineKind.GROUP, is_closed=group.is_closed if group else None)


def tag_line(line: Line, vocabulary: Vocabulary) -> Tag:
    """Tag one line by its own words."""
    if line.blank:
        return Tag(LineKind.BLANK)
    folded = fold(line.core)
    for rule in (_tag_cell, _tag_furniture, _tag_group, _tag_mark_line, _tag_theme, _tag_heading):
        tag = rule(line, folded, vocabulary)
        if tag is not None:
            return tag
    return _tag_other(line, folded, vocabulary)


def _tag_cell(line: Line, folded: str, vocabulary: Vocabulary) -> Tag | None:
    if line.cell == "decision":
        return Tag(LineKind.HEADING, SectionKind.DECISION, "Beslutning", line.core_start)
    if line.cell == "other":
        return _tag_mark(folded, vocabulary) or Tag(LineKind.TEXT)
    if line.cell is not None:
        return Tag(LineKind.NOISE if line.cell == "head" else LineKind.TEXT)
    return None


def _tag_furniture(line: Line, folded: str, vocabulary: Vocabulary) -> Tag | None:
    if line.bulleted and line.core.isdigit():
        return Tag(LineKind.TEXT)
    known = _DIGITS.sub("9", folded) in vocabulary.noise
    return Tag(LineKind.NOISE) if known or is_furniture(line.core) else None


def _tag_group(line: Line, folded: str, vocabulary: Vocabulary) -> Tag | None:
    group = find_group(folded, vocabulary)
    if group is not None:
        return Tag(LineKind.GROUP, is_closed=group.is_closed)
    if _LETTERED_CAPITALS.match(line.core):
        return Tag(LineKind.GROUP, is_closed=True if "lukke" in folded else False if "åbne" in folded else None)
    return None


def _tag_mark_line(line: Line, folded: str, vocabulary: Vocabulary) -> Tag | None:
    checked = _CHECKED.search(line.core) if len(line.core) < _LONGEST_STATE else None
    if checked is not None:
        return _tag_mark(checked["mark"], vocabulary)
    state = _STATE.match(line.core)
    labelled = _tag_mark(state["mark"], vocabulary) if state else None
    return labelled or _tag_mark(folded, vocabulary)


def _tag_theme(line: Line, folded: str, vocabulary: Vocabulary) -> Tag | None:
    owned = _CASES_OF.match(line.core) and folded not in vocabulary.headings
    capitals = line.glued and _CAPITALS.match(line.core) and not _DECIDES.search(line.core)
    if folded in vocabulary.contents or _GLUED_CONTENTS.search(line.core):
        return Tag(LineKind.CONTENTS)
    if _THEME.match(line.core) or owned or capitals:
        return Tag(LineKind.GROUP)
    return None


def _tag_mark(words: str, vocabulary: Vocabulary) -> Tag | None:
    folded = fold(words).strip("()[] -")
    for name, entries in vocabulary.marks.items():
        if folded in entries:
            return Tag(LineKind.MARK, is_closed=name == "closed")
    return None


def _tag_other(line: Line, folded: str, vocabulary: Vocabulary) -> Tag:
    if folded in vocabulary.closing:
        return Tag(LineKind.CLOSING)
    if is_case_line(line.core, vocabulary):
        return Tag(LineKind.CASE)
    return Tag(LineKind.TEXT)


def _tag_heading(line: Line, folded: str, vocabulary: Vocabulary) -> Tag | None:
    if _LISTED_FOR.match(line.core):
        return Tag(LineKind.HEADING, SectionKind.ATTACHMENTS, "Bilag", line.core_end)
    whole = vocabulary.headings.get(_COUNTED.sub("", _BUTTON.sub("", folded)))
    if whole is not None:
        return Tag(LineKind.HEADING, whole, line.core.rstrip(" :.*"), line.core_end)
    rules = (tag_attendance_of_body, tag_proposer, tag_decision_heading, tag_undated, tag_course, tag_told_heading)
    if dated := next(filter(None, (rule(line, vocabulary) for rule in rules)), None):
        return dated
    for pattern in (_LABELLED, _BOLD):
        match = pattern.match(line.core)
        if match is None:
            continue
        kind = vocabulary.headings.get(fold(match["label"]))
        if kind is not None:
            return Tag(
                LineKind.HEADING,
                kind,
                match["label"],
                line.core_start + match.end(),
                label_in_line=match.end() < len(line.core),
            )
    dashed = tag_dashed(line, vocabulary)
    if dashed is not None:
        return dashed
    return _tag_glued(line, vocabulary) if line.glued else tag_beside(line, vocabulary)


def _tag_glued(line: Line, vocabulary: Vocabulary) -> Tag | None:
    words = line.core.split(None, 4)
    for count in range(min(4, len(words)), 0, -1):
        if words[count - 1].endswith(","):
            continue
        candidate = fold(" ".join(words[:count]))
        kind = vocabulary.headings.get(candidate)
        if kind is not None and words[0][0].isupper():
            length = _length_of(line.core, count)
            is_paper = kind in _ALSO_PAPERS and _PAPER_OF.match(line.core, length)
            if is_paper or _FILE_BEHIND.fullmatch(line.core, length) or _OPENS_SENTENCE.match(line.core):
                return None
            return Tag(LineKind.HEADING, kind, line.core[:length].rstrip(" :."), line.core_start + length)
    return None


def _length_of(core: str, count: int) -> int:
    place = 0
    for match in re.finditer(r"\S+\s*", core):
        place = match.end()
        count -= 1
        if count == 0:
            break
    return place
