"""Who was there and who was not, as the head of the document lists and tells it."""

import re
from collections.abc import Iterator, Sequence

from tracker.danish.text import find_sentences, fold
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.attendance.flags import AWAY
from tracker.extraction.attendance.inner_labels import INNER, lists_by_label
from tracker.extraction.attendance.lines import is_broken_list, is_described, is_name_line, tells_of_a_person
from tracker.extraction.attendance.lists import NAME_HEAD, NAMES, Listed, find_listed, label_kind, list_end, split_label
from tracker.extraction.attendance.movements import find_movements
from tracker.extraction.attendance.sentences import find_in_sentence
from tracker.extraction.attendance.told import TELLS
from tracker.extraction.heading.place_shapes import PLACE_WORDS
from tracker.extraction.heading.stacked_labels import find_stacked
from tracker.extraction.outline.outlined import Outline
from tracker.extraction.tagging.tags import LineKind

_VALUE_FIRST = re.compile(rf"\b(?:Mødested|Mødedato|Mødetid|Lokale|Sted|Tidspunkt|Dato)\s{{1,3}}{NAMES}\s*$")
_PART_OF_LIST = re.compile(
    r"[A-ZÆØÅ]\w*(?:valgte|repræsentanter|medlemmer|repræsentant|politikere|"
    r"ansatte|gruppen|elever|forældre)\s?:\s+(?:[Aa]fbud\s+fra\s+)?"
)
"""*Forældrevalgte: Bo Vik, Ida Holm* below *Fraværende:*: a part of the list, with its own label."""
_IN_BRACKETS = re.compile(
    rf"(?:^|[:;,]\s{{1,3}})(?P<who>{NAME_HEAD}\s\((?:[Dd]eltog ikke|[Ff]raværende|[Ii]kke til stede)[^()\n]{{0,90}}\))"
)
"""*Øvrige bemærkninger: Bo Vik (Deltog ikke i mødet fra punkt 2 til punkt 3.)*: who missed what, in brackets."""
_STAYED_AWAY = re.compile(
    r"\b(?:afbud|forfald|fraværende|deltog ikke|ikke til stede|(?:stedfortræder|suppleant|i stedet) for)\b",
    re.IGNORECASE,
)
"""*Bo Vik (V), Næstformand- afbud*: behind the comma stands more than a description."""
_TITLED = re.compile(rf"{NAME_HEAD},\s[a-zæøå][\w -]{{2,40}}\.?")
_NEAR = 2
"""How far apart two columns may begin and be the same."""
_LEAST_INDENT = 6

Place = tuple[int, int]


def find_header_lists(outline: Outline, vocabulary: Vocabulary) -> tuple[Listed, ...]:
    """The persons under each label of presence: beside it, in the column beside it, or on the lines below it."""
    found: list[Listed] = []
    index, end = 0, outline.header_end_line
    stacked = find_stacked(outline.lines[:end], vocabulary)
    while index < end:
        line = outline.lines[index]
        label, after = split_label(line.core, vocabulary)
        value = stacked.get(index)
        index += 1
        if label is not None and value is not None:
            found.extend(_stacked(outline, value, label, vocabulary))
            continue
        if label is None:
            found.extend(_within(outline, index - 1, vocabulary))
            continue
        if label in AWAY and _is_behind_label(outline, index - 1, vocabulary):
            continue
        start = line.core_start + after
        if start < line.core_end:
            index, places, broken = _beside(outline, index, start, vocabulary)
        else:
            before, broken = _before_label(outline, index - 1), False
            index, places = _below(outline, index, vocabulary)
            places = places or before
        for place in places:
            found.extend(_read(outline.text, place, label, vocabulary, broken))
    return tuple(one for one in found if " " in one.attendance.name or not PLACE_WORDS.search(one.attendance.name))


def _stacked(outline: Outline, index: int, label: str, vocabulary: Vocabulary) -> Iterator[Listed]:
    """The names that stand where the values of labels do that all stand above them."""
    line = outline.lines[index]
    first = line.core.split(",", maxsplit=1)[0]
    if is_name_line(first, vocabulary.roles):
        yield from _read(outline.text, (line.core_start, line.core_end), label, vocabulary)


