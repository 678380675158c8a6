"""One entry alone: what it is, the sentence it came from, who posted it, and what corrects it or belongs to it."""

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.domain.money import LedgerKind
from tracker.insight.inference import corrected_figure
from tracker.insight.ledger_effect import Effect, Row
from tracker.ui.budget_behind import offer_entry, open_entry
from tracker.ui.budget_entry_forms import offer_changes
from tracker.ui.budget_view import BudgetView
from tracker.ui.budget_words import PROPOSED, day_words, kind_words, origin_words, signed_words, sum_words
from tracker.ui.escaping import as_text
from tracker.ui.links import link_to
from tracker.ui.sources import show_quote, show_source


def show_entry(view: BudgetView, effect: Effect) -> None:
    """The entry, its sentence in its document, and its neighbours."""
    row = effect.row
    st.button("Tilbage til økonomien", icon=":material/arrow_back:", on_click=open_entry, args=(None,))
    number = "foreslået, ikke bogført" if row["is_proposed"] else f"postering nr. {row['number']}"
    st.title(f"{kind_words(row)}: {sum_words(row['amount_ore'])}", anchor=False)
    st.markdown(f"**{_sentence(effect)}**")
    st.markdown("  \n".join(f"{label}: {as_text(words)}" for label, words in facts_of(row, number)))
    _show_correction(row)
    _show_neighbours(view, effect)
    _show_words(row)
    offer_changes(view, effect)


def _sentence(effect: Effect) -> str:
    change = "Det ændrer ikke, hvad der er tilbage." if not effect.ore else ""
    more = "mere" if effect.ore > 0 else "mindre"
    year = effect.row["year"]
    told = "uden år" if year is None else f"i {year}"
    return change or (f"Der er {sum_words(abs(effect.ore))} {more} tilbage {told} efter den.")


def facts_of(row: Row, number: str) -> list[tuple[str, str]]:
    """What is known of an entry, in the order it is asked for; what nobody told is left out."""
    place = f"{row['pool']} · {row['body']}" if row["body"] else row["pool"]
    account = " ".join(str(row[name]) for name in ("account_number", "account_name") if row[name] is not None)
    entered_at = row["entered_at"]
    by = row["entered_by"] or ("en datapakke" if row["pack"] else "ingen har skrevet navn")
    found = [
        ("Nummer", number),
        ("Pulje eller budget", place),
        ("År", "ikke oplyst" if row["year"] is None else str(row["year"])),
        ("Dag", day_words(row)),
        ("Til hvad", row["purpose"]),
        ("Konto", account),
        ("Mål", row["goal"]),
        ("Begrundelse", row["reason"] if row["reason"] != row["text"] else None),
        ("Oprindelse", PROPOSED if row["is_proposed"] else origin_words(row)),
        ("Kilde", row["source"]),
        ("Bogført af", None if row["is_proposed"] else by),
        ("Bogført", None if entered_at is None else format_date(entered_at.date())),
    ]
    return [(label, str(words)) for label, words in found if words]


def _show_correction(row: Row) -> None:
    """The wrong figure, the right one and the change; the one of them that follows from the others says so."""
    if row["kind"] != LedgerKind.CORRECTION.value:
        return
    found = corrected_figure(row["wrong_ore"], row["right_ore"], None if row["refers_to"] else row["amount_ore"])
    if found is None:
        st.markdown("Rettelsens gamle og nye tal er ikke oplyst.")
        return
    inferred = {"wrong_ore": "det gamle tal er udledt", "right_ore": "det nye tal er udledt"}.get(found.inferred or "")
    said = f" ({inferred})" if inferred else ""
    st.markdown(
        f"Stod som {sum_words(found.wrong_ore)}, skal være **{sum_words(found.right_ore)}**: "
        f"{signed_words(found.change_ore)}{said}"
    )


def _show_neighbours(view: BudgetView, effect: Effect) -> None:
    """What it corrects or refers to, what refers to it, and the other leg of a move."""
    row = effect.row
    by_words = (
        ("Hører til", [one for one in view.book.effects if one.id == row["refers_to"]]),
        (
            "Rettet, frigivet eller betalt tilbage ved",
            [one for one in view.book.effects if one.row["refers_to"] == effect.id],
        ),
        (
            "Den anden side af flytningen",
            [
                one
                for one in view.book.effects
                if row["pair_id"] and one.row["pair_id"] == row["pair_id"] and one.id != effect.id
            ],
        ),
    )
    for words, found in by_words:
        if not found:
            continue
        st.markdown(f"**{words}**")
        for one in found:
            other = one.row
            label = f"{kind_words(other)}, {sum_words(other['amount_ore'])}, {other['pool']} {other['year'] or ''}"
            offer_entry(one.id, "nabo", as_text(label.strip()))


def _show_words(row: Row) -> None:
    """The sentence in its document; the words alone where the document is gone."""
    if row["item_id"] and row["item_title"]:
        link_to("moeder", as_text(row["item_title"]), icon=":material/arrow_forward:", punkt=row["item_id"])
    if row["document_sha256"] and row["is_source_there"]:
        st.subheader("Hvor står det?", anchor=False)
        show_source(row["document_sha256"], row["span_start"], row["span_end"], key="postkilde")
    elif row["text"]:
        st.subheader("Hvor stod det?", anchor=False)
        show_quote(row["text"])
        if row["document_sha256"]:
            st.caption("Dokumentet er ikke længere her. Ordene er gemt, da beløbet blev bogført.")
