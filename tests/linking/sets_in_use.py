"""The sets of items whose goals are known, and the language they are read with."""

import json
from dataclasses import dataclass
from pathlib import Path

from tracker.domain.source import Quote, Span
from tracker.linking.meaning import Language
from tracker.linking.suggest import LinkText
from tracker.usecases.linking_language import load_language
from tracker.usecases.suggest_goals import LoosePolicy, policy_from_json

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
PUBLIC = PROJECT.parent / "shared" / "gold" / "links"
LINDEVANG = HERE / "sets" / "lindevang"


@dataclass(frozen=True, slots=True)
class KnownItem:
    """An item with the ids of its goals, and whether it names them."""

    id: str
    text: LinkText
    goals: frozenset[str]
    explicit: bool


@dataclass(frozen=True, slots=True)
class KnownSet:
    """A policy with items whose goals a person has named."""

    name: str
    loose: LoosePolicy
    items: tuple[KnownItem, ...]


def load_set(name: str, folder: Path) -> KnownSet:
    """Read a folder with ``policy.json`` and ``items.jsonl`` (the format of ``../shared/checks/score_links.py``)."""
    policy = policy_from_json(json.loads((folder / "policy.json").read_text(encoding="utf-8")))
    rows = [json.loads(line) for line in (folder / "items.jsonl").read_text(encoding="utf-8").splitlines() if line]
    items = tuple(
        KnownItem(row["id"], _text(row["title"], row["text"]), frozenset(row["goals"]), bool(row["explicit"]))
        for row in rows
    )
    return KnownSet(name, policy, items)


def language_of(known: KnownSet) -> Language:
    """The product's language with the words of a set's items added, as ``suggest`` does it."""
    language = load_language()
    return language.with_corpus([" ".join(quote.text for quote in item.text.quotes) for item in known.items])


def _text(title: str, text: str) -> LinkText:
    return LinkText(Quote(title, Span(0, len(title))), (Quote(text, Span(0, len(text))),))
