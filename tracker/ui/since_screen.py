"""*Siden sidst*: what a member missed since the last meeting at which the minutes have them present."""

from collections.abc import Sequence

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of, join_words
from tracker.danish.sorting import danish_key
from tracker.insight.since import LastSeen, Missed, last_seen, members_of, missed_since, same_name
from tracker.store.frames_decisions import decisions_frame
from tracker.store.frames_meetings import meetings_frame
from tracker.store.frames_since import answers_frame, body_attendances_frame, matter_changes_frame
from tracker.store.frames_tasks import tasks_frame
from tracker.ui.actor import current_actor
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text
from tracker.ui.filters import NARROWEST, choose_one, choose_required
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.links import link_to
from tracker.ui.loading import today
from tracker.ui.meeting_names import distance_words
from tracker.ui.since_parts import show_answers, show_changes, show_matters, show_meetings
from tracker.ui.since_table import offer_since_files

TITLE = "Hvad er der sket, siden du sidst var med?"


def show_since() -> None:
    """Who, since when, and what happened; or how to get there."""
    scope = chosen()
    st.title(TITLE, anchor=False)
    attendances = load_rows(body_attendances_frame, scope.municipality_code)
    if not attendances:
        st.info(
            "Her kan et medlem se, hvad der er sket siden sidste møde, når der er indlæst referater med navnene "
            f"på dem, der var til stede{scope.place}."
        )
        link_to("dokumenter", "Indlæs et referat", icon=":material/note_add:")
        return
    body_id, name = _choose(attendances)
    if name is None:
        st.markdown("Vælg et medlem for at se, hvad medlemmet er gået glip af.")
        return
    seen = last_seen(attendances, body_id, name, today())
    if seen is None:
        st.info(f"Ingen af de indlæste referater har {as_text(name)} med som til stede. Alt er derfor nyt.")
        link_to("moeder", "Se alle møder", icon=":material/groups:")
        return
    _show_missed(name, seen, _missed(body_id, seen))


def _choose(attendances: Sequence[Row]) -> tuple[str, str | None]:
    bodies = {row["body_id"]: row["body"] for row in attendances}
    in_order = dict(sorted(bodies.items(), key=lambda one: danish_key(one[1])))
    with st.grid(2, min_column_width=NARROWEST):
        body_id = choose_required("Udvalg", "udvalg", in_order, next(iter(in_order)), clears=("medlem",))
        names = sorted(members_of(attendances, body_id), key=danish_key)
        chosen_name = choose_one("Medlem", "medlem", {one: one for one in names}, "Vælg et medlem").value
    own = current_actor()
    return body_id, chosen_name or next((one for one in names if own and same_name(one, own)), None)


def _missed(body_id: str, seen: LastSeen) -> Missed:
    code = chosen().municipality_code
    of_body = [row for row in load_rows(meetings_frame, code) if row["body_id"] == body_id]
    held = {row["id"] for row in of_body}
    return missed_since(
        seen.date,
        today(),
        meetings=of_body,
        decisions=[row for row in load_rows(decisions_frame, code) if row["meeting_id"] in held],
        answers=[row for row in load_rows(answers_frame, code) if row["body_id"] == body_id],
        matters=[row for row in load_rows(tasks_frame, code) if row["held_by_id"] == body_id],
        changes=[row for row in load_rows(matter_changes_frame, code) if row["body_id"] == body_id],
    )


def _show_missed(name: str, seen: LastSeen, missed: Missed) -> None:
    st.markdown(_first_sentence(name, seen, missed))
    if seen.missed_items:
        items = f"punkt {join_words(seen.missed_items)}"
        st.markdown(f"På det møde var {as_text(name)} ikke med under {as_text(items)}.")
        link_to("moeder", "Åbn mødet", icon=":material/arrow_forward:", moede=seen.meeting_id)
    if missed.is_empty:
        return
    show_meetings(missed)
    show_answers(missed)
    show_matters(missed)
    show_changes(missed)
    offer_since_files(missed, f"{name} · siden {format_date(seen.date)}", format_date(today()))


def _first_sentence(name: str, seen: LastSeen, missed: Missed) -> str:
    when = f"{format_date(seen.date)}, {distance_words(seen.date, today())}"
    head = f"**{as_text(name)} var sidst med den {when}.**"
    parts = (
        count_of(len(missed.meetings), "møde", "møder"),
        count_of(len(missed.decisions), "beslutning", "beslutninger"),
        count_of(len(missed.answers), "svar", "svar"),
        count_of(len(missed.matters), "ny opgave", "nye opgaver"),
    )
    if missed.is_empty:
        return f"{head} Siden er der ikke sket noget, som står i referaterne."
    return f"{head} Siden har der været {join_words(parts)}."
