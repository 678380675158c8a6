"""The documentation names what there is: commands, variables, screens and the words of the domain."""

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from tracker.cli import build_app
from tracker.ui.navigation import SCREENS, Screen

PROJECT = Path(__file__).resolve().parent.parent
DOCS = PROJECT / "docs"


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def commands() -> dict[str, Any]:
    """Name to command; typer brings a click of its own, whose classes nobody else should name."""
    program: Any = get_command(build_app())
    return dict(program.commands)


def argument_name(parameter: Any) -> str:
    return str(parameter.metavar or parameter.name).strip("[].").upper()


def chapter(document: str, heading: str) -> str:
    """The text under a heading of the second level, up to the next; empty when there is none."""
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", document, re.MULTILINE | re.DOTALL)
    return found.group(1) if found else ""


def test_every_command_has_a_chapter_and_every_chapter_a_command() -> None:
    chapters = set(re.findall(r"^## `([\w-]+)`$", text_of(DOCS / "command-line.md"), re.MULTILINE))
    assert chapters == set(commands())


def test_every_option_and_argument_of_a_command_is_in_its_chapter() -> None:
    document = text_of(DOCS / "command-line.md")
    missing = []
    for name, command in commands().items():
        words = chapter(document, f"`{name}`")
        for parameter in command.params:
            if parameter.param_type_name == "option":
                missing += [f"{name} {option}" for option in parameter.opts if f"`{option}" not in words]
            elif f"`{argument_name(parameter)}`" not in words:
                missing.append(f"{name} {argument_name(parameter)}")
    assert missing == []


def test_every_command_explains_itself() -> None:
    assert [name for name, command in commands().items() if not command.help] == []


def test_every_environment_variable_is_documented() -> None:
    source = ast.parse(text_of(PROJECT / "tracker" / "settings.py"))
    names = {
        node.value
        for node in ast.walk(source)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[A-ZÆØÅ_]{6,}", node.value)
    }
    assert len(names) >= 2
    assert [name for name in sorted(names) if f"`{name}`" not in text_of(DOCS / "command-line.md")] == []


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.address)
def test_every_screen_is_described(screen: Screen) -> None:
    rows = text_of(DOCS / "screens.md")
    assert f"**{screen.title}**" in rows
    assert f"`{screen.file}`" in rows
    assert (PROJECT / screen.file).is_file()


def test_every_class_of_the_domain_is_in_the_glossary() -> None:
    glossary = text_of(DOCS / "glossary.md")
    classes = {
        node.name
        for path in (PROJECT / "tracker" / "domain").glob("*.py")
        for node in ast.parse(text_of(path)).body
        if isinstance(node, ast.ClassDef)
    }
    assert len(classes) > 30
    assert sorted(name for name in classes if f"`{name}`" not in glossary) == []


def test_the_glossary_names_only_classes_that_exist() -> None:
    named = set(re.findall(r"`([A-ZÆØÅ]\w*[a-zæøå]\w*)`", text_of(DOCS / "glossary.md")))
    existing = {
        node.name
        for path in (PROJECT / "tracker" / "domain").glob("*.py")
        for node in ast.parse(text_of(path)).body
        if isinstance(node, ast.ClassDef)
    }
    assert named - existing == set()


def test_every_file_that_the_documents_link_to_exists() -> None:
    documents = [*PROJECT.glob("*.md"), *DOCS.rglob("*.md")]
    broken = [
        f"{document.name}: {target}"
        for document in documents
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", text_of(document))
        if "://" not in target and not (document.parent / target).exists()
    ]
    assert broken == []


def test_every_make_target_that_the_documents_name_exists() -> None:
    targets = set(re.findall(r"^([\w-]+):", text_of(PROJECT / "Makefile"), re.MULTILINE))
    documents = [*PROJECT.glob("*.md"), *DOCS.rglob("*.md")]
    named = {target for document in documents for target in re.findall(r"`make ([\w-]+)`", text_of(document))}
    assert len(named) >= 2
    assert named - targets == set()
