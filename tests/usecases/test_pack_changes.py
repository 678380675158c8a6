"""What a data pack tells of how goals change, and what is wrong in it."""

from pathlib import Path

import pytest

from tracker.domain.goal_history import SuccessionKind, WishState
from tracker.errors import RejectedTable
from tracker.usecases.pack_reading import read_pack

PACK = "municipality_code: 099\nmunicipality_name: Nulby Kommune\nbodies: []\n"
BEFORE = """title: Før
period_first: 2019
period_last: 2022
goals:
  - {code: 1, title: Job}
  - {code: 2, title: Fest}
"""
NOW = """title: Nu
period_first: 2023
period_last: 2026
adopted_on: 13.12.2022
versions:
  - {date: 2022-12-13, vision: Vi ses, decided_by: Byrådet}
goals:
  - code: 1
    title: Arbejde
    weight: 2,5
    progress_rule: flertal
    versions:
      - {date: 2022-12-13, title: Job, text: Flere i job}
"""


def folder_of(tmp_path: Path, **files: str) -> Path:
    for name, content in {"pack": PACK, **files}.items():
        (tmp_path / f"{name}.yaml").write_text(content, encoding="utf-8")
    return tmp_path


def problems_of(folder: Path) -> list[tuple[str, str]]:
    with pytest.raises(RejectedTable) as refused:
        read_pack(folder)
    return [(one.field, one.code) for one in refused.value.problems]


def test_a_policy_follows_its_predecessor_and_its_goals_theirs(tmp_path: Path) -> None:
    after = NOW + "successions:\n  - {from: 1, to: 1, kind: videreført}\n  - {from: 2, kind: ophørt, note: Slut}\n"
    pack = read_pack(folder_of(tmp_path, policy=after, predecessor=BEFORE))
    assert pack.policy is not None
    assert (pack.policy.predecessor_id, str(pack.policy.adopted_on)) == ("099/2019-2022", "2022-12-13")
    assert [(one.from_goal_id, one.to_goal_id, one.kind) for one in pack.successions] == [
        ("099/2019-2022/1", "099/2023-2026/1", SuccessionKind.CARRIED_OVER),
        ("099/2019-2022/2", None, SuccessionKind.ENDED),
    ]
    (wording,), (vision,) = pack.goal_versions, pack.policy_versions
    assert (wording.goal_id, wording.text) == ("099/2023-2026/1", "Flere i job")
    assert (vision.title, vision.period_last, vision.vision) == ("Nu", 2026, "Vi ses")
    goal = pack.goals[-1]
    assert (goal.weight, goal.progress_rule) == (2.5, "majority")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        pytest.param("{from: 7, to: 1, kind: videreført}", ("from", "unknown_goal"), id="from a goal that was none"),
        pytest.param("{from: 1, to: 7, kind: videreført}", ("to", "unknown_goal"), id="to a goal that is none"),
        pytest.param("{from: 1, kind: videreført}", ("kind", "unknown_kind"), id="carried over to nothing"),
        pytest.param("{from: 1, to: 1, kind: ophørt}", ("kind", "unknown_kind"), id="ended and yet somewhere"),
        pytest.param("{from: 1, to: 1}", ("kind", "unknown_kind"), id="nobody says what became of it"),
        pytest.param("{from: 1, to: 1, kind: solgt}", ("kind", "unknown_kind"), id="a word that is none"),
    ],
)
def test_a_succession_that_makes_no_sense_is_told(tmp_path: Path, line: str, problem: tuple[str, str]) -> None:
    folder = folder_of(tmp_path, policy=f"{NOW}successions:\n  - {line}\n", predecessor=BEFORE)
    assert problem in problems_of(folder)


def test_successions_without_a_predecessor_lead_from_nowhere(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, policy=f"{NOW}successions:\n  - {{from: 1, to: 1, kind: videreført}}\n")
    assert problems_of(folder) == [("from", "unknown_goal")]


INDICATORS = """indicators:
  - goal: 1
    code: 1
    name: Andel
    unit: procent
    direction: hold
    band_low: 40
    band_high: 45,5
    standard_code: barometer:1.2
    interim_targets:
      - {date: 2024-12-31, value: 42}
    definitions:
      - {valid_from: 2023-01-01, text: Alle over 18 år}
    figures:
      - {date: 2023-12-31, value: 41, persons: 4}
"""


def test_an_indicator_has_its_band_its_steps_its_definitions_and_the_people_behind(tmp_path: Path) -> None:
    pack = read_pack(folder_of(tmp_path, policy=NOW, indicators=INDICATORS))
    (one,), (step,), (meaning,), (figure,) = pack.indicators, pack.interim_targets, pack.definitions, pack.measurements
    assert (one.direction, one.band_low, one.band_high, one.standard_code) == ("hold", 40.0, 45.5, "barometer:1.2")
    assert (step.indicator_id, step.value) == (one.id, 42.0)
    assert (meaning.id, meaning.text) == (f"{one.id}!2023-01-01", "Alle over 18 år")
    assert figure.persons == 4


def test_a_step_without_a_value_or_a_day_is_told(tmp_path: Path) -> None:
    wrong = INDICATORS.replace("{date: 2024-12-31, value: 42}", "{source: Plan}")
    assert problems_of(folder_of(tmp_path, policy=NOW, indicators=wrong)) == [
        ("value", "missing"),
        ("date", "missing"),
    ]


def test_a_wish_has_a_state_and_without_one_it_is_open(tmp_path: Path) -> None:
    wishes = "wishes:\n  - {goal: 1, text: Højere}\n  - {text: Mere, state: afvist, answer: Nej}\n"
    pack = read_pack(folder_of(tmp_path, policy=NOW, wishes=wishes))
    assert [(one.goal_id, one.state) for one in pack.wishes] == [
        ("099/2023-2026/1", WishState.OPEN),
        (None, WishState.DECLINED),
    ]


def test_a_wish_about_an_unknown_goal_or_indicator_is_told(tmp_path: Path) -> None:
    wishes = "wishes:\n  - {goal: 9, indicator: 1, text: Højere}\n"
    assert problems_of(folder_of(tmp_path, policy=NOW, wishes=wishes)) == [
        ("goal", "unknown_goal"),
        ("indicator", "unknown_indicator"),
    ]


def test_one_report_has_a_treatment_for_each_body(tmp_path: Path) -> None:
    reports = """reports:
  - date: 2022-09-14
    title: Status
    goal: 1
    treatments:
      - {body: Udvalget, date: 2022-09-14, outcome: Godkendt}
      - {body: Rådet, date: 2023-03-15}
"""
    pack = read_pack(folder_of(tmp_path, policy=NOW, reports=reports))
    assert pack.reports[0].goal_id == "099/2023-2026/1"
    assert [(one.body, one.outcome) for one in pack.treatments] == [("Udvalget", "Godkendt"), ("Rådet", None)]
