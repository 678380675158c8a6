"""What no test of the browser may do: wait for the clock, or look at once at a page that is still being drawn."""

import ast
from pathlib import Path

import pytest

HASTY = {
    "wait_for_timeout": "a machine is as slow as it likes: wait for what is to be seen",
    "sleep": "a machine is as slow as it likes: wait for what is to be seen",
    "goto": "Watched.open waits until the page is at rest",
    "reload": "Watched.reload breaks nothing off and waits until the page is at rest",
    "is_visible": "it does not wait: expect(…).to_be_visible()",
    "is_hidden": "it does not wait: expect(…).to_be_hidden()",
    "is_enabled": "it does not wait: expect(…).to_be_enabled()",
    "title": "it does not wait: expect(page).to_have_title(…)",
    "set_options": "how long is waited is said once, in conftest.py",
}
TESTS = sorted(Path(__file__).parent.glob("test_*.py"))


def hasty_calls(source: str) -> list[str]:
    """The calls of a module that must not be there, each with what to do instead."""
    calls = [node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [
        f"line {call.lineno}: {call.attr}: {HASTY[call.attr]}"
        for call in calls
        if isinstance(call, ast.Attribute)
        and call.attr in HASTY
        and ast.unparse(call.value) not in {"watched", "visitor"}
    ]


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.stem)
def test_a_browser_test_waits_for_what_is_to_be_seen(path: Path) -> None:
    assert hasty_calls(path.read_text(encoding="utf-8")) == []


def test_what_is_hasty_is_caught() -> None:
    assert len(hasty_calls("page.goto(address)\nassert page.title() == 'x'\nwatched.reload()\n")) == 2
