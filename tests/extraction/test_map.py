"""The map of the package: its docstring names every module once, so that none is lost among the others."""

import re
from collections import Counter
from pathlib import Path

import tracker.extraction


def test_the_map_names_every_module_once_and_no_other() -> None:
    modules = {path.stem for path in Path(tracker.extraction.__path__[0]).glob("*.py")} - {"__init__", "minutes"}
    named = Counter(re.findall(r"``(\w+)``", tracker.extraction.__doc__ or "")) - Counter(["tag_lines"])
    assert {name for name in modules if named[name] != 1} == set(), "put each into the pass that calls it"
    assert set(named) - modules == set(), "no such module"
