"""*Opfølgning*: the matters of a municipality, late ones first, each with its sentence; one by one, or many at once."""

from collections import defaultdict
from collections.abc import Sequence
from enum import StrEnum

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.danish.phrases import count_of, join_words
from tracker.domain.subscription import Followed
from tracker.insight.overdue import MeetingDays, Standing, next_meeting
from tracker.store.frames_goals import register_frame
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.item_tables import choose_table
from tracker.ui.links import link_to
from tracker.ui.matter_screen import MATTER, open_matter, show_matter
from tracker.ui.subscribe import offer_following, show_subscriptions
from tracker.ui.task_bulk import show_bulk, show_outcome
from tracker.ui.task_cards import show_entered_referral, show_task
from tracker.ui.task_filters import Choice, choose_matters, kept_parameters, read_choice
from tracker.ui.task_next import show_next
from tracker.ui.task_proposals import show_waiting_proposals
from tracker.ui.task_referrals import show_referrals
from tracker.ui.task_rows import Matters, load_matters
from tracker.ui.task_selection import chosen_ids, offer_all, show_box
from tracker.ui.task_table import offer_task_files, show_task_table
from tracker.ui.task_words import HEADINGS, PARTS

SHOWN_PER_GROUP, SHOWN_PER_PAGE = 5, 25
_VIEW, _VIEW_KEY = "vis", "opfoelgning-vis"


class View(StrEnum):
    """What the page shows; the value stands in the address."""

    TASKS = "opgaver"
    NEXT = "naeste"
    REFERRALS = "henvisninger"


_VIEW_WORDS = {
    View.TASKS: ":material/task_alt: Opgaver",
    View.NEXT: ":material/event: Næste møde",
    View.REFERRALS: ":material/forward_to_inbox: Henvisninger",
}


def show_tasks() -> None:
    """Everything the page shows, or how to get a first task."""
    scope = chosen()
    matters = load_matters(scope.municipality_code)
    if MATTER in st.query_params:
        choice = read_choice(matters.rows, scope.municipality_code)
        show_matter(matters, [row for row in matters.rows if choice.lets_through(row)])
        return
    st.title("Hvad mangler at blive gjort?")
    entered = [row for row in load_rows(register_frame, scope.municipality_code) if row["addressed_to"]]
    if not matters.rows and not entered:
        st.info(f"Her kommer de opgaver, som referaterne{scope.place} giver nogen.")
        link_to("dokumenter", "Indlæs det første referat", icon=":material/note_add:")
        return
    st.markdown(first_sentence([row["standing"] for row in matters.rows], len(entered)))
    show_waiting_proposals()
    view = _choose_view()
    if view is View.NEXT:
        show_next(matters)
    elif view is View.REFERRALS:
        show_referrals(matters, entered)
    else:
        _show_list(matters, entered)
    show_subscriptions()


def first_sentence(standings: Sequence[Standing], entered: int) -> str:
    """All that is not finished, and how it divides: the parts add up to the whole.

    ``entered`` referrals of the register are among the unanswered ones.
    """
    still_open = sum(1 for one in standings if one is not Standing.CLOSED) + entered
    if not still_open:
        return "**Alle opgaver er afsluttet.**"
    extra = {Standing.UNANSWERED: entered}
    counts = ((standings.count(one) + extra.get(one, 0), words) for one, words in PARTS.items())
    parts = [f"{format_number(number, 0)} {words}" for number, words in counts if number]
    head = f"**{count_of(still_open, 'opgave', 'opgaver').capitalize()} er ikke afsluttet**"
    return f"{head}: {join_words(parts)}."


def _choose_view() -> View:
    asked = st.query_params.get(_VIEW)
    st.session_state[_VIEW_KEY] = View(asked) if asked in set(View) else View.TASKS
    view: View | None = st.segmented_control(
        "Hvad vises?",
        list(View),
        format_func=_VIEW_WORDS.__getitem__,
        key=_VIEW_KEY,
        on_change=_write_view,
        required=True,
        label_visibility="collapsed",
    )
    return view or View.TASKS


