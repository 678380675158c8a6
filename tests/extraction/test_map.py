"""The maps of the passes: each package's docstring names its modules once, so that none is lost among the others."""

import re
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

import tracker.extraction

PASSES = sorted(path.parent.name for path in Path(tracker.extraction.__path__[0]).glob("*/__init__.py"))
# Named where they are not modules: the entrance of a pass and what calls it.
OTHERS = {"tag_lines"}


@pytest.mark.parametrize("name", PASSES)
def test_the_map_of_a_pass_names_every_module_once_and_no_other(name: str) -> None:
    package = import_module(f"tracker.extraction.{name}")
    modules = {path.stem for path in Path(package.__path__[0]).glob("*.py")} - {"__init__"}
    named = Counter(re.findall(r"``(\w+)``", package.__doc__ or ""))
    assert {name for name in modules if named[name] != 1} == set(), "name each where it works"
    assert set(named) - modules - OTHERS == set(), "no such module"


def test_every_pass_stands_in_the_order_of_passes() -> None:
    named = re.findall(r"``(\w+)``", tracker.extraction.__doc__ or "")
    assert sorted(named) == PASSES
