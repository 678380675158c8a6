"""The packs that ship with the product: whole, honest about their sources, and in nobody else's words."""

import json
import re
from pathlib import Path

import pytest

from tests.data.make_sample_minutes import RESULTS, made_minutes
from tracker.domain.goal import GoalKind
from tracker.domain.goal_history import SuccessionKind, WishState
from tracker.domain.money import LedgerKind
from tracker.insight.series import SMALL_GROUP
from tracker.settings import DATA_FOLDER
from tracker.usecases.pack_reading import Pack, read_pack

PACKS = ("norddjurs", "denmark", "sample")
TEN_WORDS = 10


@pytest.fixture(scope="module")
def sample() -> Pack:
    return read_pack(DATA_FOLDER / "sample")


@pytest.fixture(scope="module")
def norddjurs() -> Pack:
    return read_pack(DATA_FOLDER / "norddjurs")


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_is_whole_and_named_after_its_folder(name: str) -> None:
    assert read_pack(DATA_FOLDER / name).name == name


def test_norddjurs_holds_what_the_sources_tell_and_no_invented_goal(norddjurs: Pack) -> None:
    policy = norddjurs.policy
    assert policy is not None
    assert (policy.title, policy.period_first, policy.period_last) == ("Integrationspolitikken 2021-2026", 2021, 2026)
    assert (policy.case_number, policy.reports_per_year) == ("22/740", 2)
    area, *points = norddjurs.goals
    assert (area.kind, area.title, area.text) == (GoalKind.FOCUS_AREA, "Børn og Familier som trives", None)
    assert [point.code for point in points] == list("abcdef")
    assert all(point.title is None and point.text is None and point.parent_id == area.id for point in points)
    assert not norddjurs.indicators
    assert not norddjurs.statuses
    assert not norddjurs.minutes


def test_the_register_holds_the_treated_cases_with_an_open_referral(norddjurs: Pack) -> None:
    cases = {(case.body, case.date.isoformat()): case for case in norddjurs.register}
    first = cases["Dialogforum for Integration", "2023-03-15"]
    assert (first.case_number, first.outcome, first.addressed_to) == ("22/740", "approved", "Børne- og Ungdomsudvalget")
    assert [goal_id.rpartition("/")[2] for goal_id in first.goal_ids[2:]] == list("abcdef")
    second = cases["Dialogforum for Integration", "2023-10-02"]
    assert (second.outcome, second.addressed_to) == ("discussed", None)
    assert cases["Arbejdsmarkedsudvalget", "2022-09-14"].case_number is None, "the source does not say"
    assert all(case.source for case in norddjurs.register)


def test_denmark_holds_the_published_figures_and_no_others(shared: Path) -> None:
    pack = read_pack(DATA_FOLDER / "denmark")
    facts = json.loads((shared / "facts" / "integrationsbarometer.json").read_text(encoding="utf-8"))
    published = {
        (str(goal["number"]), one["code"], one["better"] == "higher", one["year"], float(one["value"]))
        for goal in facts["goals"]
        for one in goal["indicators"]
    }
    direction = {one.id: one.direction == "up" for one in pack.indicators}
    stored = set()
    for figure in pack.measurements:
        goal, _, code = figure.indicator_id.removeprefix("dk/barometer/").partition("#")
        stored.add((goal, code, direction[figure.indicator_id], figure.date.year, figure.value))
    assert stored == published
    assert [goal.title for goal in pack.goals] == [goal["name"] for goal in facts["goals"]]
    assert all(one.target_value is None and one.baseline_value is None for one in pack.indicators)
    changes = {one["code"]: one["change"] for goal in facts["goals"] for one in goal["indicators"]}
    for figure in pack.measurements:
        change = changes[figure.indicator_id.partition("#")[2]]
        assert f"er {'+' if change > 0 else '−'}{abs(change)} procentpoint" in (figure.note or "")


