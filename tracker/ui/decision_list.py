"""The decisions of a municipality: one sentence, the filters, the rows, the table behind them and its download."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import streamlit as st

from tracker.danish.formatting import format_number
from tracker.danish.phrases import count_of, join_words
from tracker.domain.decision import Outcome
from tracker.store import frames_decisions
from tracker.ui.chooser import chosen
from tracker.ui.decision_filters import DecisionFilters, choose_decisions, goal_value
from tracker.ui.decision_table import decision_table, offer_decision_files, show_decision_table
from tracker.ui.escaping import as_text
from tracker.ui.item_facts import goal_name
from tracker.ui.item_outcomes import show_outcome
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.item_tables import choose_table
from tracker.ui.item_votes import vote_words
from tracker.ui.links import link_to
from tracker.ui.meeting_names import body_name, date_words, excerpt, item_name
from tracker.ui.sources import show_quote, source_link

SHOWN_PER_PAGE = 15
SHOWN_GOALS = 3


def show_decisions() -> None:
    """Everything the page shows, or how to get a first decision."""
    scope = chosen()
    st.title("Hvad er der besluttet?")
    rows = [_with_effective(row) for row in load_rows(frames_decisions.decisions_frame, scope.municipality_code)]
    if not rows:
        st.info(f"Her kommer beslutningerne{scope.place} til at stå, de nyeste først.")
        link_to("dokumenter", "Indlæs det første referat", icon=":material/note_add:")
        return
    links = load_rows(frames_decisions.linked_goals_frame, scope.municipality_code)
    votes = load_rows(frames_decisions.decision_votes_frame, scope.municipality_code)
    goals_of, votes_of = _by_item(links), _by_item(votes)
    st.markdown(_first_sentence(rows, goals_of))
    filters = choose_decisions(rows, links, votes)
    shown = [
        row
        for row in rows
        if filters.let_through(row, [goal_value(one) for one in goals_of[row["item_id"]]], votes_of[row["item_id"]])
    ]
    st.markdown(f"**{as_text(filters.sentence)}** · {count_of(len(shown), 'beslutning', 'beslutninger')}")
    _show_rows(shown, goals_of, votes_of, filters)


def _with_effective(row: Row) -> Row:
    """The decision with the body and day it counts under: its own, otherwise the meeting's."""
    return {**row, "body": row["body"] or row["meeting_body"], "date": row["date"] or row["meeting_date"]}


def _by_item(links: Sequence[Row]) -> Mapping[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in links:
        found[row["item_id"]].append(row)
    return found


def _first_sentence(rows: Sequence[Row], goals_of: Mapping[str, Sequence[Row]]) -> str:
    linked = sum(1 for row in rows if goals_of[row["item_id"]])
    decided = sum(1 for row in rows if row["outcome"] in {Outcome.APPROVED.value, Outcome.APPROVED_WITH_CHANGES.value})
    unread = sum(1 for row in rows if row["outcome"] is None)
    counted = {number: format_number(number, 0) if number else "ingen" for number in (decided, linked, unread)}
    parts = [f"{counted[decided]} er godkendt", f"{counted[linked]} hænger sammen med et mål"]
    if unread:
        parts.append(f"{counted[unread]} har intet udfald, der kunne læses")
    return f"**{count_of(len(rows), 'beslutning', 'beslutninger').capitalize()}** er læst: {join_words(parts)}."


def _show_rows(
    shown: Sequence[Row],
    goals_of: Mapping[str, list[Row]],
    votes_of: Mapping[str, list[Row]],
    filters: DecisionFilters,
) -> None:
    if not shown:
        st.info("Ingen beslutninger svarer til det valgte. Fjern et filter, eller søg på et kortere ord.")
        return
    words = {row["item_id"]: _goal_words(goals_of[row["item_id"]]) for row in shown}
    votes = {row["item_id"]: "; ".join(_vote_lines(votes_of[row["item_id"]])) for row in shown}
    table = decision_table(shown, words, votes)
    if choose_table("beslutninger"):
        show_decision_table(table, shown, filters.sentence)
    else:
        pages = -(-len(shown) // SHOWN_PER_PAGE)
        page = st.pagination(pages, key=f"beslutninger-{filters.sentence}") if pages > 1 else 1
        for row in shown[(page - 1) * SHOWN_PER_PAGE : page * SHOWN_PER_PAGE]:
            _show_row(row, goals_of[row["item_id"]], votes_of[row["item_id"]])
    offer_decision_files(table, filters.sentence)


def _goal_words(goals: Sequence[Row]) -> str:
    return "; ".join(dict.fromkeys(goal_name(goal) for goal in goals))


def _vote_lines(votes: Sequence[Row]) -> list[str]:
    return [words for words in map(vote_words, votes) if words is not None]


def _show_row(row: Row, goals: Sequence[Row], votes: Sequence[Row]) -> None:
    with st.container(border=True, gap="xsmall"):
        st.markdown(f"**{as_text(item_name(row))}**  \n{as_text(body_name(row))} · {date_words(row['date'])}")
        show_quote(excerpt(row["text"], 320))
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            show_outcome(row["outcome"], row["outcome_text"])
            source_link(row["document_sha256"], row["span_start"], row["span_end"])
            link_to("moeder", "Åbn punktet", icon=":material/arrow_forward:", punkt=row["item_id"])
        for vote in votes:
            words = vote_words(vote)
            if words is not None:
                place = (vote["document_sha256"], vote["span_start"], vote["span_end"])
                source_link(*place, words)
        if goals:
            _show_goals(goals)


def _show_goals(goals: Sequence[Row]) -> None:
    """The first goals as links, the most exact before the policy as a whole, and how many more there are."""
    different = list({goal_value(goal): goal for goal in goals}.values())
    different.sort(key=lambda goal: goal["goal_id"] is None)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        for goal in different[:SHOWN_GOALS]:
            link_to("maal", as_text(excerpt(goal_name(goal), 60)), icon=":material/flag:", maal=goal["goal_id"])
        if len(different) > SHOWN_GOALS:
            st.caption(f"og {len(different) - SHOWN_GOALS} mere", width="content")
