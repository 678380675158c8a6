"""The house's own rules: sizes, names, layers, letters, and what must never stand in the repository."""

import ast
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
LONGEST_MODULE = 250
LONGEST_FUNCTION = 40
LONGEST_PAGE = 80
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "base", "manager", "managers"}

# Modules over the limit, with their length today. An entry may only shrink, and goes when the module fits.
RATCHET: dict[str, int] = {}

# What each room may use besides the standard library and the rooms that pyproject.toml lets it import.
LIBRARIES: dict[str, set[str]] = {
    "": {"typer"},
    "domain": set(),
    "danish": {"babel", "dateutil", "Stemmer"},
    "reading": {"lxml", "docx", "PIL", "pypdfium2", "charset_normalizer"},
    "fetching": {"httpx", "httpcore", "lxml"},
    "measuring": {"openpyxl", "xlrd"},
    "extraction": set(),
    "linking": {"numpy"},
    "following": set(),
    "store": {"sqlalchemy", "alembic", "pandas"},
    "insight": {"pandas"},
    "figures": {"plotly", "pandas"},
    "serving": {"starlette", "uvicorn"},
    "export": {"docx", "feedgen", "icalendar", "xlsxwriter"},
    "usecases": {"sqlalchemy", "yaml", "openpyxl"},
    "ui": {"streamlit", "pandas", "plotly", "sqlalchemy", "starlette", "xlsxwriter"},
    "cli": {"typer", "rich"},
}
# Outside the store a database is only ever named as a type.
CONNECTION_TYPES = {"Connection", "Engine"}
PAGES_MAY_IMPORT = {"ui", "usecases", "insight", "figures", "domain", "danish", "errors", "settings"}


@cache
def tracked() -> tuple[Path, ...]:
    """Every file of the repository, those not yet committed included."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return tuple(path for name in sorted(listed.split("\0")) if name and (path := PROJECT / name).is_file())


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def python_files(*folders: str) -> list[Path]:
    return [path for path in tracked() if path.suffix == ".py" and name_of(path).startswith(folders)]


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All nodes of the file's syntax, the module first."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@pytest.fixture(scope="module", autouse=True)
def forgotten() -> Iterator[None]:
    """A million nodes are kept for these tests alone: every collection of garbage looks through them."""
    yield
    nodes.cache_clear()


def texts() -> Iterator[tuple[str, str]]:
    """Name and content of every tracked file that is text."""
    for path in tracked():
        try:
            yield name_of(path), path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue


PRODUCT = ("tracker/", "pages/", "dashboard.py")
SCREENS = ("pages/", "dashboard.py")


def limit_of(path: Path) -> int:
    return LONGEST_PAGE if name_of(path).startswith(SCREENS) else LONGEST_MODULE


def lengths_over_the_limit() -> dict[str, int]:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(*PRODUCT)}
    return {name_of(path): length for path, length in lengths.items() if length > limit_of(path)}


def test_modules_and_pages_are_short_but_for_the_ratchet() -> None:
    assert len(python_files(*PRODUCT)) > 50
    assert lengths_over_the_limit() == RATCHET, "cut a module where a concept ends; an entry of RATCHET only shrinks"


def test_functions_are_short() -> None:
    long = {
        f"{name_of(path)}: {node.name}": length
        for path in python_files(*PRODUCT)
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


def test_no_module_is_named_after_nothing() -> None:
    found = [
        name_of(path)
        for path in tracked()
        if path.suffix == ".py" and {*path.relative_to(PROJECT).parts, path.stem} & FORBIDDEN_NAMES
    ]
    assert found == []


def imports_of(path: Path) -> set[str]:
    """Every module the file imports, wherever the import stands."""
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def libraries_of(path: Path) -> set[str]:
    """The libraries the file imports that are neither Python's nor ours."""
    return {name.split(".")[0] for name in imports_of(path)} - sys.stdlib_module_names - {"tracker", "__future__"}


