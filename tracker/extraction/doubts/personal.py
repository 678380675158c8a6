"""Marks personal data in a document: CPR numbers that the reader masked, telephone numbers, private addresses."""

from collections.abc import Iterator

from tracker.danish.personal import find_private_emails
from tracker.danish.phones import find_phone_numbers
from tracker.domain.issue import Issue, IssueCode, Severity
from tracker.domain.personal import PersonalKind, PersonalMark
from tracker.domain.source import Document, Span


def find_personal_marks(document: Document) -> tuple[PersonalMark, ...]:
    """All personal data in the text, in reading order."""
    marks = [PersonalMark(PersonalKind.CPR, span) for span in document.masked]
    marks += [PersonalMark(PersonalKind.PHONE, Span(*place)) for place in find_phone_numbers(document.text)]
    marks += [PersonalMark(PersonalKind.EMAIL, Span(*place)) for place in find_private_emails(document.text)]
    return tuple(sorted(marks, key=lambda mark: mark.span))


def personal_issues(document: Document) -> Iterator[Issue]:
    """One issue for each CPR number that stood in the document; it says where, never the number."""
    for span in document.masked:
        yield Issue(IssueCode.PERSONAL_DATA, Severity.LOOK, span, document.text[span.start : span.end])
