"""*Opmærksomhed*: which focus areas the meetings treat, how often, how lately, and which they never reach."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date, format_number, format_short_date
from tracker.danish.phrases import count_of, format_distance, join_words
from tracker.danish.sorting import danish_key
from tracker.domain.goal import ReportTreatment
from tracker.figures.attention import ATTENTION_LOOKS, ENTERED, draw_attention
from tracker.insight.attention import AreaAttention, Attention, Cell, Sitting, attention_of, sittings_of
from tracker.store.frames_goals import linked_items_frame, register_frame
from tracker.ui.charts import paper, show_figure, show_table_twin
from tracker.ui.escaping import as_text
from tracker.ui.field_legend import show_field_legend
from tracker.ui.filters import choose_one, sentence_of
from tracker.ui.goal_names import goal_name
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.links import link_to
from tracker.ui.loading import drawn, today
from tracker.ui.policy_standing import PolicyStanding

MOST_SITTINGS = 12
"""Columns that a telephone can show; the table beneath holds all of them."""
WHOLE_POLICY = "Politikken som helhed"
_ENTERED_NOTE = f"{ENTERED} kun fra sagsregisteret; referatet er ikke indlæst"


def show_attention(found: PolicyStanding) -> None:
    """The grid, the areas one by one, and the items behind each field."""
    rows = load_rows(linked_items_frame, found.policy.id)
    register = _register_of(found)
    body = choose_one("Udvalg", "udvalg", bodies_of(rows, found.content.treatments, register), "Alle udvalg")
    st.markdown(f"**{as_text(sentence_of([body], 'Alle udvalg og råd'))}**")
    chosen = [row for row in rows if body.value in {None, row["body"] or row["meeting_title"]}]
    treatments = [one for one in found.content.treatments if body.value in {None, one.body}]
    entered = [row for row in register if body.value in {None, row["body"]}]
    areas = attention_of(found.standing, chosen, found.content.reports, treatments, entered)
    names = _names(found)
    if not any(area.cells or area.undated for area in areas):
        st.info("Ingen møder har behandlet et punkt, der hænger sammen med politikken endnu.", icon=":material/info:")
        link_to("dokumenter", "Indlæs referater", icon=":material/note_add:")
        link_to("gennemsyn", "Se forslag til koblinger", icon=":material/rate_review:")
        return
    st.markdown(_first_sentence(areas, names))
    _show_grid(areas, names)
    telling = {
        **{row["item_id"]: row for row in rows},
        **{row["id"]: row for row in register},
        **{report.id: {"title": report.title} for report in found.content.reports},
    }
    for area in sorted(areas, key=lambda one: (one.area_id is None, -(one.items + one.entries))):
        _show_area(area, names[area.area_id or ""], telling)


def _register_of(found: PolicyStanding) -> list[Row]:
    """The entries of the register about the policy or a goal of it; those whose minutes are here are told by these."""
    own = {found.policy.id, *(goal.id for goal in found.standing.goals)}
    rows = load_rows(register_frame, found.policy.municipality_code)
    return [row for row in rows if row["policy_id"] == found.policy.id or own.intersection(row["goal_ids"])]


def bodies_of(
    rows: Sequence[Row], treatments: Sequence[ReportTreatment] = (), register: Sequence[Row] = ()
) -> Mapping[str, str]:
    """Who met or treated a report; a meeting that says neither body nor name of itself cannot be chosen by it."""
    met = {row["body"] or row["meeting_title"] or "" for row in rows}
    met |= {one.body for one in treatments} | {row["body"] for row in register}
    return {name: name for name in sorted(met - {""}, key=danish_key)}


def _names(found: PolicyStanding) -> dict[str, str]:
    return {"": WHOLE_POLICY} | {goal.id: goal_name(goal) for goal in found.standing.goals}


def _first_sentence(areas: Sequence[AreaAttention], names: Mapping[str, str]) -> str:
    """What takes most room, and what was never reached."""
    own = [area for area in areas if area.area_id is not None]
    most = max(own, key=lambda area: area.share or 0.0, default=None)
    parts = []
    if most is not None and most.share:
        share = format_number(100 * most.share, 0)
        of = "punkterne og sagerne" if any(area.entries for area in own) else "punkterne"
        parts.append(f"**{as_text(names[most.area_id or ''])}** fylder mest: {share}\N{NO-BREAK SPACE}% af {of}")
    never = [f"*{as_text(names[area.area_id or ''])}*" for area in own if not area.is_treated]
    if never:
        parts.append(f"{join_words(never)} er aldrig behandlet")
    return f"{'; '.join(parts)}." if parts else "Kun politikken som helhed er behandlet."


def _show_grid(areas: Sequence[AreaAttention], names: Mapping[str, str]) -> None:
    sittings = sittings_of(areas)
    latest = sittings[-MOST_SITTINGS:]
    if len(latest) < len(sittings):
        words = count_of(len(sittings), "møde", "møder")
        st.caption(f"De seneste {len(latest)} af {words}; resten står i tabellen.")
    said = "; ".join(f"{names[area.area_id or '']}: {_last_words(area)}" for area in areas)
    picture = drawn(draw_attention, areas, latest, names, paper())
    show_figure(picture, f"Indsatsområde for møde. {said}", "opmaerksomhed")
    is_entered = any(cell.is_entered_alone for area in areas for cell in area.cells)
    show_field_legend(ATTENTION_LOOKS.values(), _ENTERED_NOTE if is_entered else "")
    key = [(look.word, look.colour) for look in ATTENTION_LOOKS.values()]
    table = _table(areas, sittings, names)
    show_table_twin(table, "Opmærksomhed", f"opgjort {format_date(today())}", "opmaerksomhed", key)


def _table(areas: Sequence[AreaAttention], sittings: Sequence[Sitting], names: Mapping[str, str]) -> pd.DataFrame:
    rows = []
    for area in areas:
        done = {cell.sitting: ATTENTION_LOOKS[cell.attention].word for cell in area.cells}
        share = "" if area.share is None else f"{format_number(100 * area.share, 0)} %"
        days = str(area.days) if area.days is not None else "uden dato" if area.is_treated else "aldrig"
        cells = [done.get(sitting, "") for sitting in sittings]
        rows.append((names[area.area_id or ""], area.items, area.entries, share, days, *cells))
    columns = [f"{format_short_date(sitting.date)} {sitting.body}" for sitting in sittings]
    return pd.DataFrame(rows, columns=["Indsatsområde", "Punkter", "Fra registeret", "Andel", "Dage siden", *columns])


def _last_words(area: AreaAttention) -> str:
    """``sidst 6. oktober 2026, for 47 dage siden``, ``aldrig behandlet``, or ``behandlet, uden dato``."""
    if area.last is None:
        return "behandlet, uden dato" if area.is_treated else "aldrig behandlet"
    return f"sidst {format_date(area.last)}, {format_distance(area.last, today())}"


def _counted(area: AreaAttention) -> str:
    """``4 punkter og 1 sag fra registeret``; the register only where it has anything."""
    parts = [count_of(area.items, "punkt", "punkter")] if area.items or not area.entries else []
    parts += [f"{count_of(area.entries, 'sag', 'sager')} fra registeret"] if area.entries else []
    return join_words(parts)


def _show_area(area: AreaAttention, name: str, telling: Mapping[str, Row]) -> None:
    """``telling`` is what the cells name by id: items, entries of the register and reports."""
    share = "" if area.share is None else f" · {format_number(100 * area.share, 0)}\N{NO-BREAK SPACE}%"
    with st.expander(f"{as_text(name)} · {_counted(area)}{share} · {_last_words(area)}"):
        if area.area_id is not None:
            link_to("maal", "Åbn området", icon=":material/arrow_forward:", maal=area.area_id)
        if not area.cells and not area.undated:
            st.markdown("Ingen punkter, sager eller statusrapporter er om dette område.")
        for cell in reversed(area.cells):
            _show_cell(cell, telling)
        if area.undated:
            st.markdown("**Uden dato** · referatet siger ikke, hvornår mødet var")
            _show_items(area.undated, telling)


def _show_cell(cell: Cell, telling: Mapping[str, Row]) -> None:
    word = ATTENTION_LOOKS[cell.attention].word
    note = " (punktet blev udsat eller taget af)" if cell.attention is Attention.ANNOUNCED else ""
    st.markdown(f"**{format_date(cell.sitting.date)}** · {as_text(cell.sitting.body)} · {word}{note}")
    _show_items(cell.item_ids, telling)
    for entry_id in cell.entry_ids:
        entry = telling[entry_id]
        source = f" Kilde: {as_text(entry['source'])}." if entry["source"] else ""
        st.markdown(f":material/edit_note: {as_text(entry['title'])}")
        st.caption(f"{as_text(entry['summary'])}  \nFra sagsregisteret; referatet er ikke indlæst.{source}")
    for report_id in cell.report_ids:
        st.caption(f":material/assessment: Statusrapport: {as_text(telling[report_id]['title'])}")


def _show_items(item_ids: Sequence[str], telling: Mapping[str, Row]) -> None:
    for item_id in item_ids:
        title = telling[item_id]["item_title"] or "Punkt uden titel"
        link_to("moeder", as_text(title), icon=":material/arrow_forward:", punkt=item_id)
