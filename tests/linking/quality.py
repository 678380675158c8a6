"""How well goals are suggested, as figures: a chapter of ``docs/quality.md``.

``tests.minutes.quality`` calls :func:`links_chapter`; the figures are those of ``../shared/checks/score_links.py``.
"""

import importlib.util
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.linking.calibrate import examples_of, unseen
from tests.linking.sets_in_use import LINDEVANG, PUBLIC, load_set
from tracker.domain.goal_link import LinkOrigin
from tracker.usecases.linking_language import load_calibration
from tracker.usecases.suggest_goals import policy_from_json, suggest_goals

SETS = (("public", PUBLIC), ("lindevang", LINDEVANG))
FIGURES = (
    "recall@1",
    "recall@3",
    "exact-set F1, explicit items",
    "precision, certain",
    "precision, certain + likely",
    "no-goal items left alone",
)
STEPS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1.0)

BY_SET = "## Links: by set (docs/linking.md says what the sets are)\n\n"
BY_BAND = "\n## Links: how often each band is right\n\n"
BY_PROBABILITY = "\n## Links: is the probability one? (items judged by parameters fitted without them)\n\n"


@cache
def scorer() -> ModuleType:
    """The check that counts, loaded from beside the repository."""
    spec = importlib.util.spec_from_file_location("score_links", PUBLIC.parent.parent / "checks" / "score_links.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def links_chapter() -> str:
    """The chapter as Markdown."""
    found_by_set = {name: measured(folder) for name, folder in SETS}
    rows = [[name, *(_figure(figures[one]) for one in FIGURES)] for name, (figures, _) in found_by_set.items()]
    found = [one for _, bands in found_by_set.values() for one in bands]
    parts = (
        (BY_SET, _table(["set", *FIGURES], rows)),
        (BY_BAND, _table(["band and reason", "suggestions", "right", "share"], _band_rows(found))),
        (BY_PROBABILITY, _table(["probability", "suggestions", "right", "share"], _curve_rows())),
    )
    return "".join(f"{head}{table}" for head, table in parts)


def measured(folder: Path) -> tuple[Mapping[str, tuple[float | None, str]], list[tuple[str, bool]]]:
    """The check's figures for a set, and each suggestion's band with whether it is right."""
    policy, items = scorer().read(folder)
    found = suggest_goals(policy_from_json(policy), [(item["title"], item["text"]) for item in items])
    answers = {
        item["id"]: [(one.goal_id, one.band.value, one.score) for one in row]
        for item, row in zip(items, found, strict=True)
    }
    parents: dict[str, Any] = {goal["id"]: goal["parent"] for goal in policy["goals"]}
    bands = [
        (
            f"{one.band.value}, {_REASONS[one.origin]}",
            bool({one.goal_id, parents[str(one.goal_id)]} & set(item["goals"])),
        )
        for item, row in zip(items, found, strict=True)
        for one in row
    ]
    return scorer().measure(policy, items, answers), bands


_REASONS = {LinkOrigin.REFERENCE: "named outright", LinkOrigin.SUGGESTION: "meant"}


def _band_rows(found: Sequence[tuple[str, bool]]) -> Iterator[list[str]]:
    for band in sorted({band for band, _ in found}):
        yield _row(band, [right for name, right in found if name == band])


def _curve_rows() -> Iterator[list[str]]:
    profile = load_calibration().profile
    examples = [one for name, folder in SETS for one in examples_of(load_set(name, folder), profile)]
    pairs = [
        (float(said), bool(right))
        for one, row in zip(examples, unseen(examples), strict=True)
        for said, right in zip(row, one.right, strict=True)
    ]
    for low, high in pairwise(STEPS):
        yield _row(f"{low:.2f} to {high:.2f}", [right for said, right in pairs if low <= said < high])


def _row(name: str, rights: Sequence[bool]) -> list[str]:
    share = f"{sum(rights) / len(rights):.2f}" if rights else "-"
    return [name, str(len(rights)), str(sum(rights)), share]


def _figure(value: tuple[float | None, str]) -> str:
    figure, remark = value
    return "-" if figure is None else f"{figure:.3f}{f' ({remark})' if remark else ''}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]] | Iterator[list[str]]) -> str:
    lines = [heads, ["---"] + ["---:"] * (len(heads) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


if __name__ == "__main__":
    print(links_chapter())
