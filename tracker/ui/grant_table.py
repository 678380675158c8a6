"""Applications as a table and as files to take away, with the names that the reader may see."""

from collections.abc import Sequence

import pandas as pd

from tracker.danish.formatting import format_date
from tracker.ui.downloads import offer_downloads
from tracker.ui.grant_words import NO_APPLICANT, state_words
from tracker.ui.item_rows import Row
from tracker.ui.loading import today
from tracker.ui.tables import show_table

_COLUMNS = (
    *("Dato", "Ansøger", "Formål", "Søgt (kr.)", "Svar", "Svardato", "Fik (kr.)", "Begrundelse", "Begrænset af puljen"),
    *("Udbetalt (kr.)", "Udbetalt den", "Brugt ifølge regnskab (kr.)", "Regnskab modtaget", "År", "Kilde"),
)
_SHORT = ("Formål", "Søgt (kr.)", "Fik (kr.)", "Svar")


def show_application_table(applications: Sequence[Row], name: str) -> None:
    """Four columns, which a telephone can show; the file has them all."""
    table = application_table(applications)
    shown = pd.DataFrame({column: table[column].map(_words) for column in _SHORT})
    show_table(shown, name)


def offer_application_files(applications: Sequence[Row], name: str, key: str) -> None:
    """The same rows to take away, as the reader may see them."""
    offer_downloads(application_table(applications), name, f"opgjort {format_date(today())}", key)


def application_table(applications: Sequence[Row]) -> pd.DataFrame:
    """A row an application; what is unknown is empty."""
    rows = [
        (
            row["date"],
            row["applicant"] or NO_APPLICANT,
            row["purpose"],
            _kroner(row["applied_ore"]),
            state_words(row),
            row["decided_on"] or row["withdrawn_on"],
            _kroner(row["granted_ore"]),
            row["reason"],
            "ja" if row["is_limited_by_pool"] else "nej",
            _kroner(row["paid_ore"]),
            row["paid_on"],
            _kroner(row["accounted_ore"]),
            row["accounted_on"],
            row["year"],
            row["source"],
        )
        for row in applications
    ]
    return pd.DataFrame(rows, columns=list(_COLUMNS), dtype=object)


def _kroner(ore: int | None) -> int | float | None:
    """Kroner as a number; whole ones without decimals."""
    return None if ore is None else ore // 100 if ore % 100 == 0 else ore / 100


def _words(value: object) -> str:
    if value is None:
        return "–"
    return f"{value:,}".replace(",", ".") if isinstance(value, int) else str(value)
