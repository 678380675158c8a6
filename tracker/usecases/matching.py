"""Which stored meeting, document, item or task a newly read one is the same as. Pure."""

import difflib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.domain.agenda import AgendaItem

SIMILAR_TITLE = 0.85
SIMILAR_SENTENCE = 0.6
_RELATED_TITLE = 0.5
_SEVERAL = 3
"""Of so many items, half are not called like those of another document by chance."""


@dataclass(frozen=True, slots=True)
class KnownItem:
    """What identifies an item: how it is numbered and called, its cases, and the document it was read in.

    ``external_id`` is its key in the system that it came from, where it came from one: a surer word than any other.
    """

    id: str
    document_sha256: str
    number: str | None
    title: str | None
    case_numbers: frozenset[str]
    external_id: str | None = None
    position: int = 0

    @classmethod
    def read(cls, item: AgendaItem) -> "KnownItem":
        """The identity of an item that has no id yet."""
        cases = frozenset(case.quote.text for case in item.case_numbers)
        return cls("", "", item.number, item.title, cases, item.external_id)


def similarity(one: str | None, other: str | None) -> float:
    """How alike two titles or sentences are, 0 to 1; two that are both missing are alike."""
    if one is None or other is None:
        return float(one is other)
    first, second = fold_words(one), fold_words(other)
    return 1.0 if first == second else difflib.SequenceMatcher(None, first, second, autojunk=False).ratio()


def fold_words(words: str) -> str:
    """Words for comparing: NFC, lower case, single spaces."""
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())


def is_shared(new: KnownItem, old: KnownItem) -> bool:
    """Whether two documents of a meeting tell of the same item: key, or number and title, or case and title.

    Of two items with different keys, one is not the other, however alike they are called.
    """
    if new.external_id is not None and old.external_id is not None:
        return new.external_id == old.external_id
    return _is_alike(new, old)


def _is_alike(new: KnownItem, old: KnownItem) -> bool:
    if similarity(new.title, old.title) < SIMILAR_TITLE:
        return False
    if new.number is not None and old.number is not None and new.number == old.number:
        return True
    return bool(new.case_numbers & old.case_numbers)


def clashes(new: Sequence[KnownItem], old: Sequence[KnownItem]) -> bool:
    """Whether both give the same numbers to different items: then they are two meetings on one day."""
    titles = {item.number: item.title for item in old if item.number is not None}
    common = [(item.title, titles[item.number]) for item in new if item.number in titles and item.number is not None]
    return bool(common) and not any(similarity(one, other) >= _RELATED_TITLE for one, other in common)


def match_items(new: Sequence[KnownItem], old: Sequence[KnownItem], replaced: Sequence[str] = ()) -> dict[int, str]:
    """For positions in ``new`` the ids of the stored items that they are, each used once, surest first.

    The key; number and title; case and title. In a document of the same meeting that is replaced, also, whatever the
    keys: title alone; number with the case or with half a title (a corrected heading).
    """
    found: dict[int, str] = {}
    left = {item.id: item for item in old}
    of_replaced = {item.id for item in old if item.document_sha256 in replaced}
    sure, unsure = (_same_key, _same_number_and_title, is_shared), (_is_alike, _same_title, _same_number)
    for sameness in (*sure, *unsure):
        for position, item in enumerate(new):
            if position in found:
                continue
            candidates = (known for known in left.values() if sameness in sure or known.id in of_replaced)
            same = next((known.id for known in candidates if sameness(item, known)), None)
            if same is not None:
                found[position] = same
                del left[same]
    return found


def replaced_documents(
    new: Sequence[KnownItem],
    name: str,
    names: Mapping[str, str],
    old: Sequence[KnownItem],
    *,
    is_next_stage: bool = False,
) -> tuple[str, ...]:
    """Hashes of the meeting's documents that a new one replaces; ``names`` gives their file names by hash.

    Those of the same file name, and those of whose items it holds at least half. Of minutes after their agenda
    (``is_next_stage``), and of a document of several items, it holds an item that is called the same, since one item
    put in between moves all numbers. Where both have keys, the keys decide: a second agenda with keys of its own is an
    addendum, whatever its file is called. Only where all keys of the meeting are new do the titles of minutes decide.
    """
    has_common_key = any(_same_key(item, known) for item in new for known in old)
    found = []
    for sha256, its_name in names.items():
        its_items = [item for item in old if item.document_sha256 == sha256]
        is_same = is_shared
        if _have_keys(new, its_items):
            is_same = _same_title if is_next_stage and not has_common_key else _same_key
        elif its_name == name:
            found.append(sha256)
            continue
        elif is_next_stage or len(its_items) >= _SEVERAL:
            is_same = _same_title
        shared = sum(any(is_same(item, known) for item in new) for known in its_items)
        if its_items and 2 * shared >= len(its_items):
            found.append(sha256)
    return tuple(found)


def newer_document(
    new: Sequence[KnownItem], name: str, names: Mapping[str, str], old: Sequence[KnownItem]
) -> str | None:
    """For an agenda that comes after its minutes: the hash of the document that tells of the same items, if any.

    Of an addendum with numbers of its own, which the minutes go on counting from the agenda's, the titles decide.
    """
    for sha256, its_name in names.items():
        its_items = [item for item in old if item.document_sha256 == sha256]
        is_same_file = its_name == name and not _have_keys(new, its_items)
        if is_same_file or any(is_shared(item, known) for item in new for known in its_items):
            return sha256
        has_all = all(any(_same_title(item, known) for known in its_items) for item in new)
        if new and has_all and not _have_keys(new, its_items):
            return sha256
    return None


def _have_keys(new: Sequence[KnownItem], old: Sequence[KnownItem]) -> bool:
    return all(any(item.external_id is not None for item in items) for items in (new, old))


def match_sentences(new: Sequence[str], old: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs of a new sentence and the id of the most similar stored one that has none of its own among the new.

    ``old`` maps ids to sentences.
    """
    taken = {fold_words(sentence) for sentence in new}
    gone = {its_id: sentence for its_id, sentence in old.items() if fold_words(sentence) not in taken}
    known = {fold_words(sentence) for sentence in old.values()}
    for sentence in new:
        if fold_words(sentence) in known or not gone:
            continue
        score, best = max((similarity(sentence, words), its_id) for its_id, words in gone.items())
        if score >= SIMILAR_SENTENCE:
            yield sentence, best
            del gone[best]


def _same_key(new: KnownItem, old: KnownItem) -> bool:
    return new.external_id is not None and new.external_id == old.external_id


def _same_number_and_title(new: KnownItem, old: KnownItem) -> bool:
    if new.external_id is not None and old.external_id is not None:
        return False
    return new.number is not None and new.number == old.number and similarity(new.title, old.title) >= SIMILAR_TITLE


def _same_title(new: KnownItem, old: KnownItem) -> bool:
    return new.title is not None and similarity(new.title, old.title) >= SIMILAR_TITLE


def _same_number(new: KnownItem, old: KnownItem) -> bool:
    if new.number != old.number:
        return False
    return bool(new.case_numbers & old.case_numbers) or similarity(new.title, old.title) >= _RELATED_TITLE
