"""How the states of working groups are called, and the lines that say what is known of one."""

import datetime as dt
from collections.abc import Mapping, Sequence

from tracker.danish.formatting import format_date
from tracker.danish.phrases import capitalise, count_of, join_words
from tracker.domain.council_note import NoteAct
from tracker.insight.working_groups import GroupHistory, GroupState
from tracker.ui.meeting_names import date_words, distance_words
from tracker.ui.message_words import Colour

GROUP_WORDS: Mapping[GroupState, str] = {
    GroupState.PAUSED: "Ligger stille",
    GroupState.ACTIVE: "I arbejde",
    GroupState.FORMED: "Nedsat, intet fortalt siden",
    GroupState.NAMED: "Nævnt, tilstand ukendt",
    GroupState.CLOSED: "Afsluttet",
}
GROUP_ICONS: Mapping[GroupState, str] = {
    GroupState.PAUSED: ":material/pause_circle:",
    GroupState.ACTIVE: ":material/play_circle:",
    GroupState.FORMED: ":material/group_add:",
    GroupState.NAMED: ":material/help:",
    GroupState.CLOSED: ":material/check_circle:",
}
GROUP_COLOURS: Mapping[GroupState, Colour] = {
    GroupState.PAUSED: "orange",
    GroupState.ACTIVE: "green",
    GroupState.FORMED: "blue",
    GroupState.NAMED: "gray",
    GroupState.CLOSED: "gray",
}
GROUP_ACTS: Mapping[NoteAct, str] = {
    NoteAct.FORMED: "Nedsat",
    NoteAct.ACTIVE: "I arbejde",
    NoteAct.PAUSED: "Ligger stille",
    NoteAct.RESUMED: "I gang igen",
    NoteAct.CLOSED: "Afsluttet",
    NoteAct.DECIDED: "Opgave givet",
    NoteAct.TOLD: "Nævnt",
}


def group_name(group: GroupHistory) -> str:
    """The group's name with a large letter first."""
    return capitalise(group.name)


def group_sentence(groups: Sequence[GroupHistory]) -> str:
    """``6 arbejdsgrupper: 5 ligger stille og om 1 er der intet nyt.`` Closed ones are not counted."""
    living = [one for one in groups if one.state is not GroupState.CLOSED]
    if not groups:
        return "Ingen arbejdsgrupper er nævnt."
    if not living:
        return (
            f"{capitalise(count_of(len(groups), 'arbejdsgruppe', 'arbejdsgrupper'))} er afsluttet, og ingen er i gang."
        )
    name = count_of(len(living), "arbejdsgruppe", "arbejdsgrupper")
    paused = sum(one.state is GroupState.PAUSED for one in living)
    working = sum(one.state is GroupState.ACTIVE for one in living)
    untold = len(living) - paused - working
    if len(living) in {paused, working}:
        verb = "ligger stille" if paused else "er i arbejde"
        return f"**{name} {verb}**."
    said = (
        (paused, f"{paused} ligger stille"),
        (working, f"{working} er i arbejde"),
        (untold, f"om {untold} er der intet nyt"),
    )
    return f"**{name}**: {join_words([words for number, words in said if number])}."


def group_line(group: GroupHistory, today: dt.date) -> str:
    """Since when it is known, why it stands still, and when it goes on; plain text."""
    if group.state is GroupState.PAUSED:
        parts = [_told("først sagt", group.paused_on, today)]
        parts.append(f"grund: {group.reason}" if group.reason else "grunden er ikke sagt")
        parts.append(_until(group.condition) if group.condition else "hvornår den genoptages, er ikke sagt")
        return " · ".join(parts)
    told = _told("sagt", group.said_on, today)
    return f"{told} · grund: {group.reason}" if group.reason else told


def _until(condition: str) -> str:
    """*indtil biblioteket åbner*, *til august*: how long; *når det er muligt*: when it goes on."""
    return condition if condition.casefold().startswith(("indtil", "til ", "frem til")) else f"genoptages {condition}"


def member_line(group: GroupHistory) -> str:
    """Who sits in it by the latest list, and of which day that is."""
    if not group.members:
        return "Medlemmer: ikke nævnt"
    return f"Medlemmer: {join_words(group.members)} (nævnt {date_words(group.members_on)})"


def _told(verb: str, day: dt.date | None, today: dt.date) -> str:
    if day is None:
        return f"{verb} på et møde uden dato"
    return f"{verb} {format_date(day)}, {distance_words(day, today)}"
