"""Votes: who was for, against and abstained, one vote for all the sentences that tell of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tracker.danish.text import find_sentences
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Quote, Span
from tracker.domain.vote import Ballot, Vote, VoteSide
from tracker.extraction.told.spared import BUT
from tracker.extraction.told.vote_shapes import find_sides

_SIGNS = (
    "stem", "Stem", "STEM", "imod", "Imod", "undlod", "Undlod", "undlad", "Undlad",
    "tilslutte", "flertal", "mindretal", "Mindretal",
    "medlemmer", "tiltræde", "enig", "For:", "nbefalet af", " mod ", "Ja:", "Nej:", "verken", "kan ikke",
    "slutter sig", "For ", "unne ikke", "ikke k", "nsker ikke", "ikke ø", "vil ikke", "ville ikke", " med ",
    "undtage", "ortset fra", "på nær",
)  # fmt: skip
"""A sentence without any of these tells of no vote."""
_UNANIMOUS = re.compile(
    r"\benstemmig\w*|\bet\s+enigt\s+\w+|\b(?:alle|samtlige)\s+"
    r"(?:\d+\s+|(?!i\b|fra\b)\w+\s+)?(?:\w*medlemmer\s+)?(?:stemte|stemmer)\s+for\b|"
    r"\bmed\s+alle\s+(?:\d+\s+)?stemmer\b",
    re.IGNORECASE,
)
_BUT = re.compile(rf"\b{BUT}\b", re.IGNORECASE)
_BY_MOST = re.compile(r"\b(?:et|stort|det)\s+(?:\w+\s+)?flertal(?:let)?\b", re.IGNORECASE)
_NOT_YET = re.compile(r"^\W*(?:hvis|såfremt|når)\b|\bikke\s+(?:var\s+|er\s+|blev\s+)?enstemmig", re.IGNORECASE)
_PUT = re.compile(
    r"(?P<before>[A-ZÆØÅ][^.:;\n]{2,90}?)\s+(?:blev|bliver|bringes|sættes|sattes)\s+(?:herefter\s+|derefter\s+)?"
    r"(?:sat\s+|bragt\s+)?(?:til|under)\s+afstemning\b"
    r"|\b[Aa]fstemning\s+(?:om|vedr(?:ørende|\.)?)\s+(?P<behind>[^.,:;\n]{3,90}?)(?=\s+om,|[.,:;\n]|$)"
    r"|\bstemt\s+om\s+(?P<about>[^.,:;\n]{3,90}?)(?=\s+om,|[.,:;\n]|$)"
)
_DECIDED = re.compile(
    r"\W*(?P<what>[A-ZÆØÅ][^.:;\n]{2,90}?)\s+(?:blev|er|bliver|kunne)\s+(?:\w+\s+)?(?:vedtaget|godkendt|tiltrådt|"
    r"forkastet|afvist|anbefalet|valgt|nedstemt)\b"
)
_OPENS_LIST = re.compile(r"\b(?:stemte|stemmer|stemme|for|imod|mod|blankt?|undlod)\s*:$", re.IGNORECASE)
_PART = r"(?:[A-ZÆØÅ][\w.'’-]{0,30}|\([^()\n]{1,30}\)|og)"
_LISTED = re.compile(rf"{_PART}(?:[ \xa0,]{{1,3}}{_PART}){{0,7}}")
"""A line with nothing but a name."""
_NEAR = 12
_SILENT = 1
"""So many sentences that tell of no vote may stand inside one."""


@dataclass(slots=True)
class _Open:
    """A vote that is being put together."""

    start: int
    end: int
    subject: Quote | None = None
    ballots: dict[VoteSide, Ballot] = field(default_factory=dict)
    unanimous: bool = False
    split: bool = False
    silent: int = 0

    def takes(self, ballot: Ballot) -> bool:
        """Whether a side belongs to this vote: not where it, or somebody in it, is told anew."""
        if self.unanimous and ballot.side is not VoteSide.ABSTAINED:
            return False
        names = {voter.name for voter in ballot.voters}
        for side, other in self.ballots.items():
            if side is not ballot.side and names & {voter.name for voter in other.voters}:
                return False
        known = self.ballots.get(ballot.side)
        if known is None:
            return True
        if known.count is not None and ballot.count is not None and known.count != ballot.count:
            return False
        return not (ballot.side is VoteSide.FOR and known.voters and ballot.voters and len(self.ballots) > 1)

    def add(self, text: str, ballot: Ballot) -> None:
        """Take a side in: its number and its voters go with those that stand already."""
        known = self.ballots.get(ballot.side)
        if known is None:
            self.ballots[ballot.side] = ballot
            return
        if known.count is not None and len(known.voters) >= known.count:
            return
        names = {voter.name for voter in known.voters}
        voters = known.voters + tuple(v for v in ballot.voters if v.name not in names)
        count = ballot.count if known.count is None else known.count
        start = min(known.quote.span.start, ballot.quote.span.start)
        end = max(known.quote.span.end, ballot.quote.span.end)
        self.ballots[ballot.side] = replace(known, quote=Quote.of(text, start, end), count=count, voters=voters)

    def close(self, text: str) -> Vote:
        """The vote."""
        against = self.ballots.get(VoteSide.AGAINST)
        opposed = self.split or (against is not None and against.count != 0)
        ordered = tuple(self.ballots[side] for side in VoteSide if side in self.ballots)
        return Vote(
            Quote.of(text, self.start, self.end),
            ordered,
            True if self.unanimous else False if opposed else None,
            self.subject,
        )


def find_votes(text: str, spans: Sequence[Span], vocabulary: Vocabulary, year: int | None) -> tuple[Vote, ...]:
    """The votes told in stretches of a decision; ``year`` says whose a party's letter was.

    1. *For stemte A, B og C. Imod stemte D. E undlod at stemme.*  2. *Vedtaget med 12 stemmer mod 7*, with names in
    the sentences after it  3. *Godkendt enstemmigt*, *Et enigt udvalg*  4. *Ændringsforslaget blev sat til afstemning:
    For: 2 (A), imod: 5*  5. *Godkendt, idet Enhedslisten stemte imod*

    A side that is told anew, another subject, or more than one sentence in between begins another vote.
    """
    found: list[Vote] = []
    for span in spans:
        if any(text.find(sign, span.start, span.end) >= 0 for sign in _SIGNS):
            found.extend(_Votes(text, vocabulary, year).read(span))
    return tuple(found)


@dataclass(slots=True)
class _Votes:
    """Goes through the sentences of one stretch."""

    text: str
    vocabulary: Vocabulary
    year: int | None
    closed: list[Vote] = field(default_factory=list)
    current: _Open | None = None
    put: tuple[int, Quote] | None = None
    """Where a sentence begins that put something to the vote, and what it put, until the sides follow."""

    def read(self, span: Span) -> list[Vote]:
        """All votes of the stretch."""
        for start, end in _with_lists(self.text, find_sentences(self.text, span.start, span.end)):
            if not (any(self.text.find(sign, start, end) >= 0 for sign in _SIGNS) and self._sentence(start, end)):
                self._silence()
        self._close()
        return self.closed

    def _sentence(self, start: int, end: int) -> bool:
        """Read one sentence; whether it tells of a vote."""
        words = self.text[start:end]
        if _NOT_YET.search(words):
            return False
        subject = _subject(self.text, start, end)
        sides = find_sides(self.text, start, end, self.vocabulary, self.year)
        unanimous = _UNANIMOUS.search(words) is not None and _BUT.search(words) is None
        if not sides and not unanimous:
            self.put = (start, subject) if subject else self.put
            return subject is not None
        if subject is not None or (unanimous and (self.current is None or self.current.ballots)):
            self._close()
        if unanimous:
            self._open(start, subject, None).unanimous = True
        begin, is_by_most = start, _BY_MOST.search(words) is not None
        for side in sides:
            all_for = unanimous and side.ballot.side is VoteSide.FOR
            if self.current is not None and not all_for and not self.current.takes(side.ballot):
                self._close()
            vote = self._open(begin, subject, side.about)
            vote.add(self.text, side.ballot)
            vote.split = vote.split or side.spares or is_by_most
            begin = vote.end = max(begin, side.ballot.quote.span.end)
        if self.current is not None:
            self.current.end, self.current.silent = end, 0
        return True

    def _open(self, start: int, subject: Quote | None, about: Quote | None) -> _Open:
        """The vote under way, or a new one; ``about`` is what a side calls the subject."""
        if self.current is None:
            begin, named = self.put or (start, None)
            self.current = _Open(begin, start, subject or named)
            self.put = None
        self.current.subject = self.current.subject or subject or about
        return self.current

    def _silence(self) -> None:
        self.put = None
        if self.current is not None:
            self.current.silent += 1
            if self.current.silent > _SILENT:
                self._close()

    def _close(self) -> None:
        if self.current is not None:
            self.closed.append(self.current.close(self.text))
            self.current = None


def _with_lists(text: str, places: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences, where *For stemte:* takes in the names that stand below it, one on a line."""
    held: tuple[int, int] | None = None
    for start, end in places:
        if held is not None and _LISTED.fullmatch(text, start, end) and start - held[1] <= _NEAR:
            held = (held[0], end)
            continue
        if held is not None:
            yield held
        held = (start, end) if _OPENS_LIST.search(text, max(start, end - _NEAR), end) else None
        if held is None:
            yield start, end
    if held is not None:
        yield held


def _subject(text: str, start: int, end: int) -> Quote | None:
    """What a sentence says that was voted on: *Hovedindstillingen blev sat til afstemning*."""
    match = _PUT.search(text, start, end) or _DECIDED.match(text, start, end)
    if match is None:
        return None
    name = next(name for name in ("before", "behind", "about", "what") if match.groupdict().get(name))
    return Quote.of(text, *match.span(name))
