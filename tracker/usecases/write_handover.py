"""The paper for the next council, in the format a person asks for."""

import datetime as dt
from collections.abc import Callable, Mapping

from sqlalchemy import Engine

from tracker.export.excel import write_excel
from tracker.export.handover_report import handover_report
from tracker.export.markdown import write_markdown
from tracker.export.report import Report, without_contacts
from tracker.export.word import write_word
from tracker.store.engine import reading
from tracker.usecases.handover_content import handover_content
from tracker.usecases.write_report import ReportFormat

_WRITERS: Mapping[ReportFormat, Callable[[Report], bytes]] = {
    ReportFormat.WORD: write_word,
    ReportFormat.EXCEL: write_excel,
    ReportFormat.MARKDOWN: write_markdown,
}


def write_handover(engine: Engine, municipality_code: str, body_id: str, format: ReportFormat, today: dt.date) -> bytes:
    """What a body hands on, with telephone numbers and private e-mail addresses masked. Raises ``NotInStore``.

    Closed items are in none of it: what is shown to everybody is what a paper may hold.
    """
    with reading(engine) as conn:
        content = handover_content(conn, municipality_code, body_id, today)
    return _WRITERS[format](without_contacts(handover_report(content, today)))
