"""People who are no members and took part: *Chefen for Kultur Anna Holm deltog under punktet*."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tracker.danish.names import parse_name
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote
from tracker.extraction.attendance.limits import RANGE, Listed, find_clock, limited
from tracker.extraction.attendance.lists import find_entries

_VERB = r"(?:deltog|deltager|var til stede|var inviteret|medvirkede|medvirker|gav oplæg|holdt oplæg)"
_MATTER = (
    r"(?:dagsordens)?punkt|pkt|sag|drøftelse|behandling|oplysning|gennemgang|fremlæggelse|forelæggelse|præsentation|"
    r"orientering|besvarelse|dialog"
)
_TOOK_PART = re.compile(
    rf"\s{_VERB}\s+(?!ikke\b)(?:i|under|ved|på|til)?\s*(?:\w+\s+){{0,2}}?(?:{_MATTER}|mødet)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    rf"\s{_VERB}\s+(?:også\s+)?(?:under|i|ved|til)\s+(?:\w+\s+){{0,2}}?(?:{_MATTER})[^\W\d_]*"
    r"(?:\s+\d{1,4}|\s+(?:af|om|til)\s+(?:\w+\s+)?(?:punkt|pkt|sag)[^\W\d_]*|"
    r"\s+(?:punkt|pkt|sag)[^\W\d_]*){0,2}[\s.)]*$"
)
"""*… deltog under oplysningen af punktet.*, *… deltog ved punktets behandling*, at the end of its line."""
_INVERTED = re.compile(
    rf"^\W*(?:(?:Under|Ved|Til|I)\s+(?:behandlingen af\s+)?(?:punkt|pkt|sag|dagsordenspunkt)\w*\.?\s*\d{{0,4}}|"
    rf"Som gæst(?:er)?|Endvidere|Desuden|Herudover)\s+{_VERB}\s+(?!ikke\b)",
    re.IGNORECASE,
)
"""*Under punkt 7 deltog Anna Holm fra firmaet Bro og Vej*."""
_CAPITALS = r"[A-ZÆØÅ][\wæøåé.'’\-]*(?:\s+[A-ZÆØÅ][\wæøåé.'’\-]*)+"
_SPOKE = re.compile(
    rf"\W*(?:[a-zæøåA-ZÆØÅ][a-zæøå]+\s)?(?P<names>{_CAPITALS})\s+(?P<home>fra\s+[^,.;:()\n]{{2,60}}?)\s+"
    r"(?:orienterede|holdt\s+(?:et\s+)?oplæg|gav\s+(?:et\s+)?oplæg|"
    r"fortalte|præsenterede|gennemgik|fremlagde|deltog|viste|redegjorde)\b"
)
"""*Anna Holm fra Bro og Vej holdt oplæg*."""
_SEGMENT = re.compile(rf"(?P<role>[^.;:]*?)(?P<names>{_CAPITALS})(?=\s*(?:,|og\s|\(|fra\s|$))")
_FROM = re.compile(
    r"\s*(?:\((?P<inside>[^()]{2,60})\)|(?P<home>fra\s+[^,.;()]{2,60}?)(?=\s*(?:,|og\s+[A-ZÆØÅ]\w*\s+[A-ZÆØÅ]|$)))"
)
_BEHIND = re.compile(r",\s*(?P<role>[a-zæøå][^,;.]{2,60}?)\s*(?:,|$)")
"""*Anna Holm, integrationskonsulent, deltog*: the role behind the name."""
_WHERE = re.compile(
    r"\s+(?:(?:i|under|ved|til|på)\s+(?:\w+\s+){0,3}?(?:punkt|pkt|sag|mødet|drøftelsen|behandlingen)|for at)\b"
)
_FINITE = re.compile(r"[,;:.]\s+(?:og|men|så|at|som|der)\s|\s(?:at|som|der|hvor|blev|er|var|har|skal|vil|kan)\s")
"""What shows that more is told than who came."""
_MOST = 400
_ROLE_ENDS = (
    "chef", "chefen", "leder", "lederen", "direktør", "direktøren", "konsulent", "konsulenten", "medarbejder",
    "formand", "formanden", "koordinator", "koordinatoren", "rådgiver", "rådgiveren", "sygeplejerske", "inspektør",
    "inspektøren", "arkitekt", "arkitekten", "ingeniør", "ingeniøren", "revisor", "projektleder", "politikommissær",
)  # fmt: skip


def find_guests(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Attendance]:
    """The guests that one sentence names, each with role or home, and the items for which they came.

    1. *Chefen for Kultur Anna Holm deltog under punktet*  2. *Skolechef Bo Vik deltager under punkterne 3 til og med 6*
    3. *Anna Holm fra firmaet Bro og Vej deltog under punkt 7*  4. *Under punkt 7 deltog Anna Holm, leder af Kernen*
    """
    if end - start > _MOST:
        return
    inverted = _INVERTED.match(text[start:end])
    if inverted is not None:
        begin = start + inverted.end()
        stop = _WHERE.search(text, begin, end)
        guests = _in_list(text, begin, stop.start() if stop else end, vocabulary)
    elif (spoke := _SPOKE.match(text, start, end)) is not None and " " in spoke["names"]:
        quote = Quote.of(text, *spoke.span("names"))
        guests = iter((Attendance(" ".join(quote.text.split()), Presence.GUEST, quote, role=spoke["home"]),))
    else:
        took_part = _TOOK_PART.search(text, start, end)
        guests = _before_verb(text, start, took_part.start(), vocabulary) if took_part else iter(())
    limit = RANGE.search(text, start, end)
    for guest in guests:
        timed = replace(guest, time=find_clock(text[start:end]))
        yield limited(Listed(timed), limit).attendance if limit else timed


def tells_of_guests(words: str) -> bool:
    """Whether a sentence tells who came for an item and nothing else: an aside, and no word of what was decided.

    1. *Økonomikonsulent Ida Holm deltog under oplysningen af punktet.*  2. *(Bo Vik fra Bro og Vej deltager under
    dette punkt)*  3. *Under punktet deltog chefkonsulent Ida Holm.*  Not *Formanden deltager i mødet med ministeren*.
    """
    said = words.strip("() ")
    if len(said) > _MOST:
        return False
    inverted = _INVERTED.match(said)
    if inverted is not None:
        return re.search(_CAPITALS, said[inverted.end() :]) is not None and _FINITE.search(said, inverted.end()) is None
    aside = _ASIDE.search(said)
    who = said[: aside.start()] if aside else ""
    return bool(who) and _FINITE.search(who) is None and (re.search(_CAPITALS, who) is not None or _is_role(who))


def _before_verb(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Attendance]:
    position = start
    while match := _SEGMENT.match(text, position, end):
        role = match["role"].strip(" ,").removeprefix("og ").strip()
        begin = match.start("names") + _skipped(match["names"], role)
        home = _FROM.match(text, match.end("names"), end)
        titled = parse_name(match["names"], vocabulary.roles)
        behind = _BEHIND.match(text, match.end("names"), end)
        if _is_role(role):
            extra = text[match.start("names") : begin].strip()
            name = text[begin : match.end("names")]
            shown = " ".join(f"{role} {extra}".split())
            yield Attendance(name, Presence.GUEST, Quote.of(text, begin, match.end("names")), role=shown)
        elif titled is not None and " " in titled.name and (titled.role or home):
            left = match.start("names")
            quote = Quote.of(text, left + titled.start, left + titled.end)
            said = titled.role or (home["inside"] or home["home"] if home else None)
            yield Attendance(titled.name, Presence.GUEST, quote, role=said)
        elif titled is not None and " " in titled.name and behind and _is_role(behind["role"]):
            left = match.start("names")
            quote = Quote.of(text, left + titled.start, left + titled.end)
            yield Attendance(titled.name, Presence.GUEST, quote, role=behind["role"])
        position = home.end() if home else match.end()


def _in_list(text: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Attendance]:
    """Names behind the verb, each with what stands around it: *skoleleder Anna Holm og Bo Vik fra Kernen*."""
    last: Attendance | None = None
    for left, right in find_entries(text, start, end):
        words = text[left:right]
        person = re.search(rf"{_CAPITALS}(?=\s+fra\s|\s*\(|[\s.]*$)", words)
        name = parse_name(person[0], vocabulary.roles) if person else None
        if person is None or name is None:
            if last is not None and last.role is None and words[:1].islower():
                last = replace(last, role=words.strip(" ."))
            continue
        if last is not None:
            yield last
        home = _FROM.match(words.rstrip(" ."), person.end())
        before = words[: person.start()].strip(" ,")
        said = name.role or before or (home["inside"] or home["home"] if home else None)
        begin = left + person.start()
        skipped = _skipped(person[0], before)
        if skipped:
            said = f"{before} {person[0][:skipped].strip()}"
            quote = Quote.of(text, begin + skipped, begin + len(person[0].rstrip(".")))
        else:
            quote = Quote.of(text, begin + name.start, begin + name.end)
        last = Attendance(" ".join(quote.text.split()), Presence.GUEST, quote, role=said or None)
    if last is not None:
        yield last


def _is_role(words: str) -> bool:
    return any(word.casefold().strip(",").endswith(_ROLE_ENDS) for word in words.split())


def _skipped(names: str, role: str) -> int:
    """How much of a run of capitals belongs to the role: of *Biblioteker Anna Holm* after *for …* the first word."""
    words = list(re.finditer(r"\S+", names))
    if len(words) > 2 and re.search(r"\b(?:for|af|i)\b", role) and not role.endswith(("for", "af")):
        return words[-2].start()
    return words[-2].start() if len(words) > 2 and role.endswith(("for", "af", "og")) else 0
