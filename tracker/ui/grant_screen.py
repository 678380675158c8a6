"""*Puljer*: who applied for what, what became of it, what is left of a pool, and how long that lasts."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of, format_kroner
from tracker.domain.ledger import PostedEntry
from tracker.insight.budget_lines import LineBy, budget_lines
from tracker.insight.ledger_book import Book, day_of, open_book
from tracker.insight.pool_pace import PoolPace, pace_of_pool
from tracker.store.frames_ledger import entries_frame, proposals_frame
from tracker.store.frames_money import balances_frame, no_applications_frame, pool_rules_frame, pools_frame
from tracker.ui.budget_choice import pool_words
from tracker.ui.budget_forms import offer_pool
from tracker.ui.chooser import Scope, chosen
from tracker.ui.escaping import as_text
from tracker.ui.filters import NARROWEST, Filter, choose_one, choose_required, choose_words, matches_words, sentence_of
from tracker.ui.grant_answer_forms import Desk
from tracker.ui.grant_forms import offer_forms
from tracker.ui.grant_list import APPLICATION, Sentences, show_cards
from tracker.ui.grant_none import show_none
from tracker.ui.grant_numbers import YEAR, show_entries, show_numbers, show_stack
from tracker.ui.grant_rules import show_rules
from tracker.ui.grant_table import offer_application_files, show_application_table
from tracker.ui.grant_words import STATE_WORDS, applied_sentence, left_sentence, state_words, waiting_sentence
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.item_tables import choose_table
from tracker.ui.links import go_to, link_to
from tracker.ui.loading import load, today
from tracker.ui.private_applicants import load_applications
from tracker.ui.unknown_in_address import say_unknown
from tracker.usecases.grant_limits import left_of_year
from tracker.usecases.unclaimed_grants import unclaimed_grants

POOL = "pulje"


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that is known of a municipality's pools, read once."""

    pools: Sequence[Row]
    applications: Sequence[Row]
    rules: Sequence[Row]
    none: Sequence[Row]
    entries: Sequence[Row]
    proposals: Sequence[Row]
    book: Book


def show_grants() -> None:
    """The chosen pool in the chosen year."""
    scope = chosen()
    st.caption(as_text(scope.municipality_name))
    st.title("Hvem søger puljerne, og hvad er der tilbage?", anchor=False)
    material = _read(scope.municipality_code)
    if not material.pools:
        _show_nothing(scope)
        return
    pool, year = _choose(material)
    own = [row for row in material.applications if row["pool_id"] == pool["id"]]
    rules = [row for row in material.rules if row["pool_id"] == pool["id"]]
    pace = pace_of_pool(material.book, pool["id"], own, today(), rules=rules, no_applications=material.none, year=year)
    _say(pace, pool, year)
    show_numbers(pace)
    _show_list(material, [row for row in own if row["year"] == year], pace, pool, year)
    show_none([row for row in material.none if row["pool_id"] == pool["id"]], year)
    offer_forms(pool, year)
    lines = [line for line in budget_lines(material.book, LineBy.POOL) if line.key == pool["id"]]
    show_stack(lines, pool_words(pool), pool["id"])
    show_entries(material.book, pool["id"], year)
    link_to("oekonomi", "Se budget og forbrug under Økonomi", icon=":material/payments:", pulje=pool["id"], aar=year)
    show_rules(pool, rules, today())
    offer_pool(scope)


def _read(code: str) -> Material:
    entries, proposals = load_rows(entries_frame, code), load_rows(proposals_frame, code)
    applications = load_applications(code)
    asked = {row["pool_id"] for row in applications}
    pools = [row for row in load_rows(pools_frame, code) if row["kind"] == "pool" or row["id"] in asked]
    return Material(
        pools=pools,
        applications=applications,
        rules=load_rows(pool_rules_frame, code),
        none=load_rows(no_applications_frame, code),
        entries=entries,
        proposals=proposals,
        book=open_book(entries, load_rows(balances_frame, code), proposals),
    )


def _show_nothing(scope: Scope) -> None:
    st.info(
        f"Her kommer de puljer, som råd og udvalg{scope.place} giver tilskud fra, med ansøgninger, svar og rest. "
        "Indtil nu er ingen pulje skrevet ind."
        + ("" if scope.municipality_code else " Indlæs først et referat under Dokumenter, så kommunen er kendt.")
    )
    if not scope.municipality_code and st.button(
        "Indlæs referater", type="primary", icon=":material/upload_file:", key="puljer-indlaes"
    ):
        go_to("dokumenter")
    offer_pool(scope)


