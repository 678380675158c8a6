"""*Overlevering*: what the next council must know of one body, and what crossed the border to or from it."""

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st

from tracker.danish.body_names import body_key
from tracker.danish.sorting import danish_key
from tracker.domain.follow_up import FollowUpState
from tracker.export.handover_report import HandoverContent
from tracker.export.handover_words import KIND_WORDS, crossing_sentences, handover_sentences, life_sentence
from tracker.insight.handover import MatterKind, OpenMatter
from tracker.store.frames_goals import register_frame
from tracker.store.frames_tasks import tasks_frame
from tracker.store.frames_terms import bodies_frame
from tracker.ui.chooser import Scope, chosen
from tracker.ui.escaping import as_text
from tracker.ui.filters import (
    NARROWEST,
    Filter,
    choose_one,
    choose_required,
    choose_words,
    matches_words,
    offer_clearing,
    sentence_of,
)
from tracker.ui.handover_border import offer_border, offer_inheritance, show_crossings
from tracker.ui.handover_matters import show_matters
from tracker.ui.handover_members import show_members
from tracker.ui.handover_note_form import offer_note
from tracker.ui.handover_parts import show_money, show_notes, show_reading_list, show_work
from tracker.ui.handover_table import offer_handover_files, offer_paper
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.links import link_to
from tracker.ui.loading import load, today
from tracker.usecases.handover_content import handover_content

TITLE = "Hvad skal det næste råd vide?"
EVERYTHING = "Alle åbne sager"
OPEN_STATES = frozenset(state.value for state in FollowUpState if not state.is_closed)
_WORTH_FILTERING = 6
"""As many matters as stand in sight at once need no filters."""
_UNFILTERED = (Filter("Slags"), Filter("Givet"), Filter("Ord"))
_BEFORE, _SINCE = "foer", "siden"
_PARAMETERS = ("slags", "givet", "ord")


def show_handover() -> None:
    """Everything the page shows of the chosen body, or what will stand here."""
    scope = chosen()
    st.title(TITLE, anchor=False)
    bodies = load_rows(bodies_frame, scope.municipality_code)
    if not bodies:
        st.info(
            f"Her kommer det, som et råd eller udvalg{scope.place} giver videre til det næste: "
            "åbne sager, penge, erfaringer og hvad der skal læses først. Det kræver et referat."
        )
        link_to("dokumenter", "Indlæs et referat", icon=":material/note_add:")
        return
    body_id = _choose_body(scope, bodies)
    content = load(handover_content, scope.municipality_code, body_id, today())
    _show_sentence(content)
    offer_border(content, bodies)
    offer_inheritance(scope.municipality_code, content, bodies)
    if content.is_empty:
        st.info(f"Referaterne fortæller ikke noget om {as_text(content.body['name'])}, der skal gives videre.")
    show_reading_list(content.to_read)
    _show_matters(content)
    show_money(content.handed.money)
    show_notes(content.handed)
    offer_note(body_id)
    show_work(content.handed)
    show_crossings(content)
    show_members(content)
    offer_paper(scope.municipality_code, content)


def _choose_body(scope: Scope, bodies: Sequence[Row]) -> str:
    """Any body; the one that holds the most open matters, by minutes or register, to begin with."""
    code = scope.municipality_code
    held = Counter(row["held_by_id"] for row in load_rows(tasks_frame, code) if row["state"] in OPEN_STATES)
    asked = Counter(body_key(row["body"]) for row in load_rows(register_frame, code) if row["addressed_to"])
    in_order = sorted(bodies, key=lambda row: danish_key(row["name"]))
    names = {row["id"]: row["name"] for row in in_order}
    first = max(in_order, key=lambda row: held[row["id"]] + asked[row["key"]])["id"]
    return choose_required("Råd eller udvalg", "udvalg", names, first, clears=_PARAMETERS)


def _show_sentence(content: HandoverContent) -> None:
    first, *more = handover_sentences(content.body["name"], content.handed, len(content.entered))
    st.markdown(f"**{as_text(first)}** {as_text(' '.join(more))}")
    crossed = crossing_sentences(content.body, content.handed, content.crossings, today())
    if crossed:
        st.markdown(as_text(" ".join(crossed)))
    life = life_sentence(content.body, content.handed.matters, today())
    if life:
        st.markdown(as_text(life))
    if content.body["note"]:
        st.caption(as_text(content.body["note"]))


def _show_matters(content: HandoverContent) -> None:
    if not content.handed.matters and not content.entered:
        return
    is_short = len(content.handed.matters) + len(content.entered) < _WORTH_FILTERING
    filters = _UNFILTERED if is_short else _choose(content.handed.matters)
    shown = [one for one in content.handed.matters if _lets_through(filters, one)]
    kind, given, words = filters
    about_referrals = kind.value in {None, MatterKind.REFERRAL.value} and given.value is None and words.value is None
    entered = content.entered if about_referrals else ()
    sentence = sentence_of(filters, EVERYTHING)
    if any(one.value for one in filters):
        st.markdown(f"**{as_text(sentence)}**")
        offer_clearing(_PARAMETERS)
    show_matters(shown, entered, content.crossings)
    if shown or entered:
        offer_handover_files(content.body["name"], shown, entered, content.crossings, sentence)


def _choose(matters: Sequence[OpenMatter]) -> tuple[Filter, ...]:
    kinds = {kind.value: KIND_WORDS[kind] for kind in MatterKind}
    with st.grid(3, min_column_width=NARROWEST):
        kind = choose_one("Slags", "slags", kinds, "Alle slags")
        given = choose_one("Givet", "givet", _term_options(matters), "I alle valgperioder")
        words = choose_words("Ord", "ord", "Ord i sætningen, eller hvem")
    return kind, given, words


def _term_options(matters: Sequence[OpenMatter]) -> Mapping[str, str]:
    """Only where some were given on each side of the border."""
    if len({one.is_from_before for one in matters}) < 2:
        return {}
    return {_BEFORE: "Før denne valgperiode", _SINCE: "I denne valgperiode"}


def _lets_through(filters: Sequence[Filter], one: OpenMatter) -> bool:
    kind, given, words = filters
    row = one.row
    said = f"{row['text']} {row['responsible'] or ''} {row['addressed_to'] or ''}"
    return (
        kind.value in {None, one.kind.value}
        and given.value in {None, _BEFORE if one.is_from_before else _SINCE}
        and matches_words(said, words.value)
    )
