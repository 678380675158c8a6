"""Which sheet, what each column is, and what a file of budget does not tell of itself: proposed, and a person's."""

import datetime as dt
from collections.abc import Callable

import streamlit as st

from tracker.danish.phrases import count_of
from tracker.domain.ledger import FinanceFileKind
from tracker.measuring.finance_cells import place_words
from tracker.measuring.finance_layout import key_of
from tracker.measuring.finance_words import FinanceField
from tracker.ui.escaping import as_text
from tracker.usecases.import_finance_mapping import FinanceChoice
from tracker.usecases.import_finance_preview import FinancePreview
from tracker.usecases.import_finance_texts import FIELD_WORDS, KIND_WORDS, UNIT_WORDS

_FIRST_YEAR, _LAST_YEAR = 1990, 2199


def choose_columns(preview: Callable[[FinanceChoice], FinancePreview], key: str) -> FinancePreview:
    """Ask for the sheet, the columns and what the file does not tell; raises as ``preview``. ``key`` is the file's."""
    found = preview(FinanceChoice())
    if len(found.sheets) > 1:
        sheet = st.selectbox("Ark", found.sheets, index=found.sheets.index(found.sheet.name), key=f"budget-ark-{key}")
        found = found if sheet == found.sheet.name else preview(FinanceChoice(sheet=sheet))
        key = f"{key}-{sheet}"
    st.caption(as_text(_read_words(found)))
    if found.is_scaled:
        st.warning(
            "Excel viser beløb i filen i tusinder eller millioner, men gemmer dem måske i hele kroner. Se efter i "
            "tabellen, om beløbene er rigtige.",
            icon=":material/straighten:",
        )
    fields = _choose_fields(found, key)
    if fields != found.choice.fields:
        found = preview(FinanceChoice(sheet=found.choice.sheet, fields=fields))
        key += "".join(field.value[0] for _, field in fields)
    if found.layout.of_field(FinanceField.TEXT):
        st.caption("Posteringernes tekst gemmes. Nævner den privatpersoner, så lad kolonnen være ‘bruges ikke’.")
    unit, as_of, year = _ask_told(found, key)
    choice = FinanceChoice(found.choice.sheet, fields, unit, as_of, year)
    told = (found.choice.unit_ore, found.choice.as_of, found.choice.year)
    return found if (unit, as_of, year) == told else preview(choice)


def _read_words(found: FinancePreview) -> str:
    """*Overskrifterne står i linje 5. 12 rækker: budget og forbrug pr. konto. Kolonnerne er som sidst.*"""
    head = f"Overskrifterne står i {place_words(found.sheet, found.layout.heading_row)}. "
    kind = "" if found.layout.kind is None else f": {KIND_WORDS[found.layout.kind]}"
    known = " Kolonnerne er som sidst." if found.is_remembered else ""
    return f"{head}{count_of(len(found.table.lines), 'række', 'rækker')}{kind}.{known}"


def _choose_fields(found: FinancePreview, key: str) -> tuple[tuple[str, FinanceField], ...]:
    """A field for each column."""
    with st.popover("Hvad er kolonnerne?", icon=":material/view_column:"):
        options = list(FinanceField)
        return tuple(
            (
                key_of(column),
                st.selectbox(
                    as_text(column.heading),
                    options,
                    index=options.index(column.field),
                    format_func=FIELD_WORDS.__getitem__,
                    key=f"budget-kolonne-{key}-{column.number}",
                ),
            )
            for column in found.layout.columns
        )


def _ask_told(found: FinancePreview, key: str) -> tuple[int | None, dt.date | None, int | None]:
    """What is counted, the day and the year: as the file tells, else for the person to say."""
    choice, units = found.choice, list(UNIT_WORDS)
    with st.container(horizontal=True, gap="medium"):
        unit = st.selectbox(
            "Beløbene er i",
            units,
            index=units.index(choice.unit_ore) if choice.unit_ore in units else None,
            format_func=UNIT_WORDS.__getitem__,
            placeholder="Filen siger det ikke",
            key=f"budget-enhed-{key}",
        )
        if found.layout.kind is FinanceFileKind.POSTINGS:
            return unit, choice.as_of, choice.year
        as_of = st.date_input("Opgjort pr.", value=choice.as_of, format="DD.MM.YYYY", key=f"budget-dag-{key}")
        year = st.number_input(
            "År", _FIRST_YEAR, _LAST_YEAR, value=choice.year, placeholder="Filen siger det ikke", key=f"budget-år-{key}"
        )
    return unit, as_of, None if year is None else int(year)
