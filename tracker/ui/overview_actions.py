"""*Kræver handling nu*: what waits for somebody, the oldest and latest first, and the one thing to do next."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from tracker.danish.formatting import format_date, format_number
from tracker.danish.phrases import count_of
from tracker.domain.goal import GoalState
from tracker.domain.municipality import UNKNOWN_MUNICIPALITY
from tracker.insight.standing import Standing
from tracker.ui.chooser import Scope
from tracker.ui.escaping import as_text
from tracker.ui.links import go_to, link_to
from tracker.ui.loading import today
from tracker.ui.meeting_names import excerpt
from tracker.ui.open_work import OpenRow, OpenWork
from tracker.ui.sources import source_link
from tracker.ui.task_status import due_words

SHOWN = 6
Shown = TypeVar("Shown")


def show_actions(work: OpenWork, standing: Standing | None, waiting: int) -> None:
    """Unanswered referrals, late tasks, what a meeting missed and the next is owed, some of each; then the gaps."""
    st.subheader("Kræver handling nu", anchor=False)
    groups = (
        [(row, _referral_words) for row in work.unanswered],
        [(row, _late_words) for row in work.late],
        [(row, _owed_words) for row in work.missed],
        [(row, _owed_words) for row in work.owed],
    )
    rows = sum(map(len, groups))
    for row, words_of in some_of_each(groups, SHOWN):
        _show_row(row, words_of(row))
    if rows > SHOWN:
        link_to("opfoelgning", f"Se alle {format_number(rows, 0)}", icon=":material/arrow_forward:")
    gaps = _gaps(standing, waiting)
    for title, detail, page, door in gaps:
        with st.container(border=True, gap="xsmall"):
            st.markdown(f"**{title}**  \n{detail}")
            link_to(page, door, icon=":material/arrow_forward:")
    if not rows and not gaps:
        st.markdown("Intet venter: ingen opgave er over tid, og ingen henvisning mangler svar.")


def some_of_each(groups: Sequence[Sequence[Shown]], number: int) -> list[Shown]:
    """As many rows as asked for, no group crowding out another; each group keeps its order, and the groups theirs."""
    wanted = [0] * len(groups)
    while sum(wanted) < min(number, sum(map(len, groups))):
        for place, group in enumerate(groups):
            if wanted[place] < len(group) and sum(wanted) < number:
                wanted[place] += 1
    return [row for group, many in zip(groups, wanted, strict=True) for row in group[:many]]


def _show_row(row: OpenRow, detail: str) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{as_text(excerpt(row.words))}**  \n{detail}")
        if row.document_sha256 is not None:
            source_link(row.document_sha256, row.span_start, row.span_end)
        elif row.source is not None:
            st.caption(f"Fra sagsregisteret. Kilde: {as_text(row.source)}")


def _since(row: OpenRow) -> str:
    return format_date(row.given_on) if row.given_on else "et møde uden dato"


def _age(row: OpenRow) -> str:
    return "" if row.given_on is None else count_of((today() - row.given_on).days, "dag", "dage")


def _referral_words(row: OpenRow) -> str:
    to = f" til {as_text(row.addressed_to)}" if row.addressed_to else ""
    age = f" · {_age(row)} uden svar" if row.given_on else ""
    return f":material/forward_to_inbox: Henvist{to} {_since(row)}{age}"


def _late_words(row: OpenRow) -> str:
    who = f" · {as_text(row.responsible)}" if row.responsible else " · ansvarlig ikke oplyst"
    if row.due_latest is None:
        return f":material/alarm: Over tid{who}"
    due = due_words(row.due_text, row.due_earliest, row.due_latest)
    late = count_of((today() - row.due_latest).days, "dag", "dage")
    return f":material/alarm: Over tid: {as_text(due)} · {late} siden{who}"


def _owed_words(row: OpenRow) -> str:
    who = f" · {as_text(row.responsible)}" if row.responsible else " · ansvarlig ikke oplyst"
    if row.due_text:
        return f":material/event_repeat: Givet {_since(row)} · frist: ‘{as_text(row.due_text)}’{who}"
    if row.following is None:
        when = "skyldes ved næste møde"
    elif row.following <= today():
        when = f"skyldtes ved næste indlæste møde, {format_date(row.following)}"
    else:
        when = f"skyldes ved næste indlæste møde, {format_date(row.following)}"
    return f":material/event_repeat: Givet {_since(row)} uden frist · {when}{who}"


def _gaps(standing: Standing | None, waiting: int) -> list[tuple[str, str, str, str]]:
    """What is missing in the policy itself: texts, indicators, and proposals nobody has looked at."""
    counts = standing.counts() if standing is not None else {}
    unknown, blind = counts.get(GoalState.TEXT_UNKNOWN, 0), counts.get(GoalState.NOT_MEASURABLE, 0)
    found = []
    if unknown:
        title = f"{unknown} mål er nævnt, men ordlyden er ukendt"
        found.append((title, "Skriv den ind fra politikken, eller læs den ind fra Excel.", "maal", "Udfyld ordlyden"))
    if blind:
        title = f"{blind} mål mangler en indikator eller et måltal"
        found.append((title, "De kan ikke måles, før det er aftalt, hvad der tælles.", "maal", "Se målene"))
    if waiting:
        title = f"{count_of(waiting, 'forslag', 'forslag')} til forbindelser venter på gennemsyn"
        found.append((title, "De tæller ikke med, før en person har bekræftet dem.", "gennemsyn", "Se forslagene"))
    return found


def offer_next_step(scope: Scope, standing: Standing | None, waiting: int, imported: int) -> None:
    """The screen's one primary button: the step that helps most now."""
    label, page, icon = _next_step(scope, standing, waiting, imported)
    if st.button(label, type="primary", icon=icon, key="naeste-skridt"):
        go_to(page, tilstand=_state_to_show(page, standing))


def _state_to_show(page: str, standing: Standing | None) -> str | None:
    """The goals whose text is to be filled in are shown alone on *Mål*."""
    counts = standing.counts() if standing is not None else {}
    return GoalState.TEXT_UNKNOWN.value if page == "maal" and counts.get(GoalState.TEXT_UNKNOWN, 0) else None


def _next_step(scope: Scope, standing: Standing | None, waiting: int, imported: int) -> tuple[str, str, str]:
    counts = standing.counts() if standing is not None else {}
    if not scope.municipality_code or imported == 0:
        return "Indlæs referater", "dokumenter", ":material/upload_file:"
    if scope.municipality_code == UNKNOWN_MUNICIPALITY:
        return "Angiv kommunen", "gennemsyn", ":material/rate_review:"
    if standing is None or not standing.goals:
        return "Skriv målene ind", "maal", ":material/edit:"
    if counts.get(GoalState.TEXT_UNKNOWN, 0):
        return "Udfyld målenes ordlyd", "maal", ":material/edit:"
    if waiting:
        return "Se forslagene efter", "gennemsyn", ":material/rate_review:"
    return "Indlæs nye referater", "dokumenter", ":material/upload_file:"
