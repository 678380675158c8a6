"""Those who are named beside a side of a vote or a statement: persons, parties and lists."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.danish.names import parse_name
from tracker.danish.parties import Party, letter_of
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Quote
from tracker.domain.vote import Voter, VoterKind


@dataclass(frozen=True, slots=True)
class Run:
    """Voters named one after another, with nothing but commas and *og* between them."""

    start: int
    end: int
    voters: tuple[Voter, ...]

    @property
    def persons(self) -> tuple[Voter, ...]:
        """The persons among them."""
        return tuple(voter for voter in self.voters if voter.kind is VoterKind.PERSON)


class RunsByPlace:
    """Runs of one sentence, found by where they begin or end without going through all of them."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = runs
        self._starting = {run.start: run for run in runs}

    def starting_at(self, position: int) -> Run | None:
        """The run that begins right there."""
        return self._starting.get(position)

    def last_before(self, position: int) -> Run | None:
        """The last run that ends at a position or before it."""
        place = bisect_right(self._runs, position, key=lambda run: run.end)
        return self._runs[place - 1] if place else None


_WORD = r"[A-ZÆØÅÄÖÜÉÁ][\w'’´-]{0,30}[a-zæøåäöüéá]"
_GAP = r"[ \xa0]{1,2}"
_INNER = rf"(?:{_WORD}|[A-ZÆØÅ]\.?(?:[A-ZÆØÅ]\.)?|al|el|de|la|van|von|der|bin|ibn)"
_NOT_FIRST = (
    r"(?!(?:Kun|Alene|Også|Dog|Både|Men|For|Imod|Mod|Undlod|Hverken|Et|"
    r"En|Der|Det|De|Følgende|Herefter|Desuden|Alle|Samtlige|Godkendt|"
    r"Vedtaget|Tiltrådt|Beslutning|Indstillingen|Forslaget|Inhabil|Inhabile|Inhabilitet|Afbud|Fraværende|Referat)\b)"
)
_INITIAL = r"(?:(?<=,\s)[A-ZÆØÅ]\.\s)?"
"""*…, A. Holm Ravn*: only behind a comma, or the letter is a party's that ends the sentence before."""
_PERSON = (
    rf"{_INITIAL}{_NOT_FIRST}{_WORD}(?:{_GAP}{_INNER}){{0,4}}{_GAP}{_WORD}(?![\w])"
    r"(?:\s?\((?P<mark>[^()\n]{1,40})\)|,\s(?P<behind>[A-ZÆØÅ])(?=\)))?"
)
_BROKEN = (
    rf"(?:{_NOT_FIRST}{_WORD}(?:{_GAP}{_WORD})?\n{_WORD}"
    r"(?=\s?\([^()\n]{1,20}\)|\s(?:stem|undl|erklæ|var\s|tog\s|tager\s))"
    rf"|(?:(?<=,[ ])|(?<=[ ]og[ ]))(?![A-ZÆØÅ]\w+liste){_WORD}\n{_WORD}(?=,|\.|\sog\s|\)|\s?$))"
    r"(?:\s?\((?P<broken_mark>[^()\n]{1,20})\))?"
)
"""A name that the end of a line parts, where what follows shows that it is one."""
_GROUP = r"(?:s?[ \xa0](?:\w{0,20}gruppen?|medlem(?:mer)?)\b)?"
_LIST = (
    rf"[Ll]iste[ \xa0](?:[A-ZÆØÅ](?!\w)){_GROUP}|"
    rf"(?:Den[ \xa0])?(?:(?!(?:Kun|Alene|Også|Dog|Både|Men)\b)[A-ZÆØÅ][\w-]{{1,30}}[ \xa0])?"
    rf"[A-ZÆØÅ][\w-]{{1,30}}?liste[nr]?(?!\w){_GROUP}"
)
_STRENGTH = r"(?:\s?\((?:\d{1,2}(?:\s(?:stemmer?|medlem(?:mer)?|mandater))?|[A-ZÆØÅ])\))?"
"""*Venstre (7)*, *Enhedslisten (Ø)*: how many of them, or their letter."""
_GIVEN = re.compile(r"\((?P<letter>[A-ZÆØÅ])\)$")
_LETTER = r"(?<![\w.§-])[A-ZÆØÅ](?![\w-]|['’](?!s\b))(?!\.[A-ZÆØÅ\d])"
_SEPARATOR = re.compile(r"\s*(?:[,;+/&]|\n)?[\s•·–-]*(?:\b(?:og|samt)\b)?\s*(?P<role>[a-zæøå]{4,25})?\s*")
_PARTS = re.compile(r"[,;+/&\n]|\b(?:og|samt)\b")
_LONGEST_GAP = 30
_NO_LISTS = ("bilagsliste", "venteliste", "talerliste", "prioriteringsliste", "prisliste", "ansøgerliste")


