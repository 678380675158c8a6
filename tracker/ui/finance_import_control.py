"""The file's own sums held against its rows, and everything wrong with its row: what a person must have seen."""

from dataclasses import replace

import streamlit as st

from tracker.danish.phrases import count_of, join_words
from tracker.ui.escaping import as_text
from tracker.usecases.import_finance_mapping import FinanceChoice
from tracker.usecases.import_finance_preview import FinanceMissing, FinancePreview
from tracker.usecases.import_finance_texts import (
    MISSING_SENTENCES,
    sentence_for_control,
    sentence_for_controls,
    sentence_for_problem,
)

_SHOWN = 20


def ask_seen(found: FinancePreview, choice: FinanceChoice, key: str) -> FinanceChoice:
    """Show the control of the file's sums; where one does not agree, ask whether the person has seen it."""
    controls, differing = found.table.controls, found.table.differing
    st.markdown(as_text(sentence_for_controls(controls)))
    rounded = [one for one in controls if one.differences and not one.differs]
    if differing:
        st.warning(
            "Filens egne summer stemmer ikke med dens rækker. Intet bliver rettet.", icon=":material/difference:"
        )
    shown = [*differing, *rounded]
    if shown:
        st.markdown("\n".join(f"- {as_text(sentence_for_control(found.sheet, one))}" for one in shown[:_SHOWN]))
    if len(shown) > _SHOWN:
        st.caption(f"Her vises {_SHOWN} af {len(shown)}.")
    if found.table.rounded:
        rows = count_of(len(found.table.rounded), "række", "rækker")
        st.caption(f"{rows} har et udregnet beløb med flere decimaler, end der er øre. Det er rundet af til øre.")
    has_seen = bool(differing) and st.checkbox("Jeg har set forskellen", key=f"budget-set-{key}")
    return replace(choice, has_seen_differences=has_seen)


def ask_all_the_same(preview: FinancePreview, key: str) -> FinanceChoice:
    """Where there is a reason not to post the file, ask whether the person has seen it and posts all the same."""
    choice = preview.choice
    if preview.plan.counts_twice:
        has_seen = st.checkbox("Jeg har set, hvad der står i forvejen. Bogfør alligevel", key=f"budget-dobbelt-{key}")
        choice = replace(choice, has_seen_doubles=has_seen)
    if preview.other_owner is not None:
        label = as_text(f"Filen nævner {preview.other_owner} Kommune. Læs den ind her alligevel")
        choice = replace(choice, has_seen_owner=st.checkbox(label, key=f"budget-kommune-{key}"))
    if preview.later:
        names = join_words([f"‘{one.file_name}’" for one in preview.later])
        label = as_text(f"Læs filen ind, selv om {names} er opgjort senere")
        choice = replace(choice, has_seen_later=st.checkbox(label, key=f"budget-senere-{key}"))
    return choice


def show_problems(preview: FinancePreview) -> None:
    """Every wrong row by its place, the first of many, and what a person must still say."""
    problems = preview.problems
    if problems:
        count = count_of(len(problems), "felt er", "felter er")
        st.error(f"{count} ikke i orden, og intet kan bogføres. Ret filen, og vælg den igen.", icon=":material/error:")
        told = (f"- {as_text(sentence_for_problem(preview.sheet, one))}" for one in problems[:_SHOWN])
        st.markdown("\n".join(told))
        if len(problems) > _SHOWN:
            st.caption(f"Her vises {_SHOWN} af {len(problems)}.")
    for missing in preview.missing:
        if missing is not FinanceMissing.DIFFERENCES or not problems:
            st.info(MISSING_SENTENCES[missing], icon=":material/arrow_upward:")
