"""The money of Overblik: the line of Økonomi's first sentence, in the few words of a card."""

from tracker.export.budget_words import INFERRED, WITH_PROPOSALS
from tracker.insight.budget_course import total_of_year, usual_year
from tracker.insight.budget_lines import BudgetLine, Figure
from tracker.insight.ledger_book import open_book
from tracker.ui.budget_choice import told_years
from tracker.ui.budget_view import State, offered_at
from tracker.ui.budget_words import UNKNOWN, sum_words
from tracker.ui.loading import current_state, drawn, today


def money_of(municipality_code: str) -> BudgetLine | None:
    """All of the year that Økonomi opens with, proposals counted as there; ``None`` where no money is told of."""
    state = current_state()
    year = usual_year(told_years(offered_at(state, municipality_code), None), today().year)
    return None if year is None else drawn(_total, state, municipality_code, year)


def _total(state: State, municipality_code: str, year: int) -> BudgetLine:
    offered = offered_at(state, municipality_code)
    return total_of_year(open_book(offered.entries, offered.stated, offered.proposals), year)


def money_numbers(line: BudgetLine | None, this_year: int) -> tuple[str, str, str]:
    """Label, value and note: what is left, or what there is where nothing is told of spending.

    Of several pools of which some are unknown it is the sum of the known ones, and the note counts them.
    """
    if line is None:
        return "Tilbage i år", UNKNOWN, "ingen beløb er læst"
    budget, left = line.corrected_budget, line.left
    other_year = [] if line.year == this_year else [f"tal for {line.year}, ikke for {this_year}"]
    if left.known_ore is not None:
        whole = [*_inferred(left), *([] if left.ore is None else [f"af {sum_words(budget.ore)}"])]
        notes = [*([", ".join(whole)] if whole else []), *_known_pools(left, line), *_proposed(left), *other_year]
        return f"Tilbage {line.year}", sum_words(left.known_ore), " · ".join(notes)
    if budget.known_ore is None:
        return f"Tilbage {line.year}", UNKNOWN, " · ".join(["bevillingen er ikke oplyst", *other_year])
    whole = [*([] if budget.is_stated else _inferred(budget)), "forbruget er ikke oplyst"]
    notes = [", ".join(whole), *_known_pools(budget, line), *_proposed(budget), *other_year]
    return f"Til rådighed {line.year}", sum_words(budget.known_ore), " · ".join(notes)


def _inferred(figure: Figure) -> list[str]:
    return [INFERRED] if figure.is_inferred else []


def _proposed(figure: Figure) -> list[str]:
    return [WITH_PROPOSALS] if figure.has_proposals else []


def _known_pools(figure: Figure, line: BudgetLine) -> list[str]:
    """Of how many pools and budgets the sum is, where that is not all of them."""
    pools, missing = len(line.pool_ids), len(figure.unknown_in)
    return [f"kendt for {pools - missing} af {pools} puljer og budgetter"] if missing else []