def find_runs(text: str, start: int, end: int, vocabulary: Vocabulary, year: int | None) -> tuple[Run, ...]:
    """The runs of voters between two positions; ``year`` says whose a party's letter was.

    1. *Bo Vik (V)*, *Borgmester Åse Ærø*, *Kim Lund (løsgænger)*  2. *Enhedslisten*, *Venstres byrådsgruppe*, *SF*
    3. *A, B og C*, *A+V*, *F/Ø*  4. *Liste B*, *Borgerlisten*, *Den Sociale Fællesliste*
    """
    runs: list[Run] = []
    voters: list[Voter] = []
    begin = last = start
    for left, right, voter in _entries(text, start, end, vocabulary, year):
        if voters and not (left - last <= _LONGEST_GAP and _is_joined(text[last:left], vocabulary.roles)):
            runs.append(Run(begin, last, tuple(voters)))
            voters = []
        begin = left if not voters else begin
        voters.append(voter)
        last = right
    if voters:
        runs.append(Run(begin, last, tuple(voters)))
    return tuple(runs)


def _is_joined(gap: str, roles: frozenset[str]) -> bool:
    """Whether only a comma or *og* stands between two voters, and perhaps the second one's title."""
    match = _SEPARATOR.fullmatch(gap)
    return match is not None and _PARTS.search(gap) is not None and (match["role"] is None or match["role"] in roles)


def _entries(
    text: str, start: int, end: int, vocabulary: Vocabulary, year: int | None
) -> Iterator[tuple[int, int, Voter]]:
    for match in _entry_pattern(vocabulary.parties).finditer(text, start, end):
        voter = _to_voter(text, match, vocabulary, year)
        if voter is not None:
            yield match.start(), match.end(), voter


def _to_voter(text: str, match: re.Match[str], vocabulary: Vocabulary, year: int | None) -> Voter | None:
    quote = Quote.of(text, match.start(), match.end())
    given = _GIVEN.search(quote.text)
    if match["letter"]:
        return Voter(match["letter"], VoterKind.PARTY, quote, match["letter"])
    if match["party"]:
        words = " ".join(match["party"].split())
        named = words[0].isupper() or words.startswith(("de ", "det "))
        letter = given["letter"] if given else letter_of(words, vocabulary.parties, year)
        return Voter(words, VoterKind.PARTY, quote, letter) if named else None
    if match["list"]:
        words = " ".join(match["list"].split())
        own = words.split()[1][:1] if words.casefold().startswith("liste ") else None
        letter = given["letter"] if given else own
        return None if words.casefold().startswith(_NO_LISTS) else Voter(words, VoterKind.PARTY, quote, letter)
    return _to_person(match, quote, vocabulary, year)


def _to_person(match: re.Match[str], quote: Quote, vocabulary: Vocabulary, year: int | None) -> Voter | None:
    words = (match["broken"] or match["person"]).split("(")[0]
    words = words[: words.rindex(",")] if match["behind"] else words
    name = parse_name(" ".join(words.split()), vocabulary.roles)
    if name is None or " " not in name.name:
        return None
    mark = match["mark"] or match["behind"] or match["broken_mark"] or ""
    party = mark if len(mark) == 1 else letter_of(mark, vocabulary.parties, year)
    return Voter(name.name, VoterKind.PERSON, quote, party)


@lru_cache(maxsize=4)
def _entry_pattern(parties: tuple[Party, ...]) -> re.Pattern[str]:
    names = [name for party in parties for name in party.names]
    short = [name for party in parties for name in party.abbreviations]
    long = "|".join(_spaced(name) for name in sorted(names, key=len, reverse=True))
    brief = "|".join(_spaced(name) for name in sorted(short, key=len, reverse=True))
    party = rf"(?<![\w-])(?P<party>(?i:{long})|{brief})(?:{_GROUP}|s)(?!\w){_STRENGTH}"
    return re.compile(
        rf"{party}|(?<!\w)(?:(?P<list>{_LIST}){_STRENGTH}|(?P<broken>{_BROKEN})|(?P<person>{_PERSON}))"
        rf"|(?P<letter>{_LETTER}){_STRENGTH}"
    )


def _spaced(name: str) -> str:
    return re.escape(name).replace(r"\ ", r"\s")
