"""Does it agree? Sums that minutes state against the entries, and the checks that always run over the ledger."""

from collections.abc import Mapping, Sequence

import streamlit as st

from tracker.danish.phrases import count_of, format_kroner, full_stop, join_words
from tracker.domain.money import BalanceKind
from tracker.insight.ledger_checks import check_ledger
from tracker.insight.ledger_faults import FaultKind, LedgerFault, Severity
from tracker.insight.stated_sums import StatedCheck, Verdict, check_stated
from tracker.store.frames_documents import document_frame
from tracker.store.frames_money import applications_frame
from tracker.ui.budget_behind import offer_behind, offer_entry, opened, show_behind
from tracker.ui.budget_choice import Offered
from tracker.ui.budget_fault_words import FAULT_SENTENCES, WHY_NOT_WORDS
from tracker.ui.budget_view import BudgetView, State, offered_at
from tracker.ui.budget_words import sum_words
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import load_row, load_rows
from tracker.ui.loading import drawn
from tracker.ui.meeting_names import date_words, excerpt
from tracker.ui.message_words import BALANCE_WORDS
from tracker.ui.sources import show_quote, source_link

STATED = "nævnt"
SHOWN = 6
"""Entries named beneath a fault; the rest are counted."""
_ICONS = {
    Verdict.AGREES: ":material/check_circle:",
    Verdict.DIFFERS: ":material/warning:",
    Verdict.BASIS: ":material/calculate:",
    Verdict.UNKNOWN: ":material/help:",
}


def show_checks(view: BudgetView) -> None:
    """Stated sums of the chosen year first, then the faults of the chosen pool in all years."""
    stated = check_stated(
        view.narrowed, [row for row in view.narrowed.stated if row["year"] in {None, view.choice.year}]
    )
    faults = drawn(faults_at, view.state, view.municipality_code, view.choice.pool_id)
    st.subheader("Passer det?", anchor=False)
    st.markdown(f"**{checks_sentence(stated, faults)}**")
    for number, check in enumerate(stated):
        _show_stated(view, check, f"{STATED}-{number}")
    _show_faults(view, faults)


def faults_at(state: State, municipality_code: str, pool_id: str | None) -> list[LedgerFault]:
    """The faults of one pool, or of all; stated sums have a place of their own."""
    offered = offered_at(state, municipality_code)
    found = check_ledger(
        offered.entries,
        stated=offered.stated,
        applications=load_rows(applications_frame, municipality_code),
        newest_texts=_newest_texts(offered),
    )
    return [fault for fault in found if fault.kind is not FaultKind.STATED_DIFFERS and pool_id in {None, fault.pool_id}]


def _newest_texts(offered: Offered) -> Mapping[str, str | None]:
    """The text of the newest version of each document that an entry was read from; ``None`` where it is gone."""
    return {sha: _newest_text(sha) for row in offered.entries if (sha := row["document_sha256"]) is not None}


def _newest_text(sha256: str) -> str | None:
    seen: set[str] = set()
    row = load_row(document_frame, sha256)
    while row is not None and row["replaced_by"] is not None and row["sha256"] not in seen:
        seen.add(row["sha256"])
        row = load_row(document_frame, row["replaced_by"])
    return None if row is None else row["text"]


def checks_sentence(stated: Sequence[StatedCheck], faults: Sequence[LedgerFault]) -> str:
    """What agrees and what does not, in a sentence that is right for none, one and many."""
    counts = {verdict: sum(check.verdict is verdict for check in stated) for verdict in Verdict}
    errors = sum(fault.severity is Severity.ERROR for fault in faults)
    looks = len(faults) - errors
    said = [
        *([f"{count_of(counts[Verdict.AGREES], 'sum', 'summer')} passer"] if counts[Verdict.AGREES] else []),
        *([f"{count_of(counts[Verdict.DIFFERS], 'sum', 'summer')} afviger"] if counts[Verdict.DIFFERS] else []),
    ]
    unsure = counts[Verdict.UNKNOWN] + counts[Verdict.BASIS]
    said += [f"{count_of(unsure, 'sum', 'summer')} kan ikke regnes efter"] if unsure else []
    first = f"Af det, referaterne siger: {join_words(said)}. " if said else ""
    if not faults:
        return f"{first}Posterne stemmer: ingen af kontrollerne fandt noget."
    parts = [
        *([f"{count_of(errors, 'fejl', 'fejl')}"] if errors else []),
        *([f"{count_of(looks, 'ting', 'ting')} at se efter"] if looks else []),
    ]
    return f"{first}Kontrollerne af posterne fandt {join_words(parts)}."


