"""The sheet *Puljer*: applications one by one, and by pool what was applied for and granted. Names come masked."""

from collections.abc import Mapping, Sequence
from typing import Any

import xlsxwriter

from tracker.export.workbook_pen import Pen, Value, cell, column_range, kroner

NAME = "Puljer"
_HEADS = (
    *(("Pulje", 30), ("År", 8), ("Ansøger", 32), ("Formål", 44), ("Ansøgt", 16), ("Tildelt", 16), ("Udfald", 20)),
    *(("Begrundelse", 40), ("Ansøgt den", 12), ("Afgjort den", 12), ("Udbetalt", 16), ("Udbetalt den", 12)),
    *(("Regnskab", 16), ("Regnskab den", 12)),
)
_COLUMN = {head: number for number, (head, _) in enumerate(_HEADS)}
_SUMS = (("Ansøgt", "applied_ore"), ("Tildelt", "granted_ore"), ("Udbetalt", "paid_ore"), ("Regnskab", "accounted_ore"))
_DAYS = (
    *(("Ansøgt den", "date"), ("Afgjort den", "decided_on"), ("Udbetalt den", "paid_on")),
    ("Regnskab den", "accounted_on"),
)
_WORDS = (("Pulje", "pool"), ("Formål", "purpose"), ("Udfald", "state"), ("Begrundelse", "reason"))
_STATE_WORDS = {
    "applied": "Ikke afgjort",
    "granted": "Tildelt",
    "partly": "Delvist tildelt",
    "refused": "Afslag",
    "withdrawn": "Trukket tilbage",
}

Row = Mapping[Any, Any]


def write_pools(pen: Pen, applications: Sequence[Row]) -> None:
    """The sheet; an applicant that is ``None`` was private and is forgotten. Unknown sums stay empty."""
    sheet = pen.sheet(NAME, _HEADS)
    if not applications:
        sheet.write_string(1, 0, "Ingen ansøgninger i udtrækket.")
        return
    for row, one in enumerate(applications, start=1):
        for head, name in _WORDS:
            word = one[name]
            pen.write_text(sheet, row, _COLUMN[head], _STATE_WORDS.get(word, word) if name == "state" else word)
        pen.write_text(sheet, row, _COLUMN["Ansøger"], one["applicant"] or "navnet er slettet")
        sheet.write_number(row, _COLUMN["År"], int(one["year"]))
        for head, name in _SUMS:
            pen.write_ore(sheet, row, _COLUMN[head], one[name])
        for head, name in _DAYS:
            pen.write_day(sheet, row, _COLUMN[head], one[name])
    sheet.autofilter(0, 0, len(applications), len(_HEADS) - 1)
    _write_pool_sums(pen, sheet, applications)


def _write_pool_sums(pen: Pen, sheet: "xlsxwriter.worksheet.Worksheet", applications: Sequence[Row]) -> None:
    """A table by pool beneath the applications, and its chart."""
    pools = sorted({str(one["pool"]) for one in applications})
    head = len(applications) + 3
    for at, word in enumerate(("Pulje", "Ansøgninger", "Ansøgt", "Tildelt")):
        sheet.write_string(head, at, word, pen.head)
    names = column_range(NAME, _COLUMN["Pulje"], 1, len(applications))
    for row, pool in enumerate(pools, start=head + 1):
        own = [one for one in applications if str(one["pool"]) == pool]
        pen.write_text(sheet, row, 0, pool)
        same = f"({names}={cell(row, 0)})"
        pen.write_sum(sheet, (row, 1), f"=SUMPRODUCT(--{same})", len(own), pen.count)
        for at, (word, name) in enumerate(_SUMS[:2], start=2):
            area = column_range(NAME, _COLUMN[word], 1, len(applications))
            told = f"SUMPRODUCT({same}*ISNUMBER({area}))"
            formula = f'=IF({told}=0,"",ROUND(SUMPRODUCT(--{same},{area}),2))'
            pen.write_sum(sheet, (row, at), formula, _known_sum([one[name] for one in own]))
    _draw(pen, sheet, head, len(pools))


def _known_sum(sums: Sequence[int | None]) -> Value:
    known = [ore for ore in sums if ore is not None]
    return kroner(sum(known)) if known else None


def _draw(pen: Pen, sheet: "xlsxwriter.worksheet.Worksheet", head: int, count: int) -> None:
    chart = pen.book.add_chart({"type": "bar"})
    hatched = {"pattern": "wide_upward_diagonal", "fg_color": "#0F5C63", "bg_color": "#FFFFFF"}
    looks: tuple[tuple[int, str, dict[str, object]], ...] = (
        (2, "Ansøgt", {"pattern": hatched, "border": {"color": "#0F5C63"}}),
        (3, "Tildelt", {"fill": {"color": "#0F5C63"}}),
    )
    for at, name, look in looks:
        series = {"categories": [NAME, head + 1, 0, head + count, 0], "values": [NAME, head + 1, at, head + count, at]}
        chart.add_series({"name": name, "gap": 60, "overlap": 100, **series, **look})
    chart.set_title({"name": "Hvor meget er der søgt og tildelt?", "name_font": {"size": 13}})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"num_format": "#,##0", "major_gridlines": {"visible": False}})
    chart.set_legend({"position": "bottom"})
    chart.set_size({"width": 800, "height": 150 + 40 * min(count, 30)})
    sheet.insert_chart(
        head + count + 2, 0, chart, {"description": "Liggende søjler: ansøgt og tildelt for hver pulje."}
    )
