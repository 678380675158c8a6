"""The sentences of Økonomi, computed from one account; unknown sums are said to be unknown."""

from tracker.danish.formatting import format_share
from tracker.danish.phrases import format_kroner, full_stop
from tracker.insight.spending import Account


def sum_words(ore: int | None) -> str:
    """A sum, or that it is unknown."""
    return "ukendt" if ore is None else format_kroner(ore)


def account_sentence(account: Account) -> str:
    """What is left of what there was; told differently when it is overspent or unknown."""
    year = f"i {account.year}" if account.year is not None else "(år ikke oplyst)"
    if account.available is None:
        known = []
        if account.carried_over:
            known.append(f"{format_kroner(account.carried_over)} er overført")
        if account.spent:
            known.append(f"{format_kroner(account.spent)} er brugt")
        said = f"; {' og '.join(known)}" if known else ""
        return f"Bevillingen {year} er ikke oplyst, så det kan ikke regnes, hvad der er tilbage{said}."
    inferred = " Bevillingen er udledt." if account.inferred is not None else ""
    if account.available < 0:
        return (
            f"Rettelserne er større end bevillingen {year}: der mangler {full_stop(format_kroner(-account.available))}"
        )
    available = format_kroner(account.available)
    if account.spent is None:
        return f"{_without_spending(account, year, available)}{inferred}"
    left = account.available - account.spent
    if left < 0:
        return f"Der er brugt {format_kroner(-left)} mere {year}, end de {available}, der var.{inferred}"
    share = f" ({format_share(left / account.available)})" if account.available > 0 else ""
    return f"{format_kroner(left)} af {available} {year} er tilbage{share}.{inferred}"


def _without_spending(account: Account, year: str, available: str) -> str:
    """No spending told of is not a spending of nought: what is left is unknown, unless minutes state it."""
    if account.left is None:
        return f"Der er {available} til rådighed {year}. Kilderne fortæller ikke, hvad der er brugt."
    left = format_kroner(account.left)
    return f"{left} af {available} {year} er tilbage ifølge referaterne, som ikke fortæller, hvad der er brugt."


def picture_title(account: Account) -> str:
    """The question that the picture of an account answers."""
    if account.spent is None and account.available is not None:
        return f"Hvor kommer de {format_kroner(account.available)} fra?"
    if account.left is not None and account.left < 0:
        return f"Hvorfor mangler der {format_kroner(-account.left)}?"
    return f"Hvordan blev der {format_kroner(account.left or 0)} tilbage?"