def _write_view() -> None:
    view = st.session_state[_VIEW_KEY]
    if view is None or view is View.TASKS:
        st.query_params.pop(_VIEW, None)
    else:
        st.query_params[_VIEW] = view.value


def _show_list(matters: Matters, registered: Sequence[Row]) -> None:
    choice = choose_matters(matters.rows, chosen().municipality_code)
    shown = [task for task in matters.rows if choice.lets_through(task)]
    entered = registered if choice.is_about_referrals else []
    number = count_of(len(shown) + len(entered), "opgave", "opgaver")
    st.markdown(f"**{as_text(choice.sentence)}** · {number}")
    show_outcome()
    _offer_to_follow(choice, matters.rows)
    if not shown and not entered:
        _say_nothing_found(choice)
        return
    is_table, is_many = _choose_shape(shown)
    if is_many and shown:
        offer_all(shown)
        show_bulk([task for task in shown if task["id"] in chosen_ids()])
    if shown and is_table:
        show_task_table(shown, choice.sentence, is_chosen_from=is_many)
    else:
        _show_groups(shown, entered, matters.days, is_many)
    if shown:
        offer_task_files(shown, choice.sentence)


def _choose_shape(shown: Sequence[Row]) -> tuple[bool, bool]:
    """Whether as a table, and whether many are to be changed at once; and the key that opens the first matter."""
    with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
        is_table = choose_table("opgaver")
        is_many = st.toggle("Ret flere på én gang", key="opgaver-flere", value=bool(chosen_ids()))
        if shown:
            st.button(
                "Gå opgaverne igennem",
                key="gaa-igennem",
                icon=":material/play_arrow:",
                shortcut="G",
                on_click=open_matter,
                args=(shown[0]["id"],),
            )
    return is_table, is_many


def _offer_to_follow(choice: Choice, tasks: Sequence[Row]) -> None:
    """Where one body is shown, it can be followed."""
    if choice.body.value is None:
        return
    ids = {task["held_by_id"] for task in tasks if task["held_by"] == choice.body.value and task["held_by_id"]}
    if len(ids) == 1:
        offer_following(Followed.BODY, ids.pop(), choice.body.value)


def _say_nothing_found(choice: Choice) -> None:
    if choice.mine.value is not None:
        st.info(
            f"Ingen opgave her nævner ‘{as_text(choice.mine.value)}’ eller et hverv, som referaterne siger, "
            "at den person har. Skriv det fulde navn, eller slå Kun mine fra."
        )
        return
    st.info("Ingen opgave passer til filtrene. Vælg færre, eller tryk Nulstil.")


def _show_groups(tasks: Sequence[Row], referrals: Sequence[Row], days: MeetingDays, is_many: bool) -> None:
    groups: defaultdict[Standing, list[Row]] = defaultdict(list)
    for task in tasks:
        groups[task["standing"]].append(task)
    for standing, heading in HEADINGS.items():
        entered = referrals if standing is Standing.UNANSWERED else ()
        group = groups[standing]
        if not group and not entered:
            continue
        st.subheader(f"{heading} ({format_number(len(group) + len(entered), 0)})")
        for referral in entered:
            show_entered_referral(referral)
        _show_group(standing, group, days, is_many)


def _show_group(standing: Standing, group: Sequence[Row], days: MeetingDays, is_many: bool) -> None:
    """The first tasks, or all of them a page at a time."""
    key = f"vis-alle-{standing.value}"
    shown = group[:SHOWN_PER_GROUP]
    pages = -(-len(group) // SHOWN_PER_PAGE)
    place = st.container()
    if len(group) > SHOWN_PER_GROUP and st.toggle(f"Vis alle {format_number(len(group), 0)}", key=key):
        page = st.pagination(pages, key=f"side-{standing.value}") if pages > 1 else 1
        shown = group[(page - 1) * SHOWN_PER_PAGE : page * SHOWN_PER_PAGE]
    with place:
        for task in shown:
            more = show_box if is_many else None
            show_task(task, following=next_meeting(task, days), kept=kept_parameters(), more=more)
