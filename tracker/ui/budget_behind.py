"""From a figure to the entries behind it: each with its sum, its day, its sentence, and the door to itself."""

import datetime as dt
from collections.abc import Iterable, Sequence

import streamlit as st

from tracker.danish.phrases import count_of
from tracker.insight.inference import InferredAppropriation
from tracker.insight.ledger_effect import Effect
from tracker.ui.budget_choice import BEHIND, ENTRY
from tracker.ui.budget_view import BudgetView
from tracker.ui.budget_words import PROPOSED, day_words, kind_words, sum_of_inference, sum_words
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row
from tracker.ui.meeting_names import excerpt
from tracker.ui.sources import show_quote, source_link

SHOWN = 10


def open_behind(place: str, key: str | None) -> None:
    """Write into the address whose entries are to be shown; ``None`` closes them."""
    if key is None:
        st.query_params.pop(BEHIND, None)
    else:
        st.query_params[BEHIND] = f"{place}:{key}"


def opened(place: str) -> str | None:
    """What of a section is open, by the address."""
    found, _, key = st.query_params.get(BEHIND, "").partition(":")
    return key if found == place and key else None


def offer_behind(place: str, key: str, ids: Sequence[str], label: str = "Se") -> None:
    """The door beneath a figure; ``label`` stands before how many entries there are."""
    if ids:
        st.button(
            f"{label} {count_of(len(ids), 'postering', 'posteringer')}",
            key=f"bag-{place}-{key}",
            type="tertiary",
            icon=":material/arrow_forward:",
            on_click=open_behind,
            args=(place, key),
        )


def offer_doors(place: str, doors: Sequence[tuple[str, str]]) -> None:
    """A door for each row of a picture, for keyboards and telephones: what stands in the address, and its words."""
    st.caption("Åbn posteringerne bag")
    with st.container(horizontal=True, gap="small"):
        for key, words in doors:
            st.button(
                as_text(words), key=f"dør-{place}-{key}", type="tertiary", on_click=open_behind, args=(place, key)
            )


def open_entry(entry_id: str | None) -> None:
    """Show one entry alone; ``None`` goes back."""
    if entry_id is None:
        st.query_params.pop(ENTRY, None)
    else:
        st.query_params[ENTRY] = entry_id


def show_behind(
    view: BudgetView, heading: str, ids: Iterable[str], inferred: Sequence[InferredAppropriation] = (), key: str = "tal"
) -> None:
    """The entries with some ids, newest first, and what is inferred."""
    effects = sorted(view.effects_of(ids), key=_newest_first, reverse=True)
    with st.container(border=True, gap="small"):
        with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
            count = count_of(len(effects), "postering", "posteringer")
            st.markdown(f"**Bag {as_text(heading)}** · {count}", width="stretch")
            st.button("Luk", key=f"luk-{key}", icon=":material/close:", on_click=open_behind, args=("", None))
        for one in inferred:
            show_inference(view, one)
        is_whole = len(effects) <= SHOWN or st.toggle(f"Vis alle {len(effects)}", key=f"alle-{key}")
        for effect in effects if is_whole else effects[:SHOWN]:
            show_entry_row(effect, key)
        if not effects and not inferred:
            st.markdown("Ingen posteringer. Tallet er ukendt, fordi ingen kilde fortæller det.")


def _newest_first(effect: Effect) -> dt.date:
    return effect.row["date"] or effect.row["told_on"] or dt.date.min


def show_entry_row(effect: Effect, key: str) -> None:
    """One entry: what and how much in a line, its words, and its doors."""
    row = effect.row
    words = row["purpose"] or (row["reason"] if row["reason"] != row["text"] else None)
    parts = [kind_words(row), day_words(row), *([as_text(words)] if words else [])]
    mark = f" · *{PROPOSED}*" if row["is_proposed"] else ""
    with st.container(gap="xxsmall"):
        st.markdown(f"**{sum_words(row['amount_ore'])}** · {' · '.join(parts)}{mark}")
        if row["text"]:
            show_quote(excerpt(row["text"], 220))
        elif row["source"]:
            st.caption(f"Kilde: {as_text(row['source'])}")
        with st.container(horizontal=True, gap="medium"):
            offer_entry(effect.id, key)
            if row["document_sha256"] and row["is_source_there"]:
                source_link(row["document_sha256"], row["span_start"], row["span_end"])


def offer_entry(entry_id: str, key: str, label: str = "Åbn posteringen") -> None:
    """The door to one entry."""
    st.button(
        label,
        key=f"post-{key}-{entry_id}",
        type="tertiary",
        icon=":material/receipt_long:",
        on_click=open_entry,
        args=(entry_id,),
    )


def show_inference(view: BudgetView, one: InferredAppropriation) -> None:
    """The sum that no document states, how it follows, and the sentence it follows from."""
    with st.container(border=True, gap="xsmall"):
        st.markdown(
            f":material/calculate: **Udledt bevilling {one.year}:** {sum_of_inference(one)}  \n"
            "Ingen kilde nævner beløbet; det følger af den sum, referatet nævner."
        )
        show_quote(excerpt(one.text, 300))
        stated = basis_of(view, one)
        if stated is not None:
            source_link(stated["document_sha256"], stated["span_start"], stated["span_end"])


def basis_of(view: BudgetView, one: InferredAppropriation) -> Row | None:
    """The stated sum that an appropriation is inferred from."""
    return next(
        (
            row
            for row in view.offered.stated
            if (row["item_id"], row["amount_ore"]) == (one.item_id, one.total_ore) and row["document_sha256"]
        ),
        None,
    )
