"""*Historik*: who changed what about a goal and when, with the value before and after, from the journal."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import streamlit as st

from tracker.danish.formatting import format_date, format_moment, format_number
from tracker.danish.phrases import count_of
from tracker.domain.goal import Goal
from tracker.figures.states import STATE_LOOKS
from tracker.store.frames_goal_history import goal_journal_frame
from tracker.ui.escaping import as_text
from tracker.ui.goal_words import DIRECTION_WORDS, FIELD_WORDS, KIND_WORDS, RULE_WORDS, SUCCESSION_WORDS, WISH_WORDS
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.journal_small_groups import WITHHELD, SmallGroups, without_small_groups
from tracker.ui.meeting_names import excerpt
from tracker.ui.policy_standing import PolicyStanding

NOUN_WORDS: Mapping[str, str] = {
    "goal": "Målet",
    "indicator": "Indikator",
    "measurement": "Tal",
    "goal_status": "Vurdering",
    "goal_version": "Ordlyd",
    "target_wish": "Ønske",
    "goal_succession": "Forbindelse til anden politik",
    "interim_target": "Delmål på vejen",
    "indicator_definition": "Opgørelse",
    "link": "Forbindelse til et punkt",
}
VERB_WORDS: Mapping[str, str] = {
    "entered": "skrevet ind",
    "edited": "rettet",
    "added": "føjet til",
    "confirmed": "bekræftet",
    "rejected": "afvist",
    "taken away": "taget væk",
    "removed": "taget væk",
    "added instead": "føjet til i stedet for et andet mål",
    "put off": "udsat til senere",
    "still right": "fundet stadig rigtig",
    "no longer right": "fundet ikke længere rigtig",
    "suggested": "sat tilbage til forslag",
    "undone": "fortrudt",
}
_HIDDEN = frozenset({"id", "policy_id", "parent_id", "goal_id", "indicator_id", "position", "code", "version"})
_DAYS = frozenset({"date", "baseline_date", "target_date", "valid_from", "decided_on"})
_CODES: Mapping[str, Mapping[str, str]] = {
    "state": {state.value: look.word for state, look in STATE_LOOKS.items()}
    | {state.value: word for state, word in WISH_WORDS.items()},
    "direction": {one.value: word for one, word in DIRECTION_WORDS.items()},
    "progress_rule": {one.value: word for one, word in RULE_WORDS.items()},
    "kind": {one.value: word for one, word in SUCCESSION_WORDS.items()}
    | {one.value: word for one, word in KIND_WORDS.items()},
}
LONGEST = 160


def show_journal(found: PolicyStanding, goal: Goal) -> None:
    """What people did, the newest first; what came with a data pack is told as that."""
    wishes = tuple(one.id for one in found.content.wishes if one.goal_id == goal.id)
    rows = load_rows(goal_journal_frame, goal.id, wishes)
    groups = SmallGroups.of(found.standing, goal.id)
    label = f"Historik: {count_of(len(rows), 'ændring', 'ændringer')}"
    with st.expander(label, icon=":material/manage_history:"):
        if not rows:
            st.markdown("Ingen har ændret noget ved målet her. Det står, som det blev læst ind.")
        for row in rows:
            st.markdown(journal_words(row, groups))


def journal_words(row: Row, groups: SmallGroups) -> str:
    """One line of the journal as Markdown: when, who, what, and each value before and after.

    A figure or a baseline that rests on too few people is kept back here too.
    """
    who = as_text(row["actor"]) if row["actor"] else "En person uden navn"
    head = f"**{format_moment(row['at'])} · {who}** · {_what(row)}"
    before, after = without_small_groups(row["before"], row["after"], groups)
    changes = change_words(before, after)
    return "\n".join([head, "", *(f"- {line}" for line in changes)])


def change_words(before: Any, after: Any) -> list[str]:
    """``Titel: før → efter`` for each value that differs; of something new only what is known."""
    if not isinstance(before, dict) and not isinstance(after, dict):
        return []
    old = before if isinstance(before, dict) else {}
    new = after if isinstance(after, dict) else {}
    names = [name for name in dict.fromkeys([*old, *new]) if name not in _HIDDEN and old.get(name) != new.get(name)]
    if not old:
        return [f"{_field(name)}: {_value(name, new[name])}" for name in names if new[name] is not None]
    return [f"{_field(name)}: {_value(name, old.get(name))} → {_value(name, new.get(name))}" for name in names]


def _what(row: Row) -> str:
    noun, verb = NOUN_WORDS.get(row["target_type"], row["target_type"]), row["what"]
    said = next((word for key, word in VERB_WORDS.items() if verb.endswith(key)), verb)
    return as_text(f"{noun} {said}")


def _field(name: str) -> str:
    return as_text(FIELD_WORDS.get(name, name))


def _value(name: str, value: Any) -> str:
    if value is None or value == "":
        return "*ikke oplyst*"
    if isinstance(value, bool):
        return "ja" if value else "nej"
    if isinstance(value, int | float):
        return format_number(value, 2)
    if isinstance(value, str) and value in _CODES.get(name, {}):
        return _CODES[name][value]
    if value == WITHHELD or name in _DAYS:
        return as_text(_day(str(value)))
    return f"»{as_text(excerpt(str(value), LONGEST))}«"


def _day(text: str) -> str:
    """An ISO day as Danes write it; other text as it stands."""
    try:
        return format_date(dt.date.fromisoformat(text))
    except ValueError:
        return text