def _show_stated(view: BudgetView, check: StatedCheck, key: str) -> None:
    row = check.stated
    with st.container(border=True, gap="xsmall"):
        pool = "" if view.choice.pool_id is not None else f"{as_text(view.pool_name(row['pool_id']))} · "
        st.markdown(
            f"{pool}**{BALANCE_WORDS[BalanceKind(row['kind'])]}: {format_kroner(row['amount_ore'])}** ifølge referatet "
            f"{date_words(row['told_on'])} · {_ICONS[check.verdict]} {verdict_words(check)}"
        )
        show_quote(excerpt(row["text"], 260))
        with st.container(horizontal=True, gap="medium"):
            if row["document_sha256"] is not None:
                source_link(row["document_sha256"], row["span_start"], row["span_end"])
            if check.balance is not None:
                offer_behind(STATED, key, check.balance.ids)
    if opened(STATED) == key and check.balance is not None:
        heading = f"{sum_words(check.computed_ore)}, regnet til og med {date_words(row['told_on'])}"
        show_behind(view, heading, check.balance.ids, check.balance.inferred, key=key)


def verdict_words(check: StatedCheck) -> str:
    """Whether the entries agree with a stated sum; a difference is told and never mended."""
    if check.verdict is Verdict.BASIS:
        return "bevillingen er udledt af netop denne sum, så den beviser intet"
    if check.verdict is Verdict.UNKNOWN or check.computed_ore is None or check.difference_ore is None:
        why = "tallene mangler" if check.why is None else WHY_NOT_WORDS[check.why]
        return f"kan ikke regnes efter, fordi {why}"
    with_proposals = " (med forslag)" if check.balance is not None and check.balance.has_proposals else ""
    if check.verdict is Verdict.AGREES:
        return f"posterne giver det samme{with_proposals}"
    return (
        f"posterne giver {sum_words(check.computed_ore)}{with_proposals}, "
        f"en forskel på {full_stop(format_kroner(abs(check.difference_ore)))} Intet er rettet."
    )


def _show_faults(view: BudgetView, faults: Sequence[LedgerFault]) -> None:
    """A kind at a time: what it is, and each of them with its entries."""
    by_kind: dict[FaultKind, list[LedgerFault]] = {}
    for fault in faults:
        by_kind.setdefault(fault.kind, []).append(fault)
    for kind, own in by_kind.items():
        is_error = own[0].severity is Severity.ERROR
        icon = ":material/error:" if is_error else ":material/visibility:"
        with st.expander(f"{FAULT_SENTENCES[kind]} ({len(own)})", icon=icon):
            for number, fault in enumerate(own[:SHOWN]):
                _show_fault(view, fault, f"fejl-{kind}-{number}")
            if len(own) > SHOWN:
                st.caption(f"og {len(own) - SHOWN} mere")


def _show_fault(view: BudgetView, fault: LedgerFault, key: str) -> None:
    place = as_text(view.pool_name(fault.pool_id)) if fault.pool_id is not None else "Hele kommunen"
    year = "" if fault.year is None else f" {fault.year}"
    sums = ""
    if fault.expected_ore is not None and fault.found_ore is not None:
        sums = f": skulle være {sum_words(fault.expected_ore)}, er {sum_words(fault.found_ore)}"
    st.markdown(f"{place}{year}{sums}")
    with st.container(horizontal=True, gap="medium"):
        for entry_id in fault.entry_ids[:SHOWN]:
            row = next((one.row for one in view.effects_of([entry_id])), None)
            label = "Åbn posten" if row is None else f"Nr. {row['number']}: {sum_words(row['amount_ore'])}"
            offer_entry(entry_id, key, label)