def room_of(path: Path) -> str:
    parts = path.relative_to(PROJECT).parts
    return parts[1] if len(parts) > 2 else ""


def test_each_room_uses_only_its_own_libraries() -> None:
    found = {name_of(path): libraries_of(path) - LIBRARIES[room_of(path)] for path in python_files("tracker/")}
    assert {name: extra for name, extra in found.items() if extra} == {}


def test_outside_the_store_a_database_is_only_a_type() -> None:
    found = {
        f"{name_of(path)}: {name}"
        for path in python_files("tracker/usecases/", "tracker/ui/")
        for name in imports_of(path)
        if name.split(".")[0] == "sqlalchemy" and name.rsplit(".", 1)[-1] not in CONNECTION_TYPES
    }
    assert found == set()


def test_screens_name_frames_and_nothing_else_of_the_store() -> None:
    found = {
        f"{name_of(path)}: {name}"
        for path in python_files("tracker/ui/")
        if name_of(path) != "tracker/ui/loading.py"
        for name in imports_of(path)
        if name.startswith("tracker.store") and not name.removeprefix("tracker.store.").startswith("frames")
    }
    assert found == set()


def test_pages_know_screens_and_no_tables() -> None:
    found = {
        f"{name_of(path)}: {name}"
        for path in python_files(*SCREENS)
        for name in imports_of(path)
        if name.startswith("tracker.") and name.split(".")[1] not in PAGES_MAY_IMPORT
    }
    libraries = {f"{name_of(path)}: {name}" for path in python_files(*SCREENS) for name in libraries_of(path)}
    assert found == set()
    assert {name for name in libraries if not name.endswith(": streamlit")} == set()


def test_only_loading_caches_reads() -> None:
    caching = {
        name_of(path)
        for path in python_files(*PRODUCT)
        if any(isinstance(node, ast.Attribute) and node.attr == "cache_data" for node in nodes(path))
    }
    assert caching == {"tracker/ui/loading.py"}


def spoken_strings(within: tuple[ast.AST, ...]) -> Iterator[str]:
    """Every string constant that is no docstring."""
    scopes = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    firsts = [node.body[0] for node in within if isinstance(node, scopes) and node.body]
    docstrings = {id(first.value) for first in firsts if isinstance(first, ast.Expr)}
    for node in within:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


def forgets_danish_letters(letters: str) -> bool:
    """Capitals counted out, as in ``[A-Z]{2,4}-\\d+``, are a code's and ASCII by its own rules."""
    is_code = letters.endswith("{") and "a-z" not in letters
    return ("a-z" in letters and "æøå" not in letters) or ("A-Z" in letters and "ÆØÅ" not in letters and not is_code)


def test_every_class_of_letters_knows_the_danish_ones() -> None:
    found = {
        f"{name_of(path)}: {letters}"
        for path in python_files(*PRODUCT)
        for text in spoken_strings(nodes(path))
        for letters in re.findall(r"\[[^\]\n]*\]\{?", text)
        if forgets_danish_letters(letters)
    }
    assert found == set()


def opens_text_without_encoding(call: ast.Call) -> bool:
    """Whether the call opens or reads a text file and leaves the encoding to the machine.

    The first argument of ``archive.open("word/document.xml")`` is no mode: such calls open no text file.
    """
    is_method = isinstance(call.func, ast.Attribute)
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    if name not in {"open", "read_text", "write_text"} or any(word.arg == "encoding" for word in call.keywords):
        return False
    if name != "open":
        return len(call.args) == (0 if name == "read_text" else 1)
    modes = call.args[:1] if is_method else call.args[1:2]
    words = [mode.value for mode in modes if isinstance(mode, ast.Constant) and isinstance(mode.value, str)]
    return not modes if not words else re.fullmatch(r"[rwax+t]+", words[0]) is not None


