"""Fuzzes every target for its number of runs, one after another: ``python -m fuzzing``.

Each runs in a process of its own with a fixed seed, so that two rounds on one machine try the same inputs as long as
neither the code nor the time allowed differs.
"""

import argparse
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from fuzzing.targets import TARGETS

_DONE = re.compile(r"^Done (\d+) runs", re.MULTILINE)
_SHOWN = 30


@dataclass(frozen=True, slots=True)
class _Result:
    name: str
    runs: int
    seconds: float
    failure: str


def main() -> int:
    """Fuzz the targets, print a table, and say by the exit code whether anything failed."""
    options = _options()
    results = [_fuzz(name, options) for name in options.targets or TARGETS]
    print("\n| Target | Runs | Seconds | Result |\n| --- | ---: | ---: | --- |")
    for one in results:
        print(f"| {one.name} | {one.runs} | {one.seconds:.0f} | {'failed' if one.failure else 'no failure'} |")
    for one in results:
        if one.failure:
            print(f"\n{one.name}:\n{one.failure}", file=sys.stderr)
    return 1 if any(one.failure for one in results) else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="fuzzing")
    parser.add_argument("targets", nargs="*", choices=[[], *TARGETS], help="all where none is named")
    parser.add_argument("--runs", type=int, help="inputs for each target; else as many as a whole round of it has")
    parser.add_argument("--seconds", type=int, default=3600, help="the most time for each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--timeout", type=int, default=10, help="seconds after which one input counts as a hang")
    parser.add_argument("--keep", type=Path, default=Path("build/fuzzing"), help="folder for inputs that fail")
    return parser.parse_args()


def _fuzz(name: str, options: argparse.Namespace) -> _Result:
    runs = options.runs or TARGETS[name].rounds
    options.keep.mkdir(parents=True, exist_ok=True)
    print(f"{name} …", end=" ", flush=True)
    started = time.monotonic()
    done = subprocess.run(
        [
            *(sys.executable, "-m", "fuzzing.one", name),
            *(f"-runs={runs}", f"-seed={options.seed}", f"-max_total_time={options.seconds}"),
            *(f"-timeout={options.timeout}", "-rss_limit_mb=2048", f"-artifact_prefix={options.keep}/{name}-"),
        ],
        stdout=subprocess.PIPE,  # the exception is told of here, the input on the other
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    seconds = time.monotonic() - started
    told = _DONE.search(done.stdout)
    failure = "" if told and not done.returncode else "\n".join(done.stdout.splitlines()[-_SHOWN:])
    done_runs = int(told[1]) if told else 0
    print(f"{done_runs} of {runs} runs in {seconds:.0f} s{': failed' if failure else ''}", flush=True)
    return _Result(name, done_runs, seconds, failure)


if __name__ == "__main__":
    sys.exit(main())
