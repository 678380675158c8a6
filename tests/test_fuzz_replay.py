"""A short round of the fuzzer that is the same on every machine: inputs that once failed, then changed seeds."""

import pytest

from fuzzing.targets import FAILED_ONCE, TARGETS, Target, replayed

INPUTS = 80


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_changed_inputs_are_read_or_refused_and_everything_stands_where_it_says(target: Target) -> None:
    for data in replayed(target, INPUTS):
        target.run(data)


def test_the_same_seed_gives_the_same_inputs() -> None:
    target = TARGETS["minutes"]
    first, again, other = (tuple(replayed(target, 5, seed)) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_every_input_that_once_failed_belongs_to_a_target() -> None:
    assert {path.parent.name for path in FAILED_ONCE.glob("*/*")} <= set(TARGETS)
