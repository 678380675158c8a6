"""The only reader of environment variables. Settings are read once and passed on as values."""

import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

PROJECT_FOLDER = Path(__file__).resolve().parent.parent
DATA_FOLDER = PROJECT_FOLDER / "data"
VOCABULARY_FOLDER = DATA_FOLDER / "vocabulary"
DEFAULT_STORE = DATA_FOLDER / "local" / "pejlemaerke.db"


SMALL_GROUP = 5
"""Figures that rest on fewer people than this are not shown, unless the installation says another number."""


class Wanted(StrEnum):
    """What a variable of the environment should hold."""

    DAY = "day"
    COUNT = "count"


class WrongSetting(ValueError):
    """A variable of the environment holds what it cannot; ``value`` is what it holds, ``wanted`` what it should."""

    def __init__(self, variable: str, value: str, wanted: Wanted) -> None:
        super().__init__(f"{variable} is {value!r}, which is no {wanted}")
        self.variable = variable
        self.value = value
        self.wanted = wanted


@dataclass(frozen=True, slots=True)
class Settings:
    """``database_url`` is an SQLAlchemy URL; ``fixed_today`` takes the clock's place, for tests and screenshots.

    ``small_group``: figures that rest on fewer people are not shown; 0 shows all. ``address`` is where the dashboard
    is seen from outside, ``smtp`` the mail server (``smtp://name:word@host:port``), ``mail_from`` who sends.
    ``sees_applicants`` are the e-mail addresses, in small letters, of those who may see private applicants by name.
    """

    database_url: str
    fixed_today: dt.date | None = None
    small_group: int = SMALL_GROUP
    address: str | None = None
    smtp: str | None = None
    mail_from: str | None = None
    sees_applicants: frozenset[str] = frozenset()

    @property
    def can_mail(self) -> bool:
        """Whether all that a mail needs is said: the server, the sender and the dashboard's own address."""
        return bool(self.address and self.smtp and self.mail_from)

    @classmethod
    def read(cls, environment: Mapping[str, str] | None = None, database_url: str | None = None) -> "Settings":
        """Settings from ``DATABASE_URL`` and the variables that begin with ``PEJLEMAERKE_``.

        An explicit address goes before the environment.

        Raises ``WrongSetting``.
        """
        env = os.environ if environment is None else environment
        return cls(
            database_url=database_url or env.get("DATABASE_URL") or f"sqlite:///{DEFAULT_STORE.as_posix()}",
            fixed_today=_day(env, "PEJLEMAERKE_TODAY"),
            small_group=_count(env, "PEJLEMAERKE_SMALL_GROUP", SMALL_GROUP),
            address=(env.get("PEJLEMAERKE_ADDRESS") or "").rstrip("/") or None,
            smtp=env.get("PEJLEMAERKE_SMTP") or None,
            mail_from=env.get("PEJLEMAERKE_MAIL_FROM") or None,
            sees_applicants=_addresses(env.get("PEJLEMAERKE_SEES_APPLICANTS") or ""),
        )

    def today(self) -> dt.date:
        """Today's date, from the clock unless it is fixed."""
        return self.fixed_today or dt.date.today()


def _addresses(value: str) -> frozenset[str]:
    return frozenset(one for part in value.split(",") if (one := part.strip().casefold()))


def _day(environment: Mapping[str, str], variable: str) -> dt.date | None:
    value = environment.get(variable)
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError as wrong:
        raise WrongSetting(variable, value or "", Wanted.DAY) from wrong


def _count(environment: Mapping[str, str], variable: str, otherwise: int) -> int:
    value = environment.get(variable)
    if value and not (value.isascii() and value.isdigit() and len(value) < 7):
        raise WrongSetting(variable, value, Wanted.COUNT)
    return int(value) if value else otherwise
