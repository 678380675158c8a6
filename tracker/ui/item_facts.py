"""What an item is linked to, the sums it names and the attachments it lists."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from tracker.danish.formatting import format_amount
from tracker.domain.goal_link import LinkBand, LinkOrigin, LinkState
from tracker.domain.money import BalanceKind, LedgerKind, MoneyKind
from tracker.ui.escaping import as_text
from tracker.ui.item_references import show_missing_papers
from tracker.ui.item_rows import Row
from tracker.ui.links import link_to
from tracker.ui.meeting_names import excerpt
from tracker.ui.message_words import BALANCE_WORDS, BAND_WORDS, LEDGER_WORDS, LINK_ORIGIN_WORDS, MONEY_WORDS
from tracker.ui.sources import source_link

_PURPOSE = 60
"""Characters of what a sum is for; the source has the rest."""
_OPENNESS = {True: "lukket", False: "åbent", None: None}


def goal_name(row: Row) -> str:
    """``a) Et varigt hjem``: the goal as it is known; the policy where the link is to the whole."""
    if row["goal_id"] is None:
        return str(row["policy"])
    code, title = row["goal_code"], row["goal"]
    if not title:
        return f"{row['area']}, punkt {code} (tekst ukendt)" if row["area"] else f"Punkt {code} (tekst ukendt)"
    return f"{code}) {title}" if len(code) == 1 and code.isalpha() else str(title)


def show_goals(rows: Sequence[Row]) -> None:
    """The goals that the item stands for, those of one reason together; what waits for a person's word says so."""
    shown = {
        (row["policy_id"], row["goal_id"]): row for row in rows if LinkState(row["state"]) is not LinkState.REJECTED
    }
    if not shown:
        return
    st.subheader("Hvilke mål handler det om?")
    for reason, group in groupby(shown.values(), key=reason_of):
        with st.container(gap="xxsmall"):
            for row in group:
                link_to("maal", as_text(goal_name(row)), icon=":material/flag:", maal=row["goal_id"])
            st.caption(reason)


def reason_of(row: Row) -> str:
    """Why the link was made, in one line; how sure the machine is where nobody has confirmed it."""
    origin = LINK_ORIGIN_WORDS[LinkOrigin(row["origin"])]
    words = ", ".join(f"‘{as_text(one['text'])}’" for one in row["evidence"][:3])
    reason = f"{origin.capitalize()}: {words}" if words else origin.capitalize()
    if LinkState(row["state"]) is LinkState.SUGGESTED and row["band"] and LinkBand(row["band"]) is not LinkBand.CERTAIN:
        return f"{BAND_WORDS[LinkBand(row['band'])]}, ikke bekræftet. {reason}"
    return reason


def show_sums(rows: Sequence[Row], meanings: Sequence[Row]) -> None:
    """Each sum with what it is, as far as that is read; the sum opens its sentence."""
    if not rows:
        return
    st.subheader("Hvilke beløb nævnes?")
    for row in rows:
        parts = [format_amount(row["ore"]), *_meaning_of(row, meanings)]
        source_link(row["document_sha256"], row["span_start"], row["span_end"], " · ".join(parts))


def _meaning_of(row: Row, meanings: Sequence[Row]) -> list[str]:
    """What the sentence of a sum says that it is, for which year and for what; its own words where nothing is read."""
    word, year = _kind_and_year(row, meanings)
    purpose = f"‘{excerpt(row['purpose'], _PURPOSE)}’" if row["purpose"] else None
    said = [part for part in (word, str(year) if year else None, purpose) if part]
    if said:
        return said
    words = " ".join(row["text"].split())
    return [] if words == format_amount(row["ore"]).replace("\N{NO-BREAK SPACE}", " ") else [f"‘{words}’"]


def _kind_and_year(row: Row, meanings: Sequence[Row]) -> tuple[str | None, int | None]:
    """As it counts in an account, where it counts in one; otherwise as the sentence says."""
    for one in meanings:
        is_inside = one["span_start"] <= row["span_start"] and row["span_end"] <= one["span_end"]
        if is_inside and one["amount_ore"] in {row["ore"], -row["ore"]}:
            kind = one["kind"]
            word = BALANCE_WORDS[BalanceKind(kind)] if one["is_balance"] else LEDGER_WORDS[LedgerKind(kind)]
            return word, one["year"] or row["year"]
    return MONEY_WORDS[MoneyKind(row["kind"])] if row["kind"] else None, row["year"]


def show_attachments(rows: Sequence[Row], missing: Sequence[Row]) -> None:
    """The attachments as listed, with ids, and whether each is open; then those that are cited and not listed.

    None of them is held here.
    """
    if not rows and not missing:
        return
    st.subheader("Hvilke bilag hører til?")
    for row in rows:
        facts = [
            _OPENNESS[row["is_closed"]],
            f"dokument {as_text(row['document_id'])}" if row["document_id"] else None,
            f"journalnr. {as_text(row['journal_number'])}" if row["journal_number"] else None,
            as_text(row["mark"]) if row["mark"] else None,
        ]
        with st.container(gap="xxsmall"):
            st.markdown(as_text(row["title"]))
            said = " · ".join(fact for fact in facts if fact)
            if said:
                st.caption(said)
            source_link(row["document_sha256"], row["span_start"], row["span_end"])
    show_missing_papers(missing)
    st.caption("Bilagene er nævnt i dokumentet. De ligger ikke her.")
