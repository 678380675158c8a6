"""The words of Økonomi: sums that may be unknown, what is marked at them, and the sentence of a year."""

import datetime as dt
from collections.abc import Mapping, Sequence

from tracker.danish.formatting import format_date, format_share
from tracker.danish.phrases import capitalise, count_of, format_kroner, full_stop, join_words
from tracker.domain.ledger import ProposalAnswer
from tracker.domain.money import BalanceKind, LedgerKind
from tracker.domain.source import Origin
from tracker.export.budget_words import KIND_WORDS
from tracker.insight.budget_lines import BudgetLine, Figure
from tracker.insight.inference import InferredAppropriation
from tracker.insight.ledger_effect import LedgerColumn, Row

UNKNOWN = "ukendt"
NOT_TOLD = "\N{EN DASH}"
PROPOSED = "foreslået"
ORIGIN_WORDS: Mapping[Origin, str] = {
    Origin.READ: "Læst i et referat",
    Origin.ENTERED: "Skrevet ind",
    Origin.CORRECTED: "Rettet af en person",
    Origin.INFERRED: "Udledt",
    Origin.IMPORTED: "Fra en fil fra økonomisystemet",
}
ANSWER_WORDS: Mapping[ProposalAnswer, str] = {
    ProposalAnswer.ACCEPTED: "Bogført",
    ProposalAnswer.REJECTED: "Afvist",
    ProposalAnswer.SAME_AS: "Det er den samme post",
}


def sum_words(ore: int | None) -> str:
    """A sum with a true minus, or that it is unknown."""
    return UNKNOWN if ore is None else format_kroner(ore).replace("-", "\N{MINUS SIGN}")


def signed_words(ore: int) -> str:
    """A change: ``+38.000 kr.``, ``−5.000 kr.``."""
    return f"{'+' if ore > 0 else ''}{sum_words(ore)}"


def part_words(ore: int | None) -> str:
    """A part that need not be there: a dash where no source tells of it, which is neither unknown nor nought."""
    return NOT_TOLD if ore is None else sum_words(ore)


def share_words(share: float | None) -> str:
    """``66 %``, or that it is unknown."""
    return UNKNOWN if share is None else format_share(share).replace("-", "\N{MINUS SIGN}")


def sum_of_inference(one: InferredAppropriation) -> str:
    """``89.700 kr. − 38.000 kr. = 51.700 kr.``: the sum that an inferred figure follows from."""
    parts = "".join(f" {'−' if ore >= 0 else '+'} {format_kroner(abs(ore))}" for ore in one.parts_ore)
    return f"{format_kroner(one.total_ore)}{parts} = {format_kroner(one.ore)}"


def kind_words(row: Row) -> str:
    """What an entry is, with which way money goes where its sum is negative."""
    kind = LedgerKind(row["kind"])
    word = KIND_WORDS[kind]
    if kind in {LedgerKind.CARRY_OVER, LedgerKind.TRANSFER}:
        return f"{word} {'herfra' if row['amount_ore'] < 0 else 'hertil'}"
    if is_income(row):
        return "Indtægt eller tilbageført"
    return f"{word}, frigivet" if kind is LedgerKind.COMMITMENT and row["amount_ore"] < 0 else word


def is_income(row: Row) -> bool:
    """Whether money came in by a file of the finance system, which does not tell income from what is paid back."""
    return row["kind"] == LedgerKind.REFUND.value and row["import_id"] is not None and row["refers_to"] is None


def net_sentence(line: BudgetLine) -> str:
    """What budget and spending are less of: income that is budgeted, and what came in or back; nothing where none did.

    The ledger has no kind of its own for income: an account of income has a budget below nought.
    """
    budgeted = -sum(
        effect.ore for effect in line.effects if effect.ore < 0 and effect.row["kind"] == LedgerKind.APPROPRIATION.value
    )
    came = line.columns[LedgerColumn.REFUNDED].ore or 0
    word = "der er kommet ind eller betalt tilbage" if any(is_income(one.row) for one in line.effects) else None
    parts = [
        *([f"budgettet er fratrukket en ventet indtægt på {format_kroner(budgeted)}"] if budgeted else []),
        *([f"forbruget er fratrukket {sum_words(came)}, {word or 'der er betalt tilbage'}"] if came else []),
    ]
    return full_stop(capitalise(join_words(parts))) if parts else ""


def origin_words(row: Row) -> str:
    """How an entry came to be: read, written in, or taken in from a file of the finance system."""
    return ORIGIN_WORDS[Origin.IMPORTED if row["import_id"] is not None else Origin(row["origin"])]


def day_words(row: Row) -> str:
    """The day of posting, else the day of the meeting that told of it, else that nobody knows."""
    if row["date"] is not None:
        return format_date(row["date"])
    return "dag ikke oplyst" if row["told_on"] is None else f"nævnt {format_date(row['told_on'])}"


