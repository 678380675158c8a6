"""The Excel template of a status report: what the report is on top, and a row for every goal of the policy."""

import io

import xlsxwriter
from sqlalchemy import Engine

from tracker.domain.goal import Goal
from tracker.store import policies
from tracker.store.engine import reading
from tracker.usecases.pack_words import STATES

SHEET = "Status"
_HEAD = ("Rapport", "Dato", "Udarbejdet af")
_COLUMNS = (("Kode", 10), ("Titel", 44), ("Tilstand", 16), ("Tekst", 70))
_HELP = (
    "Skriv rapportens navn, dato og hvem der har lavet den. Skriv så tilstand og tekst ud for målene.",
    f"Tilstand er ét af ordene {', '.join(STATES)}, eller tom: så taler tallene.",
    "Et mål uden tilstand og tekst springes over. Intet gemmes, før alle rækker er i orden.",
    "Læses rapporten ind igen med samme navn og dato, er det den samme rapport, og de nye ord gælder.",
)


def write_report_template(engine: Engine, policy_id: str) -> bytes:
    """The template of a policy as a workbook; what is filled in can be read in. Raises ``NotInStore``."""
    with reading(engine) as conn:
        policies.load_policy(conn, policy_id)
        goals = policies.load_goals(conn, policy_id)
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
        for row, goal in enumerate(goals, start=head + 1):
            sheet.write_string(row, 0, _path(goal), text)
            sheet.write_string(row, 1, goal.title or "", text)
        last = max(head + len(goals), head + 1)
        sheet.data_validation(head + 1, 2, last, 2, {"validate": "list", "source": list(STATES), "ignore_blank": True})
        sheet.freeze_panes(head + 1, 0)
        helping = book.add_worksheet("Vejledning")
        helping.set_column(0, 0, 110)
        for row, line in enumerate(_HELP):
            helping.write_string(row, 0, line)
    return out.getvalue()


def _path(goal: Goal) -> str:
    return goal.id.removeprefix(f"{goal.policy_id}/")
