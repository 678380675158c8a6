"""The tasks of a municipality, late ones first, each with its sentence; and the referrals that wait for an answer."""

from collections import defaultdict
from collections.abc import Sequence

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.danish.phrases import count_of, join_words
from tracker.domain.follow_up import ResponsibleKind
from tracker.insight.overdue import MeetingDays, Standing, meeting_days_of, next_meeting, standing_of
from tracker.store import frames_tasks
from tracker.store.frames_goals import register_frame
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text
from tracker.ui.filters import NARROWEST, Filter, choose_one, choose_words, matches_words, sentence_of
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.item_tables import choose_table
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.meeting_names import body_name
from tracker.ui.message_words import RESPONSIBLE_WORDS
from tracker.ui.task_cards import show_entered_referral, show_task
from tracker.ui.task_table import offer_task_files, show_task_table

SHOWN_PER_GROUP, SHOWN_PER_PAGE = 5, 25
HEADINGS = {
    Standing.LATE: "Over tid",
    Standing.MISSED: "Skyldtes ved et møde, der er holdt",
    Standing.UNANSWERED: "Henvist og ikke besvaret",
    Standing.OWED: "Skyldes ved næste møde",
    Standing.DUE: "Med frist forude",
    Standing.CONDITIONAL: "Venter på en betingelse",
    Standing.SOFT: "Opfordringer",
    Standing.POSTPONED: "Udsat",
    Standing.PARKED: "Lagt til side",
    Standing.CLOSED: "Afsluttet",
}


def show_tasks() -> None:
    """Everything the page shows, or how to get a first task."""
    scope = chosen()
    st.title("Hvad mangler at blive gjort?")
    tasks = load_rows(frames_tasks.tasks_frame, scope.municipality_code)
    referrals = [row for row in load_rows(register_frame, scope.municipality_code) if row["addressed_to"]]
    if not tasks and not referrals:
        st.info(f"Her kommer de opgaver, som referaterne i {as_text(scope.municipality_name)} giver nogen.")
        link_to("dokumenter", "Indlæs det første referat", icon=":material/note_add:")
        return
    st.markdown(_first_sentence(tasks, referrals))
    filters = _choose(tasks)
    shown = [task for task in tasks if _is_let_through(task, filters)]
    entered = referrals if _is_about_referrals(filters) else []
    number = count_of(len(shown) + len(entered), "opgave", "opgaver")
    st.markdown(f"**{as_text(sentence_of(filters, 'Alle opgaver'))}** · {number}")
    sentence = sentence_of(filters, "Alle opgaver")
    if shown and choose_table("opgaver"):
        show_task_table(shown, sentence)
    else:
        _show_groups(shown, entered)
    if shown:
        offer_task_files(shown, sentence)


def _first_sentence(tasks: Sequence[Row], referrals: Sequence[Row]) -> str:
    """All that is not finished, and how it divides: the parts add up to the whole."""
    standings = [standing_of(task, today()) for task in tasks]
    still_open = sum(1 for one in standings if one is not Standing.CLOSED) + len(referrals)
    counts = (
        (standings.count(Standing.LATE), "er over tid"),
        (standings.count(Standing.OWED), "har ingen dato og skyldes ved næste møde"),
        (standings.count(Standing.UNANSWERED) + len(referrals), "er henvist til andre og ikke besvaret"),
        (standings.count(Standing.DUE), "har en frist, der ikke er nået"),
        (standings.count(Standing.CONDITIONAL), "venter på en betingelse"),
        (standings.count(Standing.SOFT), "er opfordringer"),
        (standings.count(Standing.POSTPONED), "er udsat"),
        (standings.count(Standing.PARKED), "er lagt til side"),
    )
    parts = [f"{format_number(number, 0)} {words}" for number, words in counts if number]
    head = f"**{count_of(still_open, 'opgave', 'opgaver').capitalize()} er ikke afsluttet**"
    return f"{head}: {join_words(parts)}." if parts else f"{head}."


def _choose(tasks: Sequence[Row]) -> tuple[Filter, ...]:
    names = {body_name(task): body_name(task) for task in tasks}
    groups = {one.value: HEADINGS[one] for one in Standing}
    people = _responsible_names(tasks)
    with st.grid(4 if people else 3, min_column_width=NARROWEST):
        body = choose_one("Udvalg", "udvalg", dict(sorted(names.items())), "Alle udvalg")
        standing = choose_one("Status", "status", groups, "Alle")
        who = choose_one("Ansvarlig", "ansvarlig", people, "Alle ansvarlige") if people else Filter("Ansvarlig")
        words = choose_words("Ord", "ord", "Opgave eller ansvarlig")
    return body, standing, who, words


def _responsible_names(tasks: Sequence[Row]) -> dict[str, str]:
    """Those who are certainly meant, by name, each with what they are: ``Jobcentret (forvaltning)``."""
    meant = {(str(task["responsible_name"]), task["responsible_kind"]) for task in tasks if task["responsible_name"]}
    in_order = sorted(meant, key=lambda one: (one[0].casefold(), one[1]))
    return {name: f"{name} ({RESPONSIBLE_WORDS[ResponsibleKind(kind)].lower()})" for name, kind in in_order}


def _is_let_through(task: Row, filters: Sequence[Filter]) -> bool:
    body, standing, who, words = filters
    return (
        body.value in {None, body_name(task)}
        and who.value in {None, task["responsible_name"]}
        and standing.value in {None, standing_of(task, today()).value}
        and matches_words(f"{task['text']} {task['responsible'] or ''} {task['responsible_name'] or ''}", words.value)
    )


def _is_about_referrals(filters: Sequence[Filter]) -> bool:
    """Whether the referrals of the register are among what the filters ask for."""
    body, standing, who, words = filters
    return all(one.value is None for one in (body, who, words)) and standing.value in {None, Standing.UNANSWERED.value}


def _show_groups(tasks: Sequence[Row], referrals: Sequence[Row]) -> None:
    code = chosen().municipality_code
    days = meeting_days_of(code, load_rows(frames_tasks.meeting_days_frame, code))
    groups: defaultdict[Standing, list[Row]] = defaultdict(list)
    for task in tasks:
        groups[standing_of(task, today())].append(task)
    for standing, heading in HEADINGS.items():
        entered = referrals if standing is Standing.UNANSWERED else ()
        group = sorted(groups[standing], key=_oldest_first)
        if not group and not entered:
            continue
        st.subheader(f"{heading} ({format_number(len(group) + len(entered), 0)})")
        for referral in entered:
            show_entered_referral(referral)
        _show_group(standing, group, days)


def _show_group(standing: Standing, group: Sequence[Row], days: MeetingDays) -> None:
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
            show_task(task, following=next_meeting(task, days))


def _oldest_first(task: Row) -> str:
    """What is due first, or was given first; the undated last."""
    return str(task["due_latest"] or task["given_on"] or "9999")
