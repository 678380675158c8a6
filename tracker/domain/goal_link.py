"""What connects a decision, task or sum to a goal, and because of which words."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.source import Quote


class LinkOrigin(StrEnum):
    """Who made the link."""

    REFERENCE = "reference"
    """The words name the goal."""
    SUGGESTION = "suggestion"
    """The words mean the goal."""
    PERSON = "person"
    """A person made it."""


class LinkBand(StrEnum):
    """How sure the machine is."""

    CERTAIN = "certain"
    """May stand without asking."""
    LIKELY = "likely"
    """Shown to be confirmed with one click."""
    POSSIBLE = "possible"
    """Shown on request."""


class LinkState(StrEnum):
    """What a person has said of it."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class GoalSuggestion:
    """A proposed link from a text to a goal, or to the policy as a whole (``goal_id`` is ``None``)."""

    policy_id: str
    goal_id: str | None
    band: LinkBand
    score: float
    origin: LinkOrigin
    evidence: tuple[Quote, ...]
