"""Fuzzes one target, guided by coverage of the product's own modules: ``python -m fuzzing.one minutes -runs=1000``.

Everything behind the name is libFuzzer's own. The process ends with an error when an input fails, and keeps the input.
"""

import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["tracker"]):
    from fuzzing.mutation import mutated
    from fuzzing.targets import TARGETS, Target, failed_once


def main() -> None:
    """Fuzz the target that the first argument names."""
    target = TARGETS[sys.argv[1]]
    with tempfile.TemporaryDirectory() as folder:
        _write_seeds(target, Path(folder))
        arguments = [sys.argv[0], *sys.argv[2:], f"-max_len={target.longest}", folder]
        atheris.Setup(arguments, target.run, custom_mutator=_mutator(target))
        atheris.Fuzz()


def _write_seeds(target: Target, folder: Path) -> None:
    inputs = (*(path.read_bytes() for path in failed_once(target)), *target.seeds())
    for place, data in enumerate(inputs):
        (folder / f"{place:05}").write_bytes(data[: target.longest])


def _mutator(target: Target) -> Callable[[bytes, int, int], bytes]:
    def change(data: bytes, longest: int, seed: int) -> bytes:
        """Two of three changes know what minutes look like; the third is libFuzzer's own."""
        if seed % 3 == 0:
            return bytes(atheris.Mutate(data, longest))
        return mutated(data, random.Random(seed), min(longest, target.longest))

    return change


if __name__ == "__main__":
    main()
