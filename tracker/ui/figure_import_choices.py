"""Which sheet, what each column is for, and which indicator each series feeds: proposed, and a person's to change."""

from collections.abc import Callable, Sequence

import streamlit as st

from tracker.danish.formatting import format_figure_day
from tracker.danish.phrases import count_of
from tracker.domain.measuring import Indicator
from tracker.measuring.layout import Role
from tracker.measuring.sheet import SheetKind
from tracker.ui.escaping import as_text
from tracker.usecases.import_figures import FigurePreview
from tracker.usecases.import_figures_mapping import FigureMapping
from tracker.usecases.import_figures_plan import spans_of
from tracker.usecases.import_figures_texts import ROLE_WORDS

MOST_SERIES = 12
"""More series than these are chosen from a list first, so that a whole statistic is no page of choices."""
_NONE = "Læses ikke ind"
_WIDE_ROLES = (Role.SERIES, Role.VALUE, Role.OMITTED)


def choose_mapping(preview: Callable[[FigureMapping], FigurePreview], key: str) -> FigurePreview:
    """Ask for the choices of a file and preview it by them; raises as ``preview``. ``key`` is the file's own."""
    found = preview(FigureMapping())
    if len(found.sheets) > 1:
        sheet = st.selectbox("Ark", found.sheets, index=found.sheets.index(found.sheet.name), key=f"tal-ark-{key}")
        found = found if sheet == found.sheet.name else preview(FigureMapping(sheet=sheet))
        key = f"{key}-{sheet}"
    st.caption(as_text(_read_words(found)))
    roles = _choose_roles(found, key)
    if roles != found.mapping.roles:
        found = preview(FigureMapping(roles, sheet=found.mapping.sheet))
        key += "".join(role.value[0] for _, role in roles)
    series = _choose_series(found, key)
    if series == found.mapping.series:
        return found
    return preview(FigureMapping(roles, series, found.mapping.sheet))


def _read_words(found: FigurePreview) -> str:
    """*Overskrifterne står i linje 3. 2 serier med 14 felter, fra 2020 til 2024.*"""
    rows, series = found.table.rows, len(found.table.series)
    is_cube = found.sheet.kind is SheetKind.CUBE
    head = "" if is_cube else f"Overskrifterne står i {found.sheet.place(found.layout.heading_row)}. "
    told = f"{count_of(series, 'serie', 'serier')} med {count_of(len(rows), 'felt', 'felter')}"
    days = [row.day for row in rows]
    span = f", fra {format_figure_day(min(days))} til {format_figure_day(max(days))}" if days else ""
    known = " Kolonner og valg er som sidst." if found.is_remembered else ""
    return f"{head}{told}{span}.{known}"


def _choose_roles(found: FigurePreview, key: str) -> tuple[tuple[str, Role], ...]:
    columns = found.layout.columns
    with st.popover("Hvad er kolonnerne?", icon=":material/view_column:"):
        if found.layout.is_wide:
            st.caption(f"Perioderne er overskrifter på {count_of(len(found.layout.periods), 'kolonne', 'kolonner')}.")
        options = [role for role in Role if not found.layout.is_wide or role in _WIDE_ROLES]
        return tuple(
            (
                column.heading,
                st.selectbox(
                    as_text(column.heading),
                    options,
                    index=options.index(column.role) if column.role in options else 0,
                    format_func=ROLE_WORDS.__getitem__,
                    key=f"tal-kolonne-{key}-{column.number}",
                ),
            )
            for column in columns
        )


def _choose_series(found: FigurePreview, key: str) -> tuple[tuple[str, str], ...]:
    """An indicator for each series, or none; of many series those are shown that are chosen from the list."""
    names, proposed = found.table.series, dict(found.mapping.series or ())
    if len(names) > MOST_SERIES:
        names = tuple(
            st.multiselect(
                f"Hvilke af de {len(names)} serier skal med?",
                names,
                default=[name for name in names if name in proposed],
                placeholder="Søg efter en serie",
                key=f"tal-serier-{key}",
            )
        )
    st.markdown("**Hvilken indikator hører hver serie til?**")
    spans = spans_of(found.table)
    chosen: list[tuple[str, str]] = []
    for name in names:
        count, first, last = spans.get(name, (0, None, None))
        told = f"{count_of(count, 'felt', 'felter')}"
        if first and last:
            told += f", {format_figure_day(first)}–{format_figure_day(last)}"
        indicator = _choose_indicator(
            f"{as_text(name)} ({told})", found.indicators, proposed.get(name), f"{key}-{name}"
        )
        if indicator is not None:
            chosen.append((name, indicator))
    return tuple(chosen)


def _choose_indicator(label: str, indicators: Sequence[Indicator], proposed: str | None, key: str) -> str | None:
    ids = [one.id for one in indicators]
    names = {one.id: f"{one.name} ({one.unit})" for one in indicators}
    twice = {name for name in names.values() if list(names.values()).count(name) > 1}
    words = {one: f"{name} · {one.rpartition('/')[2]}" if name in twice else name for one, name in names.items()}
    return st.selectbox(
        label,
        ids,
        index=ids.index(proposed) if proposed in ids else None,
        format_func=words.__getitem__,
        placeholder=_NONE,
        key=f"tal-serie-{key}",
    )