def year_sentence(line: BudgetLine, stated: Sequence[Row] = ()) -> str:
    """What is left of what there was; told differently where it is overspent or unknown.

    ``stated`` are the sums that minutes state of this year; the last remainder is told where nothing can be reckoned.
    """
    year = "uden år" if line.year is None else f"i {line.year}"
    if not line.effects and not line.corrected_budget.inferred:
        return f"Kilderne fortæller ikke om nogen beløb {year}.{_stated_words(stated)}"
    budget = line.corrected_budget
    if budget.ore is None:
        return f"{_unknown_budget(line, year)}{_stated_words(stated)}{_marks(budget)}"
    if budget.ore < 0:
        return f"{_below_nought(line, year, -budget.ore)}{_marks(budget)}"
    if line.left.ore is None:
        return f"{_unknown_spending(line, year, budget.ore)}{_stated_words(stated)}{_marks(budget)}"
    available = format_kroner(budget.ore)
    if line.left.ore < 0:
        over = format_kroner(-line.left.ore)
        return f"Der er brugt og disponeret {over} mere {year}, end de {available}, der var.{_marks(line.left)}"
    share = f" ({format_share(line.left.ore / budget.ore)})" if budget.ore > 0 else ""
    return f"{format_kroner(line.left.ore)} af {available} {year} er tilbage{share}. {_used(line)}{_marks(line.left)}"


def _below_nought(line: BudgetLine, year: str, expected_ore: int) -> str:
    """The year of an account of income: what is expected of it, and what has come in; or a budget corrected away."""
    if (line.columns[LedgerColumn.ORIGINAL].ore or 0) >= 0:
        return f"Rettelserne er større end bevillingen {year}: der mangler {full_stop(format_kroner(expected_ore))}"
    head = f"Der er budgetteret med en indtægt på {format_kroner(expected_ore)} {year}."
    spent = line.spent.ore
    if spent is None:
        return f"{head} Kilderne fortæller ikke, hvad der er kommet ind."
    if spent > 0:
        return f"{head} Der er brugt {format_kroner(spent)} mere, end der er kommet ind."
    return full_stop(f"{head} Der er kommet {format_kroner(-spent)} ind")


def _used(line: BudgetLine) -> str:
    parts = [
        *([f"brugt {format_kroner(line.spent.ore)}"] if line.spent.ore is not None else []),
        *([f"disponeret {format_kroner(line.committed.ore)}"] if line.committed.ore else []),
    ]
    return full_stop(f"Der er {join_words(parts)}") if parts else ""


def _unknown_budget(line: BudgetLine, year: str) -> str:
    budget = line.corrected_budget
    pools = len(line.pool_ids)
    if pools > 1 and budget.known_ore is not None:
        known = count_of(pools - len(budget.unknown_in), "budget", "budgetter")
        return (
            f"Bevillingen {year} er kendt for {known} af {pools}: {format_kroner(budget.known_ore)} i alt. "
            "Hvad der er tilbage af det hele, kan ikke regnes."
        )
    known_sums = [
        (line.columns[LedgerColumn.CARRIED].ore, "overført"),
        (line.columns[LedgerColumn.SUPPLEMENTARY].ore, "givet i tillæg"),
        (line.spent.known_ore, "brugt"),
        (line.committed.ore, "disponeret"),
    ]
    said = [f"{format_kroner(ore)} er {word}" for ore, word in known_sums if ore]
    rest = f"; {join_words(said)}" if said else ""
    return full_stop(f"Bevillingen {year} er ikke oplyst, så det kan ikke regnes, hvad der er tilbage{rest}")


def _unknown_spending(line: BudgetLine, year: str, budget_ore: int) -> str:
    pools, missing = len(line.pool_ids), len(line.left.unknown_in)
    head = f"Der er {format_kroner(budget_ore)} til rådighed {year}."
    if pools > 1 and missing < pools and line.left.known_ore is not None:
        known = format_kroner(line.left.known_ore)
        return (
            f"{head} Kilderne fortæller ikke om forbruget i {missing} af {pools} budgetter; "
            f"i de andre er {known} tilbage."
        )
    return f"{head} Kilderne fortæller ikke, hvad der er brugt."


def _stated_words(stated: Sequence[Row]) -> str:
    """The last remainder that minutes state, where nothing can be reckoned."""
    told = [row for row in stated if row["kind"] == BalanceKind.REMAINING.value]
    if not told or len({row["pool_id"] for row in told}) > 1:
        return ""
    newest = max(told, key=lambda row: row["told_on"] or dt.date.min)
    day = "" if newest["told_on"] is None else f" {format_date(newest['told_on'])}"
    return f" Referatet{day} siger, at {format_kroner(newest['amount_ore'])} er tilbage."


def _marks(figure: Figure) -> str:
    inferred = " Bevillingen er udledt." if figure.is_inferred else ""
    proposed = " Tallene er med forslag, som ingen har bogført endnu." if figure.has_proposals else ""
    return f"{inferred}{proposed}"
