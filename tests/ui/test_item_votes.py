"""What a vote comes to in one line: numbers only where the text states them."""

from typing import Any

import pytest

from tracker.ui.item_references import missing_papers
from tracker.ui.item_votes import vote_words, voters_words


def side(name: str, count: int | None = None) -> dict[str, Any]:
    return {"side": name, "count": count, "voters": []}


@pytest.mark.parametrize(
    ("is_unanimous", "sides", "words"),
    [
        pytest.param(
            False,
            [side("for", 15), side("against", 10), side("abstained", 1)],
            "For 15 · Imod 10 · Undlod 1",
            id="three sides with numbers",
        ),
        pytest.param(True, [], "Enstemmigt", id="all agreed and nobody is counted"),
        pytest.param(True, [side("for")], "Enstemmigt", id="the side says no more than that all agreed"),
        pytest.param(True, [side("for", 7)], "Enstemmigt · For 7", id="all agreed and are counted"),
        pytest.param(None, [side("for"), side("against")], "For · Imod", id="names without numbers: none is counted"),
        pytest.param(
            False,
            [side("for", 12), {**side("against"), "voters": [{"name": "Jens Ask", "party": "V"}]}],
            "For 12 · Imod: Jens Ask (V)",
            id="a number on one side and a name on the other",
        ),
        pytest.param(False, [side("for", 0)], "For 0", id="a stated nought is a number"),
        pytest.param(None, [], None, id="the text tells no result"),
    ],
)
def test_a_vote_in_one_line(is_unanimous: bool | None, sides: list[dict[str, Any]], words: str | None) -> None:
    assert vote_words({"is_unanimous": is_unanimous, "sides": sides}) == words


def test_a_party_stands_in_brackets_unless_the_name_says_it() -> None:
    voters = [
        {"name": "Jens Ask", "party": "V"},
        {"name": "Liste Ø", "party": "Ø"},
        {"name": "Ane Birk", "party": None},
    ]
    assert voters_words(voters) == "Jens Ask (V), Liste Ø og Ane Birk"


def reference(kind: str, text: str, is_listed: bool | None) -> dict[str, Any]:
    return {"kind": kind, "text": text, "is_listed": is_listed}


def test_only_papers_that_a_list_does_not_hold_are_missing_and_each_once() -> None:
    rows = [
        reference("attachment", "bilag 1", True),
        reference("attachment", "bilag 2", False),
        reference("attachment", "Bilag\n2", False),
        reference("attachment", "bilag 3", None),
        reference("law", "§ 42", False),
    ]
    assert [row["text"] for row in missing_papers(rows)] == ["bilag 2"]
