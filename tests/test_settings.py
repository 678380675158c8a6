"""The environment is read once, and what cannot be used in it is said."""

import datetime as dt

import pytest
from typer.testing import CliRunner

from tracker.cli import build_app
from tracker.settings import Settings, WrongSetting


def test_the_clock_can_be_fixed_and_an_empty_variable_fixes_nothing() -> None:
    assert Settings.read({"PEJLEMAERKE_TODAY": "2026-11-22"}).today() == dt.date(2026, 11, 22)
    assert Settings.read({"PEJLEMAERKE_TODAY": ""}).fixed_today is None


@pytest.mark.parametrize("value", ["igår", "2026-13-01", "22.11.2026"])
def test_a_day_that_is_none_is_refused_with_the_variable_and_its_value(value: str) -> None:
    with pytest.raises(WrongSetting) as refused:
        Settings.read({"PEJLEMAERKE_TODAY": value})
    assert (refused.value.variable, refused.value.value) == ("PEJLEMAERKE_TODAY", value)


def test_a_command_says_in_danish_that_the_day_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEJLEMAERKE_TODAY", "igår")
    done = CliRunner().invoke(build_app(), ["check"])
    assert done.exit_code == 1
    assert "Variablen PEJLEMAERKE_TODAY er ‘igår’" in done.output
