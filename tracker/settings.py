"""The only reader of environment variables. Settings are read once and passed on as values."""

import datetime as dt
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT_FOLDER = Path(__file__).resolve().parent.parent
DATA_FOLDER = PROJECT_FOLDER / "data"
VOCABULARY_FOLDER = DATA_FOLDER / "vocabulary"
DEFAULT_STORE = DATA_FOLDER / "local" / "pejlemaerke.db"


class WrongSetting(ValueError):
    """A variable of the environment holds what is no day; ``value`` is what it holds."""

    def __init__(self, variable: str, value: str) -> None:
        super().__init__(f"{variable} is {value!r}; a day is written like 2026-11-22")
        self.variable = variable
        self.value = value


@dataclass(frozen=True, slots=True)
class Settings:
    """``database_url`` is an SQLAlchemy URL; ``fixed_today`` takes the clock's place, for tests and screenshots."""

    database_url: str
    fixed_today: dt.date | None = None

    @classmethod
    def read(cls, environment: Mapping[str, str] | None = None, database_url: str | None = None) -> "Settings":
        """Settings from ``DATABASE_URL`` and ``PEJLEMAERKE_TODAY``; an explicit address goes before the environment.

        Raises ``WrongSetting``.
        """
        env = os.environ if environment is None else environment
        return cls(
            database_url=database_url or env.get("DATABASE_URL") or f"sqlite:///{DEFAULT_STORE.as_posix()}",
            fixed_today=_day(env, "PEJLEMAERKE_TODAY"),
        )

    def today(self) -> dt.date:
        """Today's date, from the clock unless it is fixed."""
        return self.fixed_today or dt.date.today()


def _day(environment: Mapping[str, str], variable: str) -> dt.date | None:
    value = environment.get(variable)
    try:
        return dt.date.fromisoformat(value) if value else None
    except ValueError as wrong:
        raise WrongSetting(variable, value or "") from wrong
