"""Byte-compiled code: a start that finds none compiles every module again, which costs seconds."""

import compileall
from pathlib import Path

CODE = ("tracker", "pages")


def compile_code(project_folder: Path) -> bool:
    """Compile what is not compiled yet; False when the folder cannot be written, which only costs time."""
    done = [compileall.compile_dir(project_folder / folder, quiet=2) for folder in CODE]
    done.append(compileall.compile_file(project_folder / "dashboard.py", quiet=2))
    return all(done)
