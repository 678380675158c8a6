"""Dates, sums, shares and numbers as Danes write them."""

import datetime as dt
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date as babel_date
from babel.numbers import format_decimal

_LOCALE = "da_DK"
_COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def format_date(date: dt.date) -> str:
    """*15. marts 2023*."""
    return babel_date(date, "d. MMMM y", locale=_LOCALE)


def format_moment(at: dt.datetime) -> str:
    """The store's universal time as Danes tell it: *22. november 2026 kl. 10.05*."""
    local = at.replace(tzinfo=dt.UTC).astimezone(_COPENHAGEN)
    return f"{format_date(local.date())} kl. {local:%H.%M}"


def format_short_date(date: dt.date) -> str:
    """*15.03.2023*."""
    return babel_date(date, "dd.MM.y", locale=_LOCALE)


def format_figure_day(date: dt.date) -> str:
    """The day of a figure: *2022* for 31 December, which is how a whole year is entered; else *15. marts 2023*."""
    return str(date.year) if (date.month, date.day) == (12, 31) else format_date(date)


def format_amount(ore: int) -> str:
    """Whole øre as *51.700 kr.*, or *51.700,50 kr.* where there are øre."""
    pattern = "#,##0" if ore % 100 == 0 else "#,##0.00"
    return f"{format_decimal(Decimal(ore) / 100, format=pattern, locale=_LOCALE)} kr."


_TOO_LONG = 10**15
"""A number as long as this is nobody's figure, and its digits would say more than it holds."""


def format_number(value: float | Decimal, decimals: int = 1) -> str:
    """*1.234,5*: at most so many decimals, none where they are zero; beyond what can be written out, *1e+300*."""
    if abs(float(value)) >= _TOO_LONG:
        return f"{float(value):g}".replace(".", ",")
    pattern = "#,##0" + ("." + "#" * decimals if decimals else "")
    return str(format_decimal(value, format=pattern, locale=_LOCALE))


def format_share(share: float | Decimal, decimals: int = 0) -> str:
    """A share between 0 and 1 as *57 %*."""
    return f"{format_number(Decimal(str(share)) * 100, decimals)} %"


def format_doubt(share: float) -> str:
    """A share of doubtful words as *12 %*; a few of many words are not none: *0,4 %*."""
    return format_share(share, 0 if share >= 0.1 else 1)
