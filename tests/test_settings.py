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
    assert "Variablen PEJLEMAERKE_TODAY er ‘igår’. Skriv en dato" in done.output


def test_the_limit_for_small_groups_is_five_unless_told_otherwise() -> None:
    assert Settings.read({}).small_group == 5
    assert Settings.read({"PEJLEMAERKE_SMALL_GROUP": "0"}).small_group == 0


@pytest.mark.parametrize("value", ["fem", "-1", "4,5", "٥", "99999999999"])
def test_a_limit_that_is_no_count_is_refused_and_said_in_danish(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEJLEMAERKE_SMALL_GROUP", value)
    done = CliRunner().invoke(build_app(), ["check"])
    assert done.exit_code == 1
    assert f"Variablen PEJLEMAERKE_SMALL_GROUP er ‘{value}’. Skriv et antal personer" in done.output
