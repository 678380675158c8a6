"""`make quality`: measure how well minutes are read and write docs/quality.md.

Run from the project's root: `python -m tests.minutes.quality [--date 2026-01-31] [--check]`.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Sequence

from tests.linking.quality import links_chapter
from tests.minutes.measure import PROJECT, SETS, Figures, SetFigures, measure_set, rates

PAGE = PROJECT / "docs" / "quality.md"

HEAD = """# Quality of reading

How well minutes are read, as figures. `make quality` measures and writes this page; nobody edits it by hand.
`.venv/bin/python -m tests.minutes.quality --check` fails where it says something else than what is measured now.
{measured}
Found, missed and wrong are counted by `../shared/checks/score_extraction.py` against gold that a person wrote from the
text before anything was measured. A value that differs from the gold is both missed and wrong. Precision is found /
(found + wrong), recall is found / (found + missed), F1 is their harmonic mean. An item is complete when every field of
it is right. A span is wrong when a quotation does not stand where it says.
"""


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; figures stand to the right, the first column to the left."""
    lines = [heads, ["---"] + ["---:"] * (len(heads) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def percent(part: int, whole: int) -> str:
    """A share with three decimals; nothing of nothing is not nought."""
    return f"{part / whole:.3f}" if whole else "-"


def rate_cells(row: tuple[int, int, int]) -> list[str]:
    """Precision, recall and F1; a dash where nothing was there to find and nothing was said."""
    found, wrong, missed = row
    if not found + wrong + missed:
        return ["-", "-", "-"]
    return [f"{rate:.3f}" for rate in rates(row)]


def whole_row(one: SetFigures) -> list[str]:
    """A set in one line."""
    found, wrong, missed = one.whole.total
    return [
        one.measured.name,
        str(one.whole.documents),
        str(len(one.layouts)),
        str(one.whole.items),
        str(found),
        str(missed),
        str(wrong),
        *rate_cells(one.whole.total),
        percent(one.whole.complete, one.whole.items),
        str(one.whole.wrong_spans),
        "-" if one.measured.least is None else f"{one.measured.least:.2f}",
    ]


def field_rows(figures: Figures) -> Iterable[list[str]]:
    """A line for each field."""
    for name, row in figures.fields.items():
        found, wrong, missed = row
        yield [name, str(found + missed), str(found), str(missed), str(wrong), *rate_cells(row)]


def layout_rows(one: SetFigures) -> Iterable[list[str]]:
    """A line for each layout."""
    for name, figures in one.layouts.items():
        yield [
            name,
            str(figures.documents),
            str(figures.items),
            *rate_cells(figures.total),
            percent(figures.complete, figures.items),
        ]


def chapter(one: SetFigures) -> str:
    """A set with its fields and its layouts."""
    fields = table(
        ["field", "in the gold", "found", "missed", "wrong", "precision", "recall", "F1"], field_rows(one.whole)
    )
    layouts = table(["layout", "documents", "items", "precision", "recall", "F1", "complete items"], layout_rows(one))
    return f"## {one.measured.name}: by field\n\n{fields}\n## {one.measured.name}: by layout\n\n{layouts}"


def render(measured: Sequence[SetFigures], date: str | None) -> str:
    """The page. `date` is the day to print as the day of measuring."""
    sets = table(
        ["set", "what it is", "who may look at its mistakes"],
        ([one.measured.name, one.measured.what, one.measured.who] for one in measured),
    ).replace("---:", "---")
    heads = ["set", "documents", "layouts", "items", "found", "missed", "wrong"]
    heads += ["precision", "recall", "F1", "complete items", "wrong spans", "least F1"]
    whole = table(heads, map(whole_row, measured))
    head = HEAD.format(measured=f"Measured on {date}.\n" if date else "")
    chapters = "\n".join(chapter(one) for one in measured)
    return f"{head}\n## The sets\n\n{sets}\n## All fields together\n\n{whole}\n{chapters}"


def without_date(page: str) -> str:
    """The page without the day of measuring, which is no figure."""
    return re.sub(r"Measured on [^\n]*\n", "", page)


def main() -> None:
    """Measure, write or check the page, and fail where a set falls under its least."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--date", help="the day to print as the day of measuring, 2026-01-31; without it none is printed")
    ask.add_argument("--check", action="store_true", help="write nothing; fail where docs/quality.md says otherwise")
    given = ask.parse_args()
    measured = [measure_set(one) for one in SETS]
    page = f"{render(measured, given.date)}\n{links_chapter()}"
    if not given.check:
        PAGE.write_text(page, encoding="utf-8")
    elif without_date(PAGE.read_text(encoding="utf-8")) != without_date(page):
        sys.exit("docs/quality.md is not what `make quality` measures now")
    for one in measured:
        share = percent(one.whole.complete, one.whole.items)
        print(f"{one.measured.name:22} F1 {one.f1:.3f}  complete items {share}  wrong spans {one.whole.wrong_spans}")
    short = [one.measured.name for one in measured if one.falls_short]
    if short:
        sys.exit(f"under the least F1 that docs/quality.md names, or with wrong spans: {', '.join(short)}")


if __name__ == "__main__":
    main()
