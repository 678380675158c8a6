"""Personal data in a public document: where it stands, so that it is masked or kept out of papers."""

from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.source import Span


class PersonalKind(StrEnum):
    """What kind of personal data."""

    CPR = "cpr"
    """A civil registration number: masked before anything is stored."""
    PHONE = "phone"
    """A telephone number: marked, and masked in exports."""
    EMAIL = "email"
    """A private person's e-mail address: marked, and masked in exports; an authority's own mailbox is none."""


@dataclass(frozen=True, slots=True)
class PersonalMark:
    """A stretch of the text that is personal data; of a CPR number only the mask stands there."""

    kind: PersonalKind
    span: Span
