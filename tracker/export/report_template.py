"""The Excel template of a status report: what the report is on top, and a row for every goal of the policy. Pure."""

import io
from collections.abc import Iterable, Sequence

import xlsxwriter

from tracker.domain.goal import Goal

SHEET = "Status"
_HEAD = ("Rapport", "Dato", "Udarbejdet af")
_COLUMNS = (("Kode", 10), ("Titel", 44), ("Tilstand", 16), ("Tekst", 70))
_HELP = (
    "Skriv rapportens navn, dato og hvem der har lavet den. Skriv så tilstand og tekst ud for målene.",
    "Tilstand er ét af ordene i listen, eller tom: så taler tallene.",
    "Et mål uden tilstand og tekst springes over. Intet gemmes, før alle rækker er i orden.",
    "Læses rapporten ind igen med samme navn og dato, er det den samme rapport, og de nye ord gælder.",
)


def write_template(goals: Iterable[Goal], state_words: Sequence[str]) -> bytes:
    """The workbook; codes are paths within the policy, and text never becomes a formula."""
    own = tuple(goals)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@", "text_wrap": True})
        sheet = book.add_worksheet(SHEET)
        for row, label in enumerate(_HEAD):
            sheet.write_string(row, 0, label, bold)
        head = len(_HEAD) + 1
        for column, (heading, width) in enumerate(_COLUMNS):
            sheet.write_string(head, column, heading, bold)
            sheet.set_column(column, column, width, text)
        for row, goal in enumerate(own, start=head + 1):
            sheet.write_string(row, 0, goal.id.removeprefix(f"{goal.policy_id}/"), text)
            sheet.write_string(row, 1, goal.title or "", text)
        choice = {"validate": "list", "source": list(state_words), "ignore_blank": True}
        sheet.data_validation(head + 1, 2, head + max(len(own), 1), 2, choice)
        sheet.write_blank(1, 1, None, book.add_format({"num_format": "dd-mm-yyyy", "align": "left"}))
        sheet.freeze_panes(head + 1, 0)
        helping = book.add_worksheet("Vejledning")
        helping.set_column(0, 0, 110)
        for row, line in enumerate(_HELP):
            helping.write_string(row, 0, line)
    return out.getvalue()
