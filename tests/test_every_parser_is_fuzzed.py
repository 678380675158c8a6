"""No parser without hostile input: each is run by a fuzz target, or by a property test of its own."""

import ast
import sys
import types
from collections.abc import Iterator
from pathlib import Path

from fuzzing.targets import TARGETS

PROJECT = Path(__file__).resolve().parent.parent
ROOMS = ("danish", "reading", "fetching", "measuring", "extraction", "linking", "following")
PARSERS = ("parse_", "find_", "read_", "suggest_", "mask_", "detect_", "resolve_")
SEEDS = 30

# Parsers that the targets do not reach in this process, and the file of the property test that does so instead.
ELSEWHERE: dict[str, str] = {
    # read once in a process, so that a target may find it read
    "tracker.danish.thesaurus_files.read_thesaurus": "tests/danish/test_thesaurus.py",
    "tracker.danish.personal.mask_cpr_in_name": "tests/danish/test_personal.py",
    "tracker.reading.pdf_process.read_pdf": "tests/reading/test_pdf_bombs.py",
}
# What reads the product's own files, which nobody hostile writes.
OUR_OWN = {"tracker.danish.parties.read_parties"}
# These have other programs make the text (LibreOffice, Tesseract), which a fuzzer would start for every input.
BY_OTHER_PROGRAMS = ("tracker.reading.office.", "tracker.reading.programs.", "tracker.reading.scan")


def parsers() -> Iterator[str]:
    """Every public function that turns what others wrote into values, by module and name."""
    for room in ROOMS:
        for path in sorted((PROJECT / "tracker" / room).rglob("*.py")):
            module = ".".join(path.relative_to(PROJECT).with_suffix("").parts)
            for node in ast.parse(path.read_text(encoding="utf-8")).body:
                if isinstance(node, ast.FunctionDef) and node.name.startswith(PARSERS):
                    name = f"{module}.{node.name}"
                    if not name.startswith(BY_OTHER_PROGRAMS):
                        yield name


def called_by_the_targets() -> set[str]:
    """The functions that run when the targets are given some of their seeds."""
    called: set[str] = set()

    def note(frame: types.FrameType, event: str, _: object) -> None:
        if event == "call":
            called.add(f"{frame.f_globals.get('__name__')}.{frame.f_code.co_name}")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        for target in TARGETS.values():
            seeds = target.seeds()
            for data in seeds[:: max(1, len(seeds) // SEEDS)]:
                target.run(data)
    finally:
        sys.setprofile(before)
    return called


def test_every_parser_is_reached_by_a_fuzz_target_or_has_a_property_test() -> None:
    everything = set(parsers())
    assert len(everything) > 100
    assert everything - called_by_the_targets() - set(ELSEWHERE) - OUR_OWN == set(), "name it in a target of fuzzing/"


def test_what_is_tested_elsewhere_has_a_property_test_there() -> None:
    assert set(ELSEWHERE) | OUR_OWN <= set(parsers())
    assert all("@given" in (PROJECT / path).read_text(encoding="utf-8") for path in ELSEWHERE.values())
