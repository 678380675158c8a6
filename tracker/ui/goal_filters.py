"""The filters of Mål: what they offer, what the address says of them, and how the choice says itself in Danish."""

from collections import Counter
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

import streamlit as st

from tracker.danish.phrases import count_of, join_words
from tracker.danish.sorting import danish_key
from tracker.figures.states import STATE_LOOKS
from tracker.insight.goal_choice import OUTSIDE, Activity, GoalChoice, Lack, goals_that_fit, lacks_of
from tracker.insight.standing import STATE_ORDER, Standing
from tracker.ui.escaping import as_text
from tracker.ui.filters import NARROWEST, choose_one, offer_clearing
from tracker.ui.goal_list import choose_view
from tracker.ui.goal_names import area_names
from tracker.ui.state_bar import word_after_number

STATES, AREA, BODY, LACKS = "tilstand", "omraade", "udvalg", "mangler"
LACK_WORDS = {
    Lack.INDICATOR: "uden indikator",
    Lack.STATUS: "uden status i et år",
    Lack.TREATMENT: "aldrig behandlet",
}
_PARTS = {"states": "tilstanden", "area_id": "området", "body": "udvalget", "lacks": "det, der mangler"}
_Word = TypeVar("_Word", bound=StrEnum)


def choose_goals(standing: Standing, activities: Mapping[str, Activity]) -> tuple[GoalChoice, str]:
    """Ask which goals and how to show them; only what occurs is offered. The address holds the choice."""
    counts = standing.counts()
    states = _choose_several(
        "Tilstand",
        STATES,
        {
            state: f":material/{STATE_LOOKS[state].icon}: {STATE_LOOKS[state].word} · {counts[state]}"
            for state in STATE_ORDER
            if counts[state]
        },
    )
    lacking = Counter(lack for goal in standing.counted() for lack in lacks_of(goal, standing, activities[goal.id]))
    lacks = _choose_several(
        "Mangler",
        LACKS,
        {
            lack: f"{LACK_WORDS[lack][0].upper()}{LACK_WORDS[lack][1:]} · {lacking[lack]}"
            for lack in Lack
            if lacking[lack]
        },
    )
    with st.grid(3, min_column_width=NARROWEST):
        view = choose_view()
        area = choose_one("Indsatsområde", AREA, _areas(standing), "Alle områder")
        body = choose_one("Behandlet i", BODY, _bodies(activities), "Alle udvalg og ingen")
    return GoalChoice(states, area.value, body.value, lacks), view


def say_choice(standing: Standing, activities: Mapping[str, Activity], choice: GoalChoice, number: int) -> None:
    """The choice in words with how many goals it lets through, and the way out of it."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        words = as_text(choice_words(choice, area_names(standing), _bodies(activities)))
        st.markdown(f"**{words} · {count_of(number, 'mål', 'mål')}**", width="content")
        if not choice.is_empty:
            offer_clearing((STATES, AREA, BODY, LACKS))


def choice_words(choice: GoalChoice, areas: Mapping[str, str], bodies: Mapping[str, str]) -> str:
    """``Mål: bagud, i Skole og opvækst, uden status i et år``, or ``Alle mål``."""
    said = [join_words([word_after_number(state) for state in STATE_ORDER if state in choice.states], "eller")]
    if choice.area_id is not None:
        is_outside = choice.area_id == OUTSIDE
        said.append("uden for indsatsområderne" if is_outside else f"i {areas.get(choice.area_id, choice.area_id)}")
    if choice.body is not None:
        said.append(f"behandlet i {bodies.get(choice.body, choice.body)}")
    said += [LACK_WORDS[lack] for lack in Lack if lack in choice.lacks]
    told = ", ".join(part for part in said if part)
    return f"Mål: {told}" if told else "Alle mål"


def show_nothing_fits(standing: Standing, activities: Mapping[str, Activity], choice: GoalChoice) -> None:
    """No goal is let through: what to let go of, with how many goals that gives."""
    ways = []
    for part, relaxed in choice.relaxed().items():
        number = len(goals_that_fit(standing, activities, relaxed))
        if number:
            ways.append(f"uden {_PARTS[part]} er der {count_of(number, 'mål', 'mål')}")
    said = f"Slip et af valgene: {join_words(ways)}." if ways else "Nulstil valgene for at se alle mål."
    st.info(f"Ingen mål passer på det hele. {said}", icon=":material/filter_alt_off:")


def _choose_several(label: str, parameter: str, options: Mapping[_Word, str]) -> frozenset[_Word]:
    """Any of the options; the address holds their values with commas between, and unknown ones are passed over."""
    asked = st.query_params.get(parameter, "").split(",")
    key = f"filter-{parameter}"
    st.session_state[key] = [option for option in options if option.value in asked]
    if not options:
        return frozenset()
    chosen: list[_Word] = st.pills(
        label,
        list(options),
        format_func=options.__getitem__,
        selection_mode="multi",
        wrap=True,
        key=key,
        on_change=_write_several,
        args=(parameter,),
    )
    return frozenset(chosen)


def _write_several(parameter: str) -> None:
    values: Sequence[StrEnum] = st.session_state[f"filter-{parameter}"]
    if values:
        st.query_params[parameter] = ",".join(one.value for one in values)
    elif parameter in st.query_params:
        del st.query_params[parameter]


def _areas(standing: Standing) -> dict[str, str]:
    names = area_names(standing)
    areas = {area_id: name for area_id, name in names.items() if area_id}
    inside = {goal.id for area_id in areas for goal in standing.below(area_id)}
    is_outside = bool(areas) and any(goal.id not in inside for goal in standing.counted())
    return {**areas, OUTSIDE: names[""]} if is_outside else areas


def _bodies(activities: Mapping[str, Activity]) -> dict[str, str]:
    names = {key: name for one in activities.values() for key, name in one.bodies.items()}
    return dict(sorted(names.items(), key=lambda pair: danish_key(pair[1])))
