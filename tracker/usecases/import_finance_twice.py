"""Danish words for what a file of budget and spending may count twice, a sentence each."""

from collections.abc import Iterable, Mapping

from tracker.danish.formatting import format_amount, format_short_date
from tracker.danish.personal import mask_cpr_numbers
from tracker.domain.goal import Pool
from tracker.domain.ledger import Account, PostedEntry
from tracker.usecases.import_finance_doubles import MoneyColumn, Overlap
from tracker.usecases.import_finance_entries import PlannedEntry
from tracker.usecases.import_finance_plan import FinancePlan
from tracker.usecases.import_finance_texts import KIND_OF_ENTRY

_COLUMN_WORDS: Mapping[MoneyColumn, str] = {
    MoneyColumn.BUDGET: "budget",
    MoneyColumn.SPENT: "forbrugt og tildelt",
    MoneyColumn.COMMITTED: "disponeret",
}


def sentences_for_twice(plan: FinancePlan, pools: Iterable[Pool]) -> tuple[str, ...]:
    """All that may be counted twice, a sentence each."""
    return (
        *(sentence_for_overlap(one, pools) for one in plan.overlaps),
        *(_sentence_for_payment(*one) for one in plan.payments),
        *(_sentence_for_twin(*one) for one in plan.twins),
        *(_sentence_for_alike(*one) for one in plan.alike),
    )


def _sentence_for_payment(one: PlannedEntry, stands: PostedEntry) -> str:
    """*Konto 300: forbrug 10.000 kr. kan være udbetalingen af det, der står som tildelt (referat). …*"""
    told = stands.source.words or stands.source.text or stands.purpose or "uden kilde"
    what = f"Konto {one.account.number}: forbrug {format_amount(one.entry.amount_ore)} ({one.entry.purpose})"
    pays = f"kan være udbetalingen af det, der står som {KIND_OF_ENTRY[stands.kind]} ({told})"
    return mask_cpr_numbers(f"{what} {pays}. Så tæller det med to gange.")[0]


def _sentence_for_twin(new: Account, known: Account) -> str:
    """*Konto 00100 Løn er måske konto 100: kun nuller foran er forskellen. …*"""
    said = f"Konto {new.number} {new.name} er måske konto {known.number}: kun nuller foran er forskellen"
    return mask_cpr_numbers(f"{said}. Er det den samme, så ret nummeret i filen.")[0]


def sentence_for_overlap(one: Overlap, pools: Iterable[Pool]) -> str:
    """*Rådets budget 2026, budget: der står 50.000 kr. i forvejen, og filen bogfører 60.000 kr.*"""
    name = next((pool.name for pool in pools if pool.id == one.pool_id), one.pool_id)
    sums = f"der står {format_amount(one.stands_ore)} i forvejen, og filen bogfører {format_amount(one.posts_ore)}"
    return f"{name} {one.year}, {_COLUMN_WORDS[one.column]}: {sums.removesuffix('.')}."


def _sentence_for_alike(one: PlannedEntry, stands: PostedEntry) -> str:
    """*Konto 300: 500 kr. 05.03.2026 (Tilskud Koret) er måske det, der står i 2026 (Tilskud [privat ansøger]). …*"""
    day = f" {format_short_date(one.entry.date)}" if one.entry.date else ""
    what = f"Konto {one.account.number}: {format_amount(one.entry.amount_ore)}{day} ({one.entry.source.text})"
    said = f"{what} er måske det, der står i {stands.year} ({stands.source.text})"
    return mask_cpr_numbers(f"{said}. Er det den samme, så tag rækken ud af filen.")[0]
