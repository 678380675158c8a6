"""Every fuzz target by its name, with what it begins with and how long an input may be."""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fuzzing import figure_targets, file_targets, finance_targets, meaning_targets, seeds, text_targets
from fuzzing.mutation import mutated

FAILED_ONCE = Path(__file__).parent / "failed_once"
"""Inputs that once failed, in a folder for each target. They are tried first and always."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is fuzzed: ``run`` raises where something does not hold; ``longest`` is in bytes.

    ``rounds`` is how many inputs a whole round of the target has: fewer where one input is a document.
    """

    run: Callable[[bytes], None]
    seeds: Callable[[], tuple[bytes, ...]]
    longest: int
    rounds: int

    @property
    def name(self) -> str:
        """The name on the command line."""
        return self.run.__name__


_ALL = (
    Target(text_targets.minutes, seeds.minutes, 3_000, 1_000),
    Target(text_targets.minutes_with_blocks, lambda: seeds.with_first_byte(seeds.minutes()), 3_000, 1_000),
    Target(text_targets.facts, seeds.lines, 1_000, 5_000),
    Target(text_targets.danish, seeds.lines, 1_000, 20_000),
    Target(text_targets.deadlines, lambda: tuple(b"\x80\x00" + line for line in seeds.lines()), 400, 100_000),
    Target(text_targets.names, seeds.lines, 400, 50_000),
    Target(text_targets.personal, seeds.lines, 400, 50_000),
    Target(text_targets.linking, seeds.lines, 1_000, 5_000),
    Target(meaning_targets.meaning, seeds.lines, 1_000, 5_000),
    Target(file_targets.any_file, seeds.any_files, 40_000, 5_000),
    Target(file_targets.html, seeds.pages, 3_000, 2_000),
    Target(file_targets.word, seeds.word_parts, 6_000, 5_000),
    Target(file_targets.pdf, seeds.pdfs, 6_000, 50_000),
    Target(file_targets.manifest, seeds.manifests, 3_000, 5_000),
    Target(file_targets.archive, seeds.archives, 4_000, 100_000),
    Target(file_targets.feed, seeds.feeds, 2_000, 100_000),
    Target(file_targets.robots, seeds.rules_for_robots, 1_000, 100_000),
    Target(figure_targets.figures, figure_targets.seeds, 4_000, 20_000),
    Target(finance_targets.finance, finance_targets.seeds, 6_000, 20_000),
)
TARGETS: Mapping[str, Target] = {target.name: target for target in _ALL}


def failed_once(target: Target) -> tuple[Path, ...]:
    """The files of the inputs that a target once failed on."""
    return tuple(sorted((FAILED_ONCE / target.name).glob("*")))


def replayed(target: Target, count: int, seed: int = 0) -> Iterator[bytes]:
    """Inputs that once failed, then so many changed seeds; the same seed gives the same inputs on every machine."""
    yield from (path.read_bytes() for path in failed_once(target))
    chance = random.Random(seed)
    begun = target.seeds()
    for _ in range(count):
        yield mutated(chance.choice(begun), chance, target.longest)
