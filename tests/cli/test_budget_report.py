"""``report budget``: a year of money as an Excel file."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl
from sqlalchemy import Engine

from tests.pages.money_store import CODE, fill_money

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_a_year_is_written_as_a_workbook(run_tracker: Run, store: Engine, tmp_path: Path) -> None:
    fill_money(store)
    out, database = tmp_path / "budget.xlsx", store.url.render_as_string(hide_password=False)
    done = run_tracker("report", "budget", "--municipality", CODE, "--year", 2025, "--out", out, "--database", database)
    assert done.returncode == 0, done.stderr
    assert openpyxl.load_workbook(out)["Overblik"]["A1"].value == "Budgetopfølgning 2025: alle pr. puljer og budgetter"
