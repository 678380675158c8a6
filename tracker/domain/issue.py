"""What could not be understood, and where: a value, never an exception."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.source import Span


class Severity(StrEnum):
    """How much an issue matters to the reader of a screen."""

    LOOK = "look"
    """Look at this: something was read, but perhaps not all of it."""
    UNUSED = "unused"
    """Could not be used: the words stand in no fact."""


class IssueCode(StrEnum):
    """Closed list of what can be odd about a text; one Danish sentence each in ``tracker/ui/messages.py``."""

    NO_ITEMS = "no_items"
    """No agenda item was found."""
    NO_DATE = "no_date"
    """No date of the meeting was found."""
    TWO_DATES = "two_dates"
    """The header gives more than one date for the meeting."""
    NO_BODY = "no_body"
    """No body was found."""
    NUMBERS_JUMP = "numbers_jump"
    """The items' numbers have a gap or go back."""
    UNKNOWN_OUTCOME = "unknown_outcome"
    """A decision whose outcome is not in the vocabulary."""
    UNKNOWN_HEADING = "unknown_heading"
    """A line that looks like a heading but is not in the vocabulary."""
    NO_DECISION = "no_decision"
    """An open item of minutes without a decision."""
    LISTED_NOT_FOUND = "listed_not_found"
    """An entry of the table of contents without an item."""
    ATTACHMENT_NOT_READ = "attachment_not_read"
    """A line under attachments that could not be read."""
    PAGE_WITHOUT_TEXT = "page_without_text"
    """A page that holds no text, perhaps a picture of some: what stands there was not read."""
    REMAINDER = "remainder"
    """Text that belongs to no header, item or section."""
    UNKNOWN_MONEY = "unknown_money"
    """A sum whose amount or unit could not be read."""
    UNKNOWN_DEADLINE = "unknown_deadline"
    """Words of time beside a task that could not be turned into dates."""
    SUM_DIFFERS = "sum_differs"
    """Sums that do not add up to the total that the text states."""
    MEMBERS_DIFFER = "members_differ"
    """The numbers of those who were there do not fit the names, or each other."""
    VOTES_DIFFER = "votes_differ"
    """The votes counted do not fit the names given, or those who were there."""
    ATTACHMENT_MISSING = "attachment_missing"
    """An attachment is cited that the list of attachments does not hold."""
    PERSONAL_DATA = "personal_data"
    """A CPR number stood in the document, and was masked before anything was stored."""
    DOUBTFUL_WORDS = "doubtful_words"
    """A scan of which many words could not be read with certainty."""
    SOURCE_CHANGED = "source_changed"
    """The source changed after a person had corrected or confirmed something read in it."""


@dataclass(frozen=True, slots=True)
class Issue:
    """Something odd in a document, with the stretch of text it is about."""

    code: IssueCode
    severity: Severity
    span: Span
    words: str = ""