def test_eksempelby_is_invented_and_shows_every_state(sample: Pack) -> None:
    assert sample.municipality.is_invented
    assert sample.policy is not None
    kinds = [goal.kind for goal in sample.goals if goal.policy_id == sample.policy.id]
    assert (kinds.count(GoalKind.FOCUS_AREA), kinds.count(GoalKind.GOAL), kinds.count(GoalKind.SUBGOAL)) == (6, 24, 1)
    measured = {one.indicator_id for one in sample.measurements}
    with_indicator = {one.goal_id for one in sample.indicators}
    goals = [goal for goal in sample.goals if goal.kind is GoalKind.GOAL]
    assert any(goal.is_ended for goal in goals)
    assert any(goal.text is None for goal in goals)
    assert any(goal.id not in with_indicator and goal.text for goal in goals)
    assert any(one.target_value is not None and one.id not in measured for one in sample.indicators)
    assert any(one.target_value is None and one.id in measured for one in sample.indicators)
    assert [report.date.year for report in sample.reports] == [2024, 2025]
    assert all(sample_part for sample_part in (sample.wishes, sample.interim_targets, sample.definitions))
    assert {one.kind for one in sample.successions} == set(SuccessionKind)
    assert {one.state for one in sample.wishes} == set(WishState)
    assert any(figure.persons is not None and figure.persons < SMALL_GROUP for figure in sample.measurements)


def test_the_applications_of_eksempelby_agree_with_its_ledger_and_minutes(sample: Pack) -> None:
    entries = [one.entry for one in sample.money.ledger]
    undone = {one.refers_to for one in entries if one.kind is LedgerKind.CORRECTION and one.right_ore == 0}
    grants = [one for one in entries if one.kind is LedgerKind.GRANT and one.id not in undone]
    in_ledger = sorted((str(one.application_id), one.year, one.amount_ore, one.date) for one in grants)
    helped = [one for one in sample.money.applications if one.granted_ore]
    assert in_ledger == sorted((one.id, one.year, one.granted_ore, one.decided_on) for one in helped)


def test_ten_minutes_come_in_five_formats(sample: Pack) -> None:
    endings = sorted(path.suffix for path in sample.minutes)
    assert endings == [".docx", ".docx", ".html", ".html", ".html", ".md", ".pdf", ".pdf", ".txt", ".txt"]
    assert all(path.stat().st_size < 60_000 for path in sample.minutes)


def test_the_word_and_pdf_minutes_are_those_that_their_texts_make() -> None:
    made = made_minutes()
    assert made
    for name, content in made.items():
        assert (RESULTS / name).read_bytes() == content, f"{name}: run python -m tests.data.make_sample_minutes"


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _runs(text: str) -> set[tuple[str, ...]]:
    """Ten words in a row of one paragraph; headings one after another are nobody's words."""
    runs: set[tuple[str, ...]] = set()
    for paragraph in text.split("\n\n"):
        words = _words(paragraph)
        runs |= {tuple(words[start : start + TEN_WORDS]) for start in range(len(words) - TEN_WORDS + 1)}
    return runs


@pytest.mark.parametrize("name", PACKS)
def test_no_ten_words_in_a_row_are_from_a_source(name: str, shared: Path) -> None:
    published: set[tuple[str, ...]] = set()
    for source in (*(shared / "sources").glob("*.txt"), *(shared / "gold").rglob("*.txt")):
        published |= _runs(source.read_text(encoding="utf-8"))
    policy = json.loads((shared / "gold" / "links" / "policy.json").read_text(encoding="utf-8"))
    for goal in policy["goals"]:
        published |= _runs(goal["text"])
    for path in (DATA_FOLDER / name).rglob("*"):
        if path.suffix in {".yaml", ".md", ".txt", ".html"}:
            taken = _runs(path.read_text(encoding="utf-8")) & published
            assert not taken, f"{path.name}: {' '.join(next(iter(taken)))}"


def test_no_private_person_of_the_sources_is_named(shared: Path) -> None:
    absent = "Fraværende:"
    names: set[str] = set()
    for source in (shared / "sources").glob("norddjurs_*.txt"):
        lines = source.read_text(encoding="utf-8").splitlines()
        for line in lines[lines.index(absent) + 1 :]:
            if "ilag" in line:
                break
            names |= {line.strip()} - {""}
    assert names
    for path in (DATA_FOLDER / "norddjurs").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert not [name for name in names if name in text]
