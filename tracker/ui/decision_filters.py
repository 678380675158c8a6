"""The filters of the decisions: what they offer, what they let through, and how they say themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from tracker.domain.decision import Outcome
from tracker.domain.vote import VoteSide
from tracker.export.words import OUTCOME_WORDS
from tracker.ui.filters import NARROWEST, Filter, choose_one, choose_words, matches_words, offer_clearing, sentence_of
from tracker.ui.item_facts import goal_name
from tracker.ui.item_rows import Row
from tracker.ui.meeting_names import body_name
from tracker.ui.message_words import NO_OUTCOME

PARAMETERS = ("udvalg", "udfald", "maal", "aar", "afstemning", "ord")
NO_OUTCOME_VALUE = "uden"
NO_GOAL_VALUE = "uden"
VOTES = {"med": "Med afstemning", "enstemmig": "Enstemmigt", "delt": "Med stemmer imod"}


@dataclass(frozen=True, slots=True)
class DecisionFilters:
    """What a reader has chosen among the decisions."""

    body: Filter
    outcome: Filter
    goal: Filter
    year: Filter
    vote: Filter
    words: Filter

    @property
    def sentence(self) -> str:
        """How the choice says itself, above the table and in the export."""
        filters = (self.body, self.outcome, self.goal, self.year, self.vote, self.words)
        return sentence_of(filters, "Alle beslutninger")

    def let_through(self, row: Row, goal_ids: Sequence[str], votes: Sequence[Row]) -> bool:
        """Whether a decision, linked to these goals and voted on like this, is among those chosen."""
        return (
            self.body.value in {None, body_name(row)}
            and self.outcome.value in {None, row["outcome"] or NO_OUTCOME_VALUE}
            and (self.goal.value is None or self.goal.value in (goal_ids or (NO_GOAL_VALUE,)))
            and self.year.value in {None, str(row["date"].year) if row["date"] else NO_OUTCOME_VALUE}
            and (self.vote.value is None or any(_is_voted(vote, self.vote.value) for vote in votes))
            and matches_words(f"{row['title'] or ''} {row['text']}", self.words.value)
        )


def choose_decisions(rows: Sequence[Row], goals: Sequence[Row], votes: Sequence[Row]) -> DecisionFilters:
    """Ask; only bodies, outcomes, goals, years and ways of voting that occur are offered."""
    with st.grid(3 if votes else 5, min_column_width=NARROWEST):
        body = choose_one("Udvalg", "udvalg", _bodies(rows), "Alle udvalg")
        outcome = choose_one("Udfald", "udfald", _outcomes(rows), "Alle udfald")
        goal = choose_one("Mål", "maal", _goals(goals), "Alle mål")
        year = choose_one("År", "aar", _years(rows), "Alle år")
        vote = choose_one("Afstemning", "afstemning", _votes(votes), "Alle") if votes else Filter("Afstemning")
        words = choose_words("Ord", "ord", "Titel eller beslutning")
    chosen = DecisionFilters(body, outcome, goal, year, vote, words)
    if chosen.sentence != sentence_of((), "Alle beslutninger"):
        offer_clearing(PARAMETERS)
    return chosen


def goal_value(row: Row) -> str:
    """What stands for a goal in the address: its id, or the policy's where the link is to the whole."""
    return str(row["goal_id"] or row["policy_id"])


def _is_voted(vote: Row, way: str) -> bool:
    """Whether a vote is of the kind asked for; ``med`` asks for any."""
    against = any(side["side"] == VoteSide.AGAINST.value for side in vote["sides"])
    return {"med": True, "enstemmig": vote["is_unanimous"] is True, "delt": against}[way]


def _votes(votes: Sequence[Row]) -> Mapping[str, str]:
    return {way: words for way, words in VOTES.items() if any(_is_voted(vote, way) for vote in votes)}


def _bodies(rows: Sequence[Row]) -> Mapping[str, str]:
    return {name: name for name in sorted({body_name(row) for row in rows}, key=str.casefold)}


def _outcomes(rows: Sequence[Row]) -> Mapping[str, str]:
    found = {row["outcome"] for row in rows}
    offered = {outcome.value: OUTCOME_WORDS[outcome] for outcome in Outcome if outcome.value in found}
    return {**offered, NO_OUTCOME_VALUE: NO_OUTCOME} if None in found else offered


def _goals(goals: Sequence[Row]) -> Mapping[str, str]:
    offered = {goal_value(row): goal_name(row) for row in goals}
    return {**dict(sorted(offered.items())), NO_GOAL_VALUE: "Uden mål"}


def _years(rows: Sequence[Row]) -> Mapping[str, str]:
    years = sorted({row["date"].year for row in rows if row["date"]}, reverse=True)
    return {str(year): str(year) for year in years}
