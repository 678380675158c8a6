"""How well minutes are read, as figures: per set, per field and per layout.

The figures are those of `../shared/checks/score_extraction.py`; this module only groups them.
"""

import importlib.util
import json
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.minutes.flatten import write_flattened

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
SHARED = PROJECT.parent / "shared"
UNNAMED = "not named"
"""The layout of a pair whose gold names none."""


@dataclass(frozen=True, slots=True)
class MeasuredSet:
    """A folder of texts with gold: what it is, who may look at its mistakes, and the F1 that it may not fall under."""

    name: str
    folder: Path
    what: str
    who: str
    least: float | None
    flattened: bool = False
    """Is each page of the texts put on one line before they are read?"""


SETS = (
    MeasuredSet(
        "gold",
        SHARED / "gold",
        "published minutes and notes, with gold made by hand",
        "everybody; rules were written with them in view",
        0.99,
    ),
    MeasuredSet(
        "reconstructed",
        SHARED / "gold" / "reconstructed",
        "minutes rebuilt in the layouts of eight municipalities",
        "everybody; rules were written with them in view",
        0.98,
    ),
    MeasuredSet(
        "open",
        HERE / "open",
        "invented minutes in many layouts",
        "everybody; rules are developed on them, so the figure says how much is understood, not how much will be",
        None,
    ),
    MeasuredSet(
        "open, one line a page",
        HERE / "open",
        "the open ones with each page on one line, as a PDF converter leaves it; what only line ends parted is lost; "
        "without tables parted by tabs, Markdown (whose converter keeps lines) and documents that are so already",
        "everybody; it says how much hangs on line ends",
        None,
        flattened=True,
    ),
    MeasuredSet(
        "apart",
        HERE / "apart",
        "invented minutes in other layouts, held out",
        "nobody; only these figures are read, so they say what to expect of minutes not seen before",
        None,
    ),
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and what should be read in it."""

    text: Path
    gold: Mapping[str, Any]
    layout: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What was right, wrong and missed, summed over documents."""

    fields: Mapping[str, tuple[int, int, int]]
    """Field to (found, wrong, missed); a wrong value is also a missed one."""
    documents: int
    items: int
    complete: int
    wrong_spans: int

    @property
    def total(self) -> tuple[int, int, int]:
        """Found, wrong and missed over all fields."""
        rows = self.fields.values()
        return (sum(r[0] for r in rows), sum(r[1] for r in rows), sum(r[2] for r in rows))


def rates(row: tuple[int, int, int]) -> tuple[float, float, float]:
    """Precision, recall and F1 of (found, wrong, missed)."""
    found, wrong, missed = row
    return (
        found / max(1, found + wrong),
        found / max(1, found + missed),
        2 * found / max(1, 2 * found + wrong + missed),
    )


def scorer() -> Any:
    """The scoring of the contract, as a module; its rules are not repeated here."""
    path = SHARED / "checks" / "score_extraction.py"
    spec = importlib.util.spec_from_file_location("score_extraction", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def layouts_by_name() -> dict[str, str]:
    """Name of a pair to its layout, for gold that does not say it."""
    table = tomllib.loads((HERE / "layouts.toml").read_text(encoding="utf-8"))
    return {name: layout for layout, names in table.items() for name in names}


def pairs_in(folder: Path) -> tuple[Pair, ...]:
    """The pairs of a folder by name; a text stands beside its gold, or in `sources/` beside the folder."""
    named, pairs = layouts_by_name(), []
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        beside = path.with_suffix(".txt")
        text = beside if beside.exists() else folder.parent / "sources" / beside.name
        pairs.append(Pair(text, gold, gold.get("layout") or named.get(path.stem, UNNAMED)))
    return tuple(pairs)


def read_all(texts: Iterable[Path]) -> list[dict[str, Any]]:
    """What the command line reads in each text, in order."""
    run = subprocess.run(
        [sys.executable, "-m", "tracker", "extract", "--json", "--with-text", *map(str, texts)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if run.returncode:
        raise RuntimeError(f"extract ended with {run.returncode}: {run.stderr.strip()[-400:]}")
    return [json.loads(line) for line in run.stdout.splitlines() if line.strip()]


def measure(pairs: Sequence[Pair], readings: Sequence[Mapping[str, Any]]) -> Figures:
    """The figures of some pairs and what was read in them."""
    rules = scorer()
    tally, complete, spans = rules.Tally(), 0, 0
    for pair, reading in zip(pairs, readings, strict=True):
        complete += rules.score(pair.gold, reading, tally, lambda *_: None)
        spans += len(rules.check_spans(reading, reading.get("text") or ""))
    items = sum(len(pair.gold["items"]) for pair in pairs)
    fields = {name: (row[0], row[1], row[2]) for name, row in tally.items()}
    return Figures(fields, len(pairs), items, complete, spans)


@dataclass(frozen=True, slots=True)
class SetFigures:
    """The figures of a set, as a whole and by layout."""

    measured: MeasuredSet
    whole: Figures
    layouts: Mapping[str, Figures]

    @property
    def f1(self) -> float:
        """F1 over all fields."""
        return rates(self.whole.total)[2]

    @property
    def falls_short(self) -> bool:
        """Is the figure under the least of the set, or does a quotation stand elsewhere than it says?"""
        return self.measured.least is not None and (self.f1 < self.measured.least or self.whole.wrong_spans > 0)


def measure_set(measured: MeasuredSet) -> SetFigures:
    """The figures of a set, read as its files stand or with each page on one line."""
    if not measured.flattened:
        return _measure_pairs(measured, pairs_in(measured.folder))
    with TemporaryDirectory() as folder:
        write_flattened(measured.folder, Path(folder))
        return _measure_pairs(measured, pairs_in(Path(folder)))


def _measure_pairs(measured: MeasuredSet, pairs: Sequence[Pair]) -> SetFigures:
    """Read every text once; the same readings give the figures by layout."""
    if not pairs:
        raise FileNotFoundError(f"no gold in {measured.folder}")
    readings = read_all(pair.text for pair in pairs)
    layouts = {}
    for layout in sorted({pair.layout for pair in pairs}):
        chosen = [(p, r) for p, r in zip(pairs, readings, strict=True) if p.layout == layout]
        layouts[layout] = measure([p for p, _ in chosen], [r for _, r in chosen])
    return SetFigures(measured, measure(pairs, readings), layouts)
