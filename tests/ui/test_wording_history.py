"""Which lines of the journal are corrections of a wording, and which are a new wording or something else."""

from typing import Any

from tests.conftest import NOW
from tracker.ui.goal_wordings import goal_words, policy_words, since_words
from tracker.ui.wording_history import mendings_of


def line(number: int, what: str, before: str | None, after: str, target: str = "p/1") -> dict[str, Any]:
    told = None if before is None else {"title": None, "text": before}
    return {
        "id": number,
        "what": what,
        "at": NOW,
        "actor": "Ida",
        "target_id": target,
        "before": told,
        "after": {"title": None, "text": after},
    }


def told(*lines: dict[str, Any]) -> list[tuple[str | None, str, str]]:
    newest_first = sorted(lines, key=lambda row: -row["id"])
    return [(one.version_id, one.before, one.after) for one in mendings_of(newest_first, "goal", goal_words)]


def test_without_versions_every_edit_of_the_words_is_a_correction() -> None:
    assert told(
        line(1, "goal entered", None, "Jpb"),
        line(2, "goal edited", "Jpb", "Job"),
        line(3, "goal edited", "Job", "Job"),
    ) == [(None, "Jpb", "Job")]


def test_a_revision_is_no_correction_and_a_mended_version_is_told_once() -> None:
    assert told(
        line(1, "goal edited", "Jpb", "Job"),
        line(2, "goal_version entered", None, "Job", "p/1@first"),
        line(3, "goal_version entered", None, "Mange jpb", "p/1@2024-05-28"),
        line(4, "goal edited", "Job", "Mange jpb"),
        line(5, "goal edited", "Mange jpb", "Mange job"),
        line(6, "goal_version edited", "Mange jpb", "Mange job", "p/1@2024-05-28"),
    ) == [("p/1@2024-05-28", "Mange jpb", "Mange job"), (None, "Jpb", "Job")]


def test_versions_that_came_with_a_pack_leave_no_line_and_an_edit_is_still_told_once() -> None:
    lines = (line(1, "goal edited", "Jpb", "Job"), line(2, "goal_version edited", "Jpb", "Job", "p/1@2024-05-28"))
    newest_first = list(reversed(lines))
    found = mendings_of(newest_first, "goal", goal_words, has_versions=True)
    assert [one.version_id for one in found] == ["p/1@2024-05-28"]


def test_words_that_were_unknown_before_are_written_in() -> None:
    ((_, before, after),) = told(line(1, "goal edited", "", "Job"))
    assert (before, after) == ("", "Job")


def test_a_policy_s_words_are_title_years_and_vision() -> None:
    assert policy_words({"title": "Nu", "period_first": 2023, "period_last": 2028}) == "Nu\n2023–2028"
    assert policy_words({}) == ""
    assert since_words(None) == "Fra en dag, der er ukendt"