def test_every_text_file_is_opened_as_utf8() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in python_files("")
        for node in nodes(path)
        if isinstance(node, ast.Call) and opens_text_without_encoding(node)
    ]
    assert found == []


def test_nothing_is_left_for_later() -> None:
    words = ("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK", "raise NotImplemented" + "Error")
    marks = re.compile(rf"\b({'|'.join(words)})\b")
    found = [f"{name}: {hit.group()}" for name, text in texts() if name.endswith(".py") for hit in marks.finditer(text)]
    assert found == []


def test_nothing_is_bound_to_one_machine() -> None:
    host = re.compile(r"\b(pypi\.org|pythonhosted\.org|registry\.npmjs\.org|deb\.debian\.org)\b")
    path = re.compile(r"(?<![\w./])/(?:work|farm|root|home/\w+)/")
    found = [
        f"{name}: {hit.group()}" for name, text in texts() for pattern in (host, path) for hit in pattern.finditer(text)
    ]
    assert found == []


def test_no_file_is_too_large_to_review() -> None:
    assert [name_of(path) for path in tracked() if path.stat().st_size > 2_000_000] == []


def runs_of_words(text: str, length: int) -> Iterator[str]:
    words = re.findall(r"\w+", text.casefold())
    return (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))


def test_no_published_document_is_copied_into_the_repository(shared: Path) -> None:
    sources = [path.read_text(encoding="utf-8") for path in (shared / "sources").glob("*.txt")]
    published = {run for text in sources for run in runs_of_words(text, 10)}
    assert published, "the published documents are missing"
    found = [f"{name}: {run}" for name, text in texts() for run in runs_of_words(text, 10) if run in published]
    assert found == []


def test_no_person_of_a_published_document_is_named(shared: Path) -> None:
    readings = [json.loads(path.read_text(encoding="utf-8")) for path in (shared / "gold").glob("*.json")]
    people = {person for reading in readings for item in reading["items"] for person in item["absent"]}
    assert people, "the gold names nobody"
    assert [f"{name}: {person}" for name, text in texts() for person in people if person in text] == []


BROKEN = {
    "a lazy import inside a function of extraction": (
        "tracker/extraction/__init__.py",
        "\n\ndef lazily() -> None:\n    from tracker.store import engine\n",
        "Nobody imports upwards",
    ),
    "Streamlit in extraction": ("tracker/extraction/__init__.py", "\nimport streamlit\n", "Only the user interface"),
    "Streamlit inside a function of a use case": (
        "tracker/usecases/__init__.py",
        "\n\ndef lazily() -> None:\n    import streamlit\n",
        "Only the user interface",
    ),
    "SQL in insight": ("tracker/insight/__init__.py", "\nimport sqlalchemy\n", "knows no database"),
    "settings read in the middle": ("tracker/usecases/__init__.py", "\nimport tracker.settings\n", "Settings are read"),
    "the engine from a screen": (
        "tracker/ui/server.py",
        "\nimport tracker.store.engine\n",
        "A screen opens",
    ),
}


def lint_imports(project: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [str(program), "--no-cache", "--no-logo"], cwd=project, capture_output=True, encoding="utf-8", check=False
    )


@pytest.fixture(scope="module")
def copied_house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The product's code in a folder of its own, to break in peace."""
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(PROJECT / "tracker", folder / "tracker", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "pyproject.toml", folder)
    return folder


def test_layer_rule_holds(copied_house: Path) -> None:
    done = lint_imports(copied_house)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("case", BROKEN)
def test_layer_rule_catches(case: str, copied_house: Path) -> None:
    name, addition, broken = BROKEN[case]
    path = copied_house / name
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole + addition, encoding="utf-8")
    try:
        done = lint_imports(copied_house)
    finally:
        path.write_text(whole, encoding="utf-8")
    assert done.returncode == 1, done.stdout
    said = " ".join(done.stdout.split())
    assert re.search(rf"{broken}((?!KEPT).)* BROKEN", said), done.stdout