def _is_behind_label(outline: Outline, index: int, vocabulary: Vocabulary) -> bool:
    """*… Sted Medlemmer* right before *Fraværende Lokale 1 Bo Vik, Ida Holm Ingen*: labels first, and the names that
    follow may be the members'."""
    if index == 0 or outline.lines[index - 1].end != outline.lines[index].start:
        return False
    last = outline.lines[index - 1].core.rsplit(maxsplit=1)[-1:]
    return label_kind(fold(" ".join(last)), vocabulary) == "present"


def _read(text: str, place: Place, label: str, vocabulary: Vocabulary, broken: bool = False) -> Iterator[Listed]:
    """The list between two positions; from a label inside it on, the list of that label."""
    left, right = place
    if TELLS.match(text, left, right):
        return
    for begin, end, kind in lists_by_label(text, left, right, label, vocabulary):
        yield from find_listed(text, begin, end, kind, vocabulary, broken=broken)
        if end == right:
            yield from _told_behind(text, begin, right, vocabulary)


def _within(outline: Outline, index: int, vocabulary: Vocabulary) -> Iterator[Listed]:
    """*Mødested: Naturskolen Afbud: Bo Vik*: a label with its colon inside a line of the head; or in brackets."""
    line = outline.lines[index]
    if outline.tags[index].kind is not LineKind.TEXT:
        return
    for told in _IN_BRACKETS.finditer(line.core):
        left, right = told.span("who")
        yield from find_listed(outline.text, line.core_start + left, line.core_start + right, "absent", vocabulary)
    inner = INNER.search(outline.text, line.core_start, line.core_end)
    kind = label_kind(fold(inner["label"]), vocabulary) if inner is not None and inner["colon"] else None
    if inner is not None and kind is not None:
        yield from _read(outline.text, (inner.end(), line.core_end), kind, vocabulary)


def _told_behind(text: str, left: int, right: int, vocabulary: Vocabulary) -> Iterator[Listed]:
    """*Afbud: Bo Vik. Uden afbud Ida Holm. Kim Lund kom kl. 17.*: sentences behind a list on its line."""
    stop = list_end(text, left, right)
    for start, end in find_sentences(text, stop + 1, right) if stop < right else ():
        yield from find_in_sentence(text, start, end, vocabulary)
        yield from (Listed(moved) for moved in find_movements(text, start, end, vocabulary))


def _beside(outline: Outline, index: int, start: int, vocabulary: Vocabulary) -> tuple[int, list[Place], bool]:
    """The list beside a label: on its line, on the next one where that breaks a name, or down its column."""
    lines, text = outline.lines, outline.text
    end = lines[index - 1].core_end
    if index >= outline.header_end_line or outline.tags[index].kind is not LineKind.TEXT:
        return index, [(start, end)], False
    if split_label(lines[index].core, vocabulary)[0] is None and is_broken_list(
        text[start:end], lines[index].core, vocabulary.roles
    ):
        return index + 1, [(start, lines[index].core_end)], True
    while index < outline.header_end_line and _on_same_line(outline, index, vocabulary):
        end = lines[index].core_end
        index += 1
    while index < outline.header_end_line and _has_title_too(outline, start, end, index, vocabulary):
        end = lines[index].core_end
        index += 1
    column = start - (text.rfind("\n", 0, start) + 1)
    while index < outline.header_end_line and _in_column(outline, index, column, vocabulary):
        end = lines[index].core_end
        index += 1
    return index, [(start, end)], False


def _has_title_too(outline: Outline, start: int, end: int, index: int, vocabulary: Vocabulary) -> bool:
    """*Til stede: Bo Vik, formand* above *Ida Holm, næstformand*: one person a line, each with an office."""
    line = outline.lines[index]
    above = outline.text[max(start, outline.text.rfind("\n", start, end) + 1) : end].strip()
    is_text = outline.tags[index].kind is LineKind.TEXT and split_label(line.core, vocabulary)[0] is None
    return is_text and _TITLED.fullmatch(above) is not None and _TITLED.fullmatch(line.core) is not None


