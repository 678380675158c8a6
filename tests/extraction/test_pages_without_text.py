"""A page of which nothing could be read is told of."""

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.issue import IssueCode
from tracker.domain.source import Block, BlockKind, Document, Span
from tracker.extraction.minutes import read_minutes


def test_a_page_without_text_is_an_issue_with_its_number(vocabulary: Vocabulary) -> None:
    text = "Referat\n\n1. Eventuelt\n\nBeslutning\n\nIntet.\n"
    blocks = (Block(BlockKind.PAGE, 1, Span(0, len(text))), Block(BlockKind.PAGE, 2, Span(len(text), len(text))))
    reading = read_minutes(Document("a.pdf", "0" * 64, "application/pdf", text, blocks), vocabulary)
    found = [issue for issue in reading.issues if issue.code is IssueCode.PAGE_WITHOUT_TEXT]
    assert [(issue.words, issue.span) for issue in found] == [("2", Span(len(text), len(text)))]
