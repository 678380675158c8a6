"""Fits the parameters by which nearness becomes a probability, and writes ``data/linking/calibration.toml``.

Run from the project's root: ``python -m tests.linking.calibrate --date 2026-01-31``. Fitted on the items of all known
sets that do not name their goals; the threshold of *likely* is set on items that the fit has not seen.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

import numpy as np
import numpy.typing as npt

from tests.linking.sets_in_use import LINDEVANG, PROJECT, PUBLIC, KnownItem, KnownSet, language_of, load_set
from tracker.linking.calibration import FACTORS, factors_of, fit_weights
from tracker.linking.meaning import ItemWords, MeaningIndex
from tracker.linking.profile_weights import ProfileWeights

PAGE = PROJECT / "data" / "linking" / "calibration.toml"
RIDGE = 3.0
"""Penalty on the weights; calm rather than keen, as the sets are small."""
FOLDS = 10
LEAST_RIGHT = 0.85
"""Share of suggestions at the threshold of *likely* that must be right, items that the fit has not seen."""

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """An item's factors by goal, and which goals are right."""

    name: str
    item: KnownItem
    goals: tuple[str, ...]
    factors: Numbers
    right: Numbers


def known_sets() -> tuple[KnownSet, ...]:
    """The sets that parameters are fitted on."""
    return (load_set("public", PUBLIC), load_set("lindevang", LINDEVANG))


def examples_of(known: KnownSet, profile: ProfileWeights) -> Iterator[Example]:
    """The items of a set that do not name their goals."""
    index = MeaningIndex.of(known.loose.goals, language_of(known), profile)
    items = [item for item in known.items if not item.explicit]
    texts = [ItemWords(tuple(quote.text for quote in item.text.quotes)) for item in items]
    ids = tuple(goal.id for goal in index.goals.goals)
    for item, factors in zip(items, factors_of(index.measure(texts)), strict=True):
        yield Example(known.name, item, ids, factors, np.array([float(goal in item.goals) for goal in ids]))


def fit(examples: Sequence[Example], ridge: float = RIDGE) -> Numbers:
    """Weights fitted on these examples; each item counts once, however many goals its policy has."""
    return np.array(
        fit_weights(
            np.concatenate([one.factors for one in examples]), np.concatenate([one.right for one in examples]), ridge
        )
    )


def unseen(examples: Sequence[Example], ridge: float = RIDGE) -> list[Numbers]:
    """Each item's probabilities by a fit without its tenth of the items."""
    said: list[Numbers] = [np.zeros(0)] * len(examples)
    for fold in range(FOLDS):
        weights = fit([one for n, one in enumerate(examples) if n % FOLDS != fold], ridge)
        for n, one in enumerate(examples):
            if n % FOLDS == fold:
                said[n] = 1 / (1 + np.exp(-(one.factors @ weights)))
    return said


def likely_from(examples: Sequence[Example], said: Sequence[Numbers]) -> float:
    """The lowest probability from which, counted from the top, at least ``LEAST_RIGHT`` are right; two decimals."""
    pairs = sorted(
        ((p, r) for one, row in zip(examples, said, strict=True) for p, r in zip(row, one.right, strict=True)),
        reverse=True,
    )
    right = 0.0
    found = 1.0
    for number, (probability, is_right) in enumerate(pairs, 1):
        right += is_right
        if right / number >= LEAST_RIGHT:
            found = probability
    return max(0.4, round(float(found), 2))


def write(weights: Sequence[float], likely: float, profile: ProfileWeights, date: str, count: int) -> str:
    """The data file."""
    lines = [
        "# Written by `python -m tests.linking.calibrate`, never by hand; docs/linking.md says what it means.",
        "",
        "[fitted]",
        f'on = "{date}"',
        f'how = "logistic regression, ridge {RIDGE}, {count} items of public and lindevang; likely by {FOLDS} folds"',
        "",
        "[factors]",
        *(f"{name} = {weight:.4f}" for name, weight in zip(FACTORS, weights, strict=True)),
        "",
        "[bands]",
        f"likely = {likely}",
        "possible = 0.01",
        "",
        "[profile]",
        *(f"{one.name} = {getattr(profile, one.name)}" for one in fields(profile)),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Fit and write."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--date", required=True, help="the day to write as the day of fitting")
    given = ask.parse_args()
    profile = ProfileWeights()
    examples = [example for known in known_sets() for example in examples_of(known, profile)]
    said = unseen(examples)
    PAGE.write_text(
        write(list(fit(examples)), likely_from(examples, said), profile, given.date, len(examples)), encoding="utf-8"
    )
    sys.stdout.write(PAGE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