def _on_same_line(outline: Outline, index: int, vocabulary: Vocabulary) -> bool:
    """Whether names go on with what a converter left on the line: *Jens Kvist (V)* before *Lulu Sahl (A)*."""
    line = outline.lines[index]
    adjacent = line.start == outline.lines[index - 1].end and outline.tags[index].kind is LineKind.TEXT
    return adjacent and is_name_line(line.core, vocabulary.roles) and split_label(line.core, vocabulary)[0] is None


def _in_column(outline: Outline, index: int, column: int, vocabulary: Vocabulary) -> bool:
    """Whether a line goes on with the column beside a label: *Afbud:   Bo Vik* above *Ida Holm* set in."""
    line = outline.lines[index]
    if line.blank or outline.tags[index].kind is not LineKind.TEXT:
        return False
    begin = line.core_start - (outline.text.rfind("\n", 0, line.core_start) + 1)
    if begin < _LEAST_INDENT or abs(begin - column) > _NEAR:
        return False
    return split_label(line.core, vocabulary)[0] is None and is_name_line(line.core, vocabulary.roles)


def _below(outline: Outline, index: int, vocabulary: Vocabulary) -> tuple[int, list[Place]]:
    """The list below a label that stands alone: lines of names, each with a description at most."""
    places: list[Place] = []
    while index < outline.header_end_line and _goes_on(outline, index, vocabulary):
        line = outline.lines[index]
        part = _PART_OF_LIST.match(line.core)
        if not line.blank:
            places.append((line.core_start + part.end() if part else line.start, line.end))
        index += 1
    return index, list(_joined(outline.text, without_descriptions(outline.text, places, vocabulary)))


def _before_label(outline: Outline, index: int) -> list[Place]:
    """The names before a label that stands behind its value: *Rådhuset Mødested Bo Vik Fraværende*."""
    if index == 0 or outline.lines[index - 1].end != outline.lines[index].start:
        return []
    line = outline.lines[index - 1]
    match = _VALUE_FIRST.search(outline.text, line.core_start, line.core_end)
    return [match.span("names")] if match else []


def _goes_on(outline: Outline, index: int, vocabulary: Vocabulary) -> bool:
    """Whether a list of names below its label goes on with this line."""
    if outline.tags[index].kind is LineKind.BLANK:
        return True
    core = outline.lines[index].core
    part = _PART_OF_LIST.match(core)
    core = core[part.end() :] if part else core
    if outline.tags[index].kind is not LineKind.TEXT or split_label(core, vocabulary)[0] is not None:
        return False
    if core.endswith(":"):
        return False
    first = core.split(",", maxsplit=1)[0]
    return any(is_name_line(words, vocabulary.roles) for words in (core, first)) or tells_of_a_person(core, below=True)


def without_descriptions(text: str, places: Sequence[Place], vocabulary: Vocabulary) -> list[Place]:
    """The lines of a list; where they are *name, description* throughout, each without what follows its comma."""
    lines = [text[start:end] for start, end in places]
    described = is_described(lines, vocabulary.roles)
    cut: list[Place] = []
    for (start, end), words in zip(places, lines, strict=True):
        comma = words.find(",")
        rest = words[comma + 1 :]
        stayed = _STAYED_AWAY.search(rest) is not None
        alone = comma > 0 and not stayed and (described or _is_description(rest, vocabulary))
        cut.append((start, start + comma) if alone else (start, end))
    return cut


def _is_description(rest: str, vocabulary: Vocabulary) -> bool:
    """*Åse Ærø, etnisk repræsentant*: what follows the comma is no name, no limit, no party and no flag."""
    return not (
        any(character.isdigit() for character in rest)
        or is_name_line(rest, vocabulary.roles)
        or len(rest.strip(" .")) < 2
        or "(" in rest[:3]
        or "afbud" in rest.casefold()
        or tells_of_a_person(rest.strip())
    )


def _joined(text: str, places: Sequence[Place]) -> Iterator[Place]:
    """Lines right below each other as one stretch, so that *mødte kl. 17* finds the name above it."""
    begin: int | None = None
    last = 0
    for start, end in places:
        if begin is not None and text[last:start].strip():
            yield begin, last
            begin = None
        begin = start if begin is None else begin
        last = end
    if begin is not None:
        yield begin, last
