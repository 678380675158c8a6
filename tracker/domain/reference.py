"""What one item says of other meetings, items, cases, papers, laws and policies."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from tracker.domain.source import Quote


class ReferenceKind(StrEnum):
    """What is referred to."""

    MEETING = "meeting"
    """Another meeting (*mødet den 31. august 2023*)."""
    ITEM = "item"
    """An item of this or another meeting (*pkt. 42*, *Økonomiudvalget, 03-04-2019, pkt. 42*)."""
    CASE = "case"
    """A case by its number, which is not the item's own."""
    ATTACHMENT = "attachment"
    """A paper (*bilag 1*, *vedlagte notat*)."""
    LAW = "law"
    """An act, executive order or circular, with its paragraph where given (*integrationslovens § 42*)."""
    POLICY = "policy"
    """A policy, strategy or plan by its name (*Integrationspolitik 2021-2026*)."""


@dataclass(frozen=True, slots=True)
class CrossReference:
    """One reference as it stands. What the words do not say is ``None``.

    ``is_listed`` is, for an attachment, whether a list of attachments beside the item holds it: ``False`` is cited
    but missing; ``None`` where the item has no list to look in.
    """

    kind: ReferenceKind
    quote: Quote
    date: dt.date | None = None
    body: str | None = None
    item_number: str | None = None
    case_number: str | None = None
    name: str | None = None
    paragraph: str | None = None
    is_listed: bool | None = None
