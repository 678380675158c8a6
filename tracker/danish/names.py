"""Names of persons as they stand in lists: titles before, party letters behind."""

import re
from dataclasses import dataclass

_PARTY = re.compile(r"\s*[(\[](?P<party>[A-ZÆØÅa-zæøå.]{1,4}|løsgænger|uden for parti|UP|SF|LA|DF|KF|SP|RV)[)\]]")
ORGANISATIONS = frozenset(
    ("FOA", "DH", "LO", "FH", "HK", "3F", "DN", "DI", "DA", "DLF", "BUPL", "KL", "SIND", "DSR", "LEV", "DSI", "ÆS")
)
"""Organisations whose letters stand behind a name as a party's do: *Bo Lund (FOA)*."""
# Blanks are taken from their first one on, else a long run of them is read anew from each.
_PAREN = re.compile(r"(?<!\s)\s*\((?P<inside>[^()]{1,80})\)")
_TAIL_PARTY = re.compile(r"(?<!\s)\s*[,/-]\s*(?P<party>[A-ZÆØÅ])$|\s(?P<party2>[ABCDFIKOPQVÅØÆ])$")
_NAME_WORD = (
    r"(?:(?:(?:al|el|ul|ud|ad)-)?[A-ZÆØÅÄÖÜÉÁŠČŽÍÓÚÝ][\w.'’\-]*|"
    r"al|el|de|la|le|van|von|der|den|af|bin|ibn|da|di|du|ter|dos|bint|e|y)"
)
_TITLE = re.compile(
    r"(?P<title>[A-ZÆØÅ]\w*(?:direktør|chef|borgmester|formand|leder|konsulent|koordinator|inspektør|sekretær|rådgiver|"
    r"sygeplejerske|medarbejder|læge|repræsentant)(?:\s+(?:fra|for|i|af|hos|ved)"
    r"\s+(?:(?:Region|Center|Afdeling|Hospital|Foreningen)\s+)?[\wæøå-]+)?)\s+"
    r"(?=[A-ZÆØÅ][\w.'’\-]*\s+[\w'’-]*[A-ZÆØÅ])"
)
"""*Vicepolitidirektør Anna Holm*, *Koncerndirektør fra regionen Bo Vik*: a title that no list holds."""
_NAME = re.compile(rf"^[A-ZÆØÅÄÖÜÉÁŠČŽÍÓÚÝ][\w.'’\-]*(?:\s+{_NAME_WORD}){{0,6}}$")


@dataclass(frozen=True, slots=True)
class ParsedName:
    """A person's name without title and party letter; ``start`` and ``end`` are its place in the words given."""

    name: str
    start: int
    end: int
    party: str | None = None
    role: str | None = None


def parse_name(words: str, roles: frozenset[str]) -> ParsedName | None:
    """A name out of one entry of a list: *Formand Åse Ærø (Ø)*, *Jens Møller - næstformand*, *Anna Holm, Venstre*.

    ``roles`` are the title words in lower case. ``None`` where the entry is no name.
    """
    start, end = _without_stray_brackets(words, *_trim(words, 0, len(words)))
    party: str | None = None
    role: str | None = None
    for match in _PAREN.finditer(words, start, end):
        inside = match["inside"].strip()
        if _PARTY.fullmatch(match[0]) and party is None and inside not in ORGANISATIONS:
            party = inside
        else:
            role = role or inside
    cut = words.find("(", start, end)
    if cut > start:
        behind = words[words.rfind(")", cut, end) + 1 : end].strip(" -–.,:")
        role = role or (behind if len(behind) > 1 else None)
        end = cut
    for sign in (",", " - ", " – ", ";", ": "):
        place = words.find(sign, start, end)
        if place > start:
            rest = words[place + len(sign) : end].strip(" .")
            party = party or (rest if len(rest) == 1 and rest.isupper() else None)
            role = role or (rest if len(rest) > 1 else None)
            end = place
    start, end, before = _strip_role(words, start, end, roles)
    if before is None and (title := _TITLE.match(words, start, end)):
        start, before = title.end(), title["title"]
    tail = _TAIL_PARTY.search(words, start, end)
    if tail and " " in words[start : tail.start()]:
        party = party or tail["party"] or tail["party2"]
        end = tail.start()
    start, end = _trim(words, start, end)
    name = " ".join(words[start:end].split())
    if not _NAME.match(name) or name.casefold() in roles or not 2 < len(name) < 70:
        return None
    return ParsedName(name, start, end, party, before or role)


def _trim(words: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (words[start].isspace() or words[start] in "-–•·*_.,;:|>"):
        start += 1
    while end > start and (words[end - 1].isspace() or words[end - 1] in "-–*_.,;:|"):
        end -= 1
    return start, end


def _without_stray_brackets(words: str, start: int, end: int) -> tuple[int, int]:
    """Without a bracket whose other half is missing: *Bo Vik)*, *Bo Vik (A))*, *(Bo Vik*, *Bo Vik]*."""
    for opening, closing in ("()", "[]"):
        opened, closed = words.count(opening, start, end), words.count(closing, start, end)
        if closed > opened and words[start:end].endswith(closing):
            start, end = _trim(words, start, end - 1)
        elif opened > closed and words[start:end].startswith(opening):
            start, end = _trim(words, start + 1, end)
    return start, end


def _strip_role(words: str, start: int, end: int, roles: frozenset[str]) -> tuple[int, int, str | None]:
    """Cut title words off the front and the back of a name."""
    parts = [(m.start(), m.end()) for m in re.compile(r"\S+").finditer(words, start, end)]
    front = 0
    for count in (3, 2, 1):
        if len(parts) > count and words[parts[0][0] : parts[count - 1][1]].casefold().strip(".:,") in roles:
            front = count
            break
    if front:
        return parts[front][0], end, words[parts[0][0] : parts[front - 1][1]].strip(".:,")
    if len(parts) > 2 and words[parts[-1][0] : parts[-1][1]].casefold().strip(".:,") in roles:
        return start, parts[-2][1], words[parts[-1][0] : parts[-1][1]].strip(".:,")
    return start, end, None
