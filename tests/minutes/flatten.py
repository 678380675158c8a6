"""The invented minutes as a PDF converter leaves them: each page on one line, with its number in front.

`python -m tests.minutes.flatten FOLDER` writes the open pairs so to a folder, for the scorer's `-v`.
"""

import re
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LINES_A_PAGE = 25
"""A page ends at the first empty line after so many lines with words."""
LONGEST_LINE = 600
"""Texts with longer lines have their pages on one line already."""
CONVERTED = re.compile(r"\bTranskript$|\bStørrelse: px\b", re.MULTILINE)
"""What docplayer writes above a document, whose pages stand on one line each."""
PAGE = re.compile(r"^\d{1,3} \S.{120}", re.MULTILINE)
"""A page on one line, behind its number; two of them tell that a converter has been there: once is enough."""
MARKDOWN = re.compile(r"^(?:#{1,4} |\*\*[^*\n]+\*\*)", re.MULTILINE)
"""Marks of a converter to Markdown, which keeps lines."""


def can_be_flattened(text: str) -> bool:
    """Whether lines carry the text and a converter could lose them.

    Columns parted by tabs would be mixed, which no converter does; Markdown keeps its lines; and a document that
    has its pages on one line each, or all of it on one, is of this kind as it stands.
    """
    if len(text.split("\n", 1)[0]) == len(text.strip()):
        return False
    if "\t" in text or CONVERTED.search(text) or MARKDOWN.search(text) or len(PAGE.findall(text)) > 1:
        return False
    return max(map(len, text.splitlines())) <= LONGEST_LINE


def one_line_a_page(text: str) -> str:
    """The text with each page on one line: ``3 Punkt 2: Folder Beslutning Godkendt. …``."""
    pages: list[list[str]] = [[]]
    for line in text.replace("\f", "\n").split("\n"):
        pages[-1].append(line)
        if not line.strip() and sum(1 for one in pages[-1] if one.strip()) >= LINES_A_PAGE:
            pages.append([])
    joined = (" ".join(" ".join(page).split()) for page in pages)
    return "\n\n".join(f"{number} {page}" for number, page in enumerate(filter(None, joined), 1)) + "\n"


def write_flattened(source: Path, target: Path) -> None:
    """Write the pairs of a folder that can be flattened to another folder, gold beside text."""
    for gold in sorted(source.glob("*.json")):
        text = gold.with_suffix(".txt").read_text(encoding="utf-8")
        if can_be_flattened(text):
            (target / gold.with_suffix(".txt").name).write_text(one_line_a_page(text), encoding="utf-8")
            shutil.copy(gold, target / gold.name)


if __name__ == "__main__":
    write_flattened(HERE / "open", Path(sys.argv[1]))
