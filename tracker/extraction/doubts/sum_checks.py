"""Whether the numbers of members and votes fit the names and each other: told, never mended."""

from collections.abc import Iterator, Mapping, Sequence

from tracker.domain.issue import Issue, IssueCode, Severity
from tracker.domain.meeting import Attendance, HeadCount, Presence
from tracker.domain.vote import Ballot, Vote, VoterKind

_SHOWN = (Presence.PRESENT, Presence.LATE, Presence.LEFT, Presence.RECUSED)
_MOST_WORDS = 120


def find_differing_members(counts: Sequence[HeadCount], attendances: Sequence[Attendance]) -> Iterator[Issue]:
    """Numbers of members that do not fit: what is not named or not numbered is not compared.

    1. *Fraværende: 3* above two names  2. *11 medlemmer var mødt* beside twelve names  3. *11 af 15 medlemmer var
    mødt* and *Fraværende: 3*  4. *Medlemmer: 15* with eleven names there and three away
    """
    present = len({a.name for a in attendances if a.presence in _SHOWN})
    absent = len({a.name for a in attendances if a.presence is Presence.ABSENT})
    told_away = [count.absent for count in counts if count.absent is not None]
    fitting_away = {*told_away, sum(told_away)} if absent in (*told_away, sum(told_away)) else {absent}
    away = sum(told_away) if told_away else absent or None
    there = next((count.present for count in counts if count.present is not None), present or None)
    for count in counts:
        wrong = present > 0 and count.present not in (None, present)
        wrong = wrong or (absent > 0 and count.absent is not None and count.absent not in fitting_away)
        if count.members is not None and there is not None and away is not None:
            wrong = wrong or there + away != count.members
        if wrong:
            yield Issue(IssueCode.MEMBERS_DIFFER, Severity.LOOK, count.quote.span, " ".join(count.quote.text.split()))


def find_differing_votes(votes: Sequence[Vote], attendances: Sequence[Attendance]) -> Iterator[Issue]:
    """Votes that do not fit the names given beside them, or are more than those who were there.

    1. *Imod stemte 3 (Bo Vik og Ida Holm)*: two names  2. *For stemte 5 (A)* where four of A are listed as there
    3. more votes in all than persons listed as there. ``attendances`` are those of the meeting.
    """
    there = {a.name: a.party for a in attendances if a.presence in _SHOWN}
    for vote in votes:
        total = sum(ballot.count for ballot in vote.ballots if ballot.count is not None)
        if (there and total > len(there)) or any(not _fits(ballot, there) for ballot in vote.ballots):
            words = " ".join(vote.quote.text[:_MOST_WORDS].split())
            yield Issue(IssueCode.VOTES_DIFFER, Severity.LOOK, vote.quote.span, words)


def _fits(ballot: Ballot, there: Mapping[str, str | None]) -> bool:
    """Whether the number of a side can be that of the persons and parties named beside it."""
    if ballot.count is None or not ballot.voters:
        return True
    persons = {voter.name for voter in ballot.voters if voter.kind is VoterKind.PERSON}
    letters = [voter.party for voter in ballot.voters if voter.kind is VoterKind.PARTY]
    named = {*letters, *(voter.name for voter in ballot.voters if voter.kind is VoterKind.PARTY)}
    if not letters:
        return len(persons) == ballot.count
    if ballot.count < len(persons) + len(letters):
        return False
    if not there or None in letters or None in there.values():
        return True
    return ballot.count <= len(persons | {name for name, party in there.items() if party in named})