def _choose(material: Material) -> tuple[Row, int]:
    """Pool and year from the address; a single application brings its own."""
    pools = {row["id"]: row for row in material.pools}
    asked = next((row for row in material.applications if row["id"] == st.query_params.get(APPLICATION)), None)
    if asked is not None and asked["pool_id"] in pools:
        st.query_params[POOL], st.query_params[YEAR] = asked["pool_id"], str(asked["year"])
    say_unknown(POOL, set(pools), "Puljen i adressen findes ikke i denne kommune. Her er en anden; vælg nedenfor.")
    asked_of = pools.get(st.query_params.get(POOL, ""))
    if asked_of is not None:
        known_years = {str(one) for one in _years(material, asked_of["id"])}
        say_unknown(YEAR, known_years, "Der er intet for året i adressen. Her er puljens seneste år.")
    busiest = max(pools, key=lambda one: sum(row["pool_id"] == one for row in material.applications))
    with st.grid(2, min_column_width=NARROWEST):
        words = {one: pool_words(row) for one, row in pools.items()}
        pool_id = choose_required("Pulje", POOL, words, busiest, clears=(YEAR, APPLICATION))
        years = _years(material, pool_id)
        year = choose_required("År", YEAR, {str(one): str(one) for one in years}, str(years[0]), clears=(APPLICATION,))
    return pools[pool_id], int(year)


def _years(material: Material, pool_id: str) -> list[int]:
    """The years of which anything is known, the newest first, and this one where nothing is."""
    rows = (*material.applications, *material.none)
    told = {row["year"] or getattr(day_of(row), "year", None) for row in rows if row["pool_id"] == pool_id}
    known = {one for one in (*told, *material.book.years_of(pool_id)) if one is not None}
    return sorted(known, reverse=True) or [today().year]


def _say(pace: PoolPace, pool: Row, year: int) -> None:
    st.markdown(f"{applied_sentence(pace, pool['name'], year)} {left_sentence(pace, year)}")
    waiting = waiting_sentence(pace.late_answers, pace.accounts_due)
    if waiting:
        st.warning(waiting, icon=":material/schedule:")


def _show_list(material: Material, own: list[Row], pace: PoolPace, pool: Row, year: int) -> None:
    """The year's applications, narrowed by state and words, as cards or as a table; or the one of the address."""
    if not own:
        return
    st.subheader("Hvem har søgt, og hvad blev svaret?", anchor=False)
    single = [row for row in own if row["id"] == st.query_params.get(APPLICATION)]
    filters = () if single else _narrow(own)
    shown = single or [row for row in own if _lets_through(filters, row)]
    if single:
        link_to("puljer", "Se alle ansøgninger i året", icon=":material/list:", pulje=pool["id"], aar=year)
    name = f"Ansøgninger til {pool_words(pool)} {year} · {sentence_of(filters, 'Alle ansøgninger')}"
    st.markdown(f"**{as_text(sentence_of(filters, 'Alle ansøgninger'))}** · {_count(shown)}")
    if not shown:
        st.info("Ingen ansøgninger passer til det valgte.")
    elif not single and choose_table("puljer"):
        show_application_table(shown, name)
    else:
        left = left_of_year(material.book, pool["id"], year, today())
        sentences = Sentences(material.entries, material.proposals)
        desk = Desk(left, _items(material, pool["id"]), _unclaimed(pool["id"], year))
        show_cards(_urgent_first(shown, pace), pace, sentences, desk)
    if shown:
        offer_application_files(shown, name, f"ansoegninger-{year}")


def _count(shown: Sequence[Row]) -> str:
    return count_of(len(shown), "ansøgning", "ansøgninger")


def _narrow(own: Sequence[Row]) -> tuple[Filter, ...]:
    states = {row["state"] for row in own}
    options = {state.value: words for state, words in STATE_WORDS.items() if state.value in states}
    with st.grid(2, min_column_width=NARROWEST):
        state = choose_one("Svar", "svar", options, "Alle svar")
        words = choose_words("Ord", "ord", "Ansøger, formål eller grund")
    return state, words


def _lets_through(filters: Sequence[Filter], row: Row) -> bool:
    state, words = filters
    text = " ".join(str(row[name] or "") for name in ("applicant", "purpose", "reason")) + state_words(row)
    return state.value in {None, row["state"]} and matches_words(text, words.value)


def _urgent_first(rows: Sequence[Row], pace: PoolPace) -> list[Row]:
    """What waits, then what is owed, then the rest as given."""
    due = {str(one.application["id"]) for one in pace.accounts_due}
    return sorted(rows, key=lambda row: (row["state"] != "applied", row["id"] not in due))


def _items(material: Material, pool_id: str) -> dict[str, str]:
    """Items of minutes that tell of this pool's money, the newest first, which may be what answered."""
    told = [row for row in (*material.proposals, *material.entries) if row["pool_id"] == pool_id and row["item_id"]]
    dated = sorted(told, key=lambda row: str(row["told_on"] or ""), reverse=True)
    return {row["item_id"]: _item_words(row) for row in dated}


def _unclaimed(pool_id: str, year: int) -> dict[str, str]:
    """The grants of the year that no application has, by what tells them apart."""
    return {one.id: _grant_words(one, ore) for one, ore in load(unclaimed_grants, pool_id, year)}


def _grant_words(entry: PostedEntry, ore: int) -> str:
    day = entry.date or entry.source.told_on
    words = (format_kroner(ore), format_date(day) if day else None, entry.purpose or entry.source.words)
    return " · ".join(word for word in words if word)


def _item_words(row: Row) -> str:
    day = "uden dato" if row["told_on"] is None else format_date(row["told_on"])
    return f"{day}: {' '.join(filter(None, (row['item_number'], row['item_title'])))}"
