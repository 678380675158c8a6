"""The piles of questions about links: which there are, how many wait in each, and which one is open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.domain.goal_link import LinkBand, LinkState
from tracker.store import frames_links, frames_review
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import current_engine
from tracker.usecases.find_possible import PossibleLink, find_possible

PARAMETER = "bunke"
_FOUND = "gennemsyn-mulige"
_KEY = "gennemsyn-bunke"


class Pile(StrEnum):
    """What one goes through; the value stands in the address."""

    LIKELY = "sandsynlige"
    CHANGED = "aendrede"
    POSSIBLE = "mulige"
    CERTAIN = "sikre"


PILE_WORDS: Mapping[Pile, str] = {
    Pile.LIKELY: "Sandsynlige",
    Pile.CHANGED: "Ændret siden bekræftelsen",
    Pile.POSSIBLE: "Mulige",
    Pile.CERTAIN: "Sikre",
}
_BANDS: Mapping[Pile, LinkBand] = {Pile.LIKELY: LinkBand.LIKELY, Pile.CERTAIN: LinkBand.CERTAIN}


@dataclass(frozen=True, slots=True)
class Piles:
    """The questions of each pile, the next one first; ``possible`` is ``None`` before anybody has asked for them."""

    suggested: tuple[Row, ...]
    changed: tuple[Row, ...]
    possible: tuple[PossibleLink, ...] | None
    answers: Mapping[str, int]
    """How many links of each band have an answer."""

    def waiting(self, pile: Pile) -> Sequence[Row]:
        """The stored links of a pile that wait for an answer; the possible ones are not stored."""
        if pile is Pile.CHANGED:
            return self.changed
        band = _BANDS.get(pile)
        return [row for row in self.suggested if band is not None and row["band"] == band.value]

    def answered(self, pile: Pile) -> int:
        """How many of a pile have been answered."""
        band = _BANDS.get(pile)
        return self.answers.get(band.value, 0) if band is not None else 0

    def count(self, pile: Pile) -> int | None:
        """How many wait in a pile; ``None`` where nobody has looked."""
        if pile is Pile.POSSIBLE:
            return None if self.possible is None else len(self.possible)
        return len(self.waiting(pile))


def load_piles(municipality_code: str) -> Piles:
    """What waits in a municipality, with the possible links that were found in this session and have no answer yet."""
    answered = load_rows(frames_links.answered_links_frame, municipality_code)
    found: tuple[PossibleLink, ...] | None = st.session_state.get(_FOUND, {}).get(municipality_code)
    if found is not None:
        known = {row["id"] for row in load_rows(frames_links.link_ids_frame, municipality_code)}
        found = tuple(link for link in found if link.id not in known)
    return Piles(
        suggested=tuple(load_rows(frames_review.suggested_links_frame, municipality_code)),
        changed=tuple(load_rows(frames_links.changed_links_frame, municipality_code)),
        possible=found,
        answers={row["band"]: row["answered"] for row in answered},
    )


def look_for_possible(municipality_code: str) -> None:
    """Find the possible links; they are kept for this session."""
    st.session_state.setdefault(_FOUND, {})[municipality_code] = find_possible(current_engine(), municipality_code)


def put_last(municipality_code: str, link_id: str) -> None:
    """A possible link that one wants to be asked about later stands last; it is not stored."""
    found: tuple[PossibleLink, ...] = st.session_state[_FOUND][municipality_code]
    first = tuple(link for link in found if link.id != link_id)
    st.session_state[_FOUND][municipality_code] = (*first, *(link for link in found if link.id == link_id))


def possible_row(link: PossibleLink) -> Row:
    """A possible link as the rows of the other piles are."""
    return {
        "id": link.id,
        "policy_id": link.policy_id,
        "goal_id": link.goal_id,
        "target_type": link.target_type,
        "target_id": link.target_id,
        "origin": link.origin.value,
        "state": LinkState.SUGGESTED.value,
        "band": link.band.value if link.band else None,
        "score": link.score,
        "evidence": [{"text": at.text, "start": at.span.start, "end": at.span.end} for at in link.evidence],
        "later_at": None,
    }


def choose_pile(piles: Piles) -> Pile:
    """Which pile the address names, else the one that asks most; drawn with how many wait in each."""
    asked = st.query_params.get(PARAMETER)
    first = Pile.CHANGED if piles.changed and not piles.count(Pile.LIKELY) else Pile.LIKELY
    offered = [pile for pile in Pile if pile is not Pile.CHANGED or piles.changed or asked == pile.value]
    st.session_state[_KEY] = Pile(asked) if asked in {pile.value for pile in offered} else first
    chosen = st.pills(
        "Hvilke koblinger?",
        offered,
        format_func=lambda pile: _label(pile, piles.count(pile)),
        key=_KEY,
        on_change=_write_address,
        required=True,
        label_visibility="collapsed",
        wrap=True,
    )
    return chosen or first


def _label(pile: Pile, number: int | None) -> str:
    return PILE_WORDS[pile] if number is None else f"{PILE_WORDS[pile]} ({format_number(number, 0)})"


def _write_address() -> None:
    st.query_params[PARAMETER] = st.session_state[_KEY].value
