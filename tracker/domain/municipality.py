"""Municipalities and their bodies."""

from dataclasses import dataclass
from enum import StrEnum

UNKNOWN_MUNICIPALITY = "ukendt"
"""Code under which minutes stand that do not name their municipality, until a person says which it is."""


class BodyKind(StrEnum):
    """What kind of body treats a matter."""

    COUNCIL = "council"
    """Kommunalbestyrelse, byråd, borgerrepræsentation."""
    FINANCE_COMMITTEE = "finance_committee"
    """Økonomiudvalg."""
    COMMITTEE = "committee"
    """Stående udvalg."""
    ADVISORY_BOARD = "advisory_board"
    """Råd og dialogforum: advises, does not decide."""
    UNKNOWN = "unknown"
    """A body of none of these kinds."""


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality; ``code`` is Statistics Denmark's three digits as text, or our own for an invented one."""

    code: str
    name: str
    is_invented: bool = False


@dataclass(frozen=True, slots=True)
class Body:
    """A body of a municipality; ``key`` is its name folded, so *Integrationsråd* and *Integrationsrådet* are one."""

    municipality_code: str
    key: str
    name: str
    kind: BodyKind = BodyKind.UNKNOWN
    abbreviation: str | None = None
