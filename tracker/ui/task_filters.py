"""Which matters *Opfølgning* shows: the filters in the address, what they let through, and how they say themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from tracker.danish.sorting import danish_key
from tracker.domain.follow_up import ResponsibleKind
from tracker.insight.overdue import Standing, age_in_days
from tracker.ui.filters import NARROWEST, Filter, choose_one, choose_words, matches_words, offer_clearing, sentence_of
from tracker.ui.item_rows import Row
from tracker.ui.loading import today
from tracker.ui.message_words import RESPONSIBLE_WORDS
from tracker.ui.review_goals import goal_choices
from tracker.ui.task_own import MINE, choose_mine, own_of, read_mine
from tracker.ui.task_rows import holder_name
from tracker.ui.task_words import AGES, HEADINGS, KINDS

_FIRST, _SECOND = ("udvalg", "status", "ansvarlig"), ("maal", "slags", "alder")
MORE = (*_SECOND, MINE)
PARAMETERS = (*_FIRST, "ord", *MORE)
"""The filters' names in the address."""
ALL = "Alle opgaver"
_NARROWEST_INSIDE = 140
"""Pixels; a frame takes some of a telephone's."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a reader has chosen; ``own`` holds the ids of the reader's own matters where only these are wanted."""

    body: Filter
    standing: Filter
    who: Filter
    words: Filter
    goal: Filter
    kind: Filter
    age: Filter
    mine: Filter
    own: frozenset[str] = frozenset()

    @property
    def sentence(self) -> str:
        """``Udvalg: Rådet · Status: Over tid``, or that all are shown."""
        said = (self.body, self.standing, self.who, self.goal, self.kind, self.age, self.mine, self.words)
        return sentence_of(said, ALL)

    def lets_through(self, task: Row) -> bool:
        """Whether a matter is among those wanted."""
        return (
            self.body.value in {None, holder_name(task)}
            and self.standing.value in {None, task["standing"].value}
            and self.who.value in {None, task["responsible_name"]}
            and (self.goal.value is None or self.goal.value in task["goal_ids"])
            and self.kind.value in {None, task["kind"], task["duty"]}
            and _is_older(task, self.age.value)
            and (self.mine.value is None or task["id"] in self.own)
            and matches_words(_searched(task), self.words.value)
        )

    @property
    def is_about_referrals(self) -> bool:
        """Whether the referrals of the register, of which little is known, are among those wanted."""
        others = (self.body, self.who, self.words, self.goal, self.kind, self.age, self.mine)
        return all(one.value is None for one in others) and self.standing.value in {None, Standing.UNANSWERED.value}


@dataclass(frozen=True, slots=True)
class _Options:
    """What one filter offers: its label, its values with their words, and the words for all."""

    label: str
    words: Mapping[str, str]
    everything: str

    def choose(self, parameter: str) -> Filter:
        return choose_one(self.label, parameter, self.words, self.everything) if self.words else Filter(self.label)

    def read(self, parameter: str) -> Filter:
        value = st.query_params.get(parameter, "")
        return Filter(self.label, value, self.words[value]) if value in self.words else Filter(self.label)


def choose_matters(tasks: Sequence[Row], municipality_code: str) -> Choice:
    """The filters, the four that are used most in sight."""
    options = _options(tasks, municipality_code)
    with st.grid(4, min_column_width=NARROWEST):
        found = {name: options[name].choose(name) for name in _FIRST}
        words = choose_words("Ord", "ord", "Opgave eller ansvarlig")
    is_open = any(name in st.query_params for name in MORE)
    with st.expander("Flere filtre: mål, slags, alder og mine", expanded=is_open):
        with st.grid(4, min_column_width=_NARROWEST_INSIDE):
            found |= {name: options[name].choose(name) for name in _SECOND}
            with st.container():
                mine = choose_mine()
        if any(name in st.query_params for name in PARAMETERS):
            offer_clearing(PARAMETERS)
    return _choice(tasks, municipality_code, found, words, mine)


def read_choice(tasks: Sequence[Row], municipality_code: str) -> Choice:
    """What the address says, where no filters are drawn."""
    options = _options(tasks, municipality_code)
    found = {name: one.read(name) for name, one in options.items()}
    said = st.query_params.get("ord", "").strip()
    words = Filter("Ord", said or None, f"‘{said}’" if said else None)
    return _choice(tasks, municipality_code, found, words, read_mine())


def _choice(
    tasks: Sequence[Row], municipality_code: str, found: Mapping[str, Filter], words: Filter, mine: Filter
) -> Choice:
    own = own_of(tasks, mine.value, municipality_code) if mine.value else frozenset()
    return Choice(
        body=found["udvalg"],
        standing=found["status"],
        who=found["ansvarlig"],
        words=words,
        goal=found["maal"],
        kind=found["slags"],
        age=found["alder"],
        mine=mine,
        own=own,
    )


def _options(tasks: Sequence[Row], municipality_code: str) -> Mapping[str, _Options]:
    bodies = sorted({holder_name(task) for task in tasks}, key=danish_key)
    return {
        "udvalg": _Options("Udvalg", {name: name for name in bodies}, "Alle udvalg"),
        "status": _Options("Status", {one.value: HEADINGS[one] for one in Standing}, "Alle"),
        "ansvarlig": _Options("Ansvarlig", _responsible_names(tasks), "Alle ansvarlige"),
        "maal": _Options("Mål", _goals(tasks, municipality_code), "Alle mål"),
        "slags": _Options("Slags", KINDS, "Alle slags"),
        "alder": _Options("Alder", AGES, "Alle aldre"),
    }


def kept_parameters() -> dict[str, str]:
    """The filters as they stand in the address, for links that keep them."""
    return {name: st.query_params[name] for name in PARAMETERS if name in st.query_params}


def _is_older(task: Row, days: str | None) -> bool:
    age = age_in_days(task["given_on"], today())
    return days is None or (age is not None and age > int(days))


def _searched(task: Row) -> str:
    parts = (task["text"], task["responsible"], task["responsible_name"], task["addressed_to"], task["item_title"])
    return " ".join(filter(None, parts))


def _goals(tasks: Sequence[Row], municipality_code: str) -> Mapping[str, str]:
    """The goals that any matter is about, in the policy's order."""
    used = {goal for task in tasks for goal in task["goal_ids"]}
    return {goal: words for goal, words in goal_choices(municipality_code).items() if goal in used}


def _responsible_names(tasks: Sequence[Row]) -> dict[str, str]:
    """Those who are certainly meant, by name, each with what they are: ``Jobcentret (forvaltning)``."""
    meant = {(str(task["responsible_name"]), task["responsible_kind"]) for task in tasks if task["responsible_name"]}
    in_order = sorted(meant, key=lambda one: (danish_key(one[0]), one[1]))
    return {name: f"{name} ({RESPONSIBLE_WORDS[ResponsibleKind(kind)].lower()})" for name, kind in in_order}
