"""Streamlit's settings: every name is one that the installed version knows, and nothing is sent anywhere."""

import tomllib
from collections.abc import Iterator
from typing import Any

from streamlit import config

from tracker.settings import PROJECT_FOLDER

SETTINGS = tomllib.loads((PROJECT_FOLDER / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def names(table: dict[str, Any], before: str = "") -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from names(value, f"{before}{key}.")
        else:
            yield f"{before}{key}"


def test_every_option_is_known_to_the_installed_streamlit() -> None:
    config.get_config_options()
    unknown = [name for name in names(SETTINGS) if name not in config._config_options_template]
    assert unknown == []


def test_no_usage_statistics_no_traces_and_only_this_machine() -> None:
    assert SETTINGS["browser"]["gatherUsageStats"] is False
    assert SETTINGS["client"]["showErrorDetails"] == "none"
    assert SETTINGS["server"]["address"] == "127.0.0.1"


def test_light_and_dark_set_the_same_colours() -> None:
    light = set(names(SETTINGS["theme"]["light"]))
    dark = set(names(SETTINGS["theme"]["dark"])) - {"chartCategoricalColors"}
    assert light == dark
