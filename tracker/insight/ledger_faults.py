"""What can be wrong with a ledger. A closed list; each fault names the entries it is about and tells no words."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tracker.insight.ledger_effect import Effect


class Severity(StrEnum):
    """How bad a fault is."""

    ERROR = "error"
    """The ledger contradicts itself."""
    WARNING = "warning"
    """Somebody should look at it; it may be as it was."""


class FaultKind(StrEnum):
    """What is wrong."""

    SUM_DIFFERS = "sum_differs"
    """A balance or a split of it is not the sum of the entries, added up again by itself."""
    SAME_NUMBER = "same_number"
    """Two entries have the same id or the same running number."""
    NEGATIVE = "negative"
    """A negative sum of a kind that only a correction makes smaller."""
    PAIR_DIFFERS = "pair_differs"
    """What leaves by a carry-over or transfer is not what comes in."""
    PAIR_BROKEN = "pair_broken"
    """A pair is not one entry out and one entry in, of one kind, of this municipality's pools."""
    PAIR_YEARS = "pair_years"
    """A carry-over does not go to the year after, or within a year to another pool; a transfer changes year."""
    UNPAIRED = "unpaired"
    """Money carried over or transferred, and nothing tells where it came from or went."""
    REFERENCE_MISSING = "reference_missing"
    """What an entry refers to is not there."""
    REFERENCE_CIRCULAR = "reference_circular"
    """Entries that refer to each other in a ring."""
    CORRECTION_AMOUNT = "correction_amount"
    """A correction's sum is not the right figure less the wrong one, with the sign of what it corrects."""
    CORRECTION_UNTOLD = "correction_untold"
    """A correction does not tell the wrong figure, the right one or the reason."""
    CORRECTION_OF_OTHER = "correction_of_other"
    """The wrong figure is not what the corrected entry came to when it was corrected."""
    CORRECTION_ELSEWHERE = "correction_elsewhere"
    """A correction is in another pool, year or account than what it corrects."""
    REFUND_TOO_LARGE = "refund_too_large"
    """More came back than was given."""
    RELEASE_TOO_LARGE = "release_too_large"
    """More was released than was set aside."""
    GRANT_OVER_LEFT = "grant_over_left"
    """A grant was larger than what was left on its day (*lov om kommunernes styrelse* § 40, stk. 2)."""
    GRANT_NOT_POSTED = "grant_not_posted"
    """An application was granted money that no entry posts."""
    GRANT_DIFFERS = "grant_differs"
    """An application's grant is not what the entries of it add up to."""
    UNTRACEABLE = "untraceable"
    """Neither source nor author."""
    NO_SOURCE = "no_source"
    """An author, and no source."""
    NO_AUTHOR = "no_author"
    """Entered by hand by nobody who gave a name."""
    SENTENCE_GONE = "sentence_gone"
    """The sentence does not stand in the newest version of its document."""
    BEFORE_YEAR = "before_year"
    """Money went before the year began."""
    AFTER_YEAR = "after_year"
    """Posted after the year, and no day is stated until which that is done."""
    AFTER_SUPPLEMENT = "after_supplement"
    """Posted after the day until which the year's accounts are open (*supplementsperiode*)."""
    CARRIED_EARLY = "carried_early"
    """Carried over before the year it comes from was over, when nobody knew what would be left."""
    STATED_DIFFERS = "stated_differs"
    """Minutes state another sum than the entries told by then add up to."""


_ERRORS = frozenset(
    {
        FaultKind.SUM_DIFFERS,
        FaultKind.SAME_NUMBER,
        FaultKind.NEGATIVE,
        FaultKind.PAIR_DIFFERS,
        FaultKind.PAIR_BROKEN,
        FaultKind.PAIR_YEARS,
        FaultKind.REFERENCE_MISSING,
        FaultKind.REFERENCE_CIRCULAR,
        FaultKind.CORRECTION_AMOUNT,
        FaultKind.REFUND_TOO_LARGE,
        FaultKind.RELEASE_TOO_LARGE,
        FaultKind.GRANT_DIFFERS,
        FaultKind.UNTRACEABLE,
        FaultKind.AFTER_SUPPLEMENT,
    }
)


@dataclass(frozen=True, slots=True)
class LedgerFault:
    """One fault. ``subject`` is the id of an application, a pair, a split or a stated sum where it is about one.

    ``expected_ore`` is what should stand there and ``found_ore`` what does, where the fault is about sums.
    """

    kind: FaultKind
    entry_ids: tuple[str, ...]
    pool_id: str | None = None
    year: int | None = None
    expected_ore: int | None = None
    found_ore: int | None = None
    subject: str | None = None

    @property
    def severity(self) -> Severity:
        """Whether the ledger contradicts itself, or somebody should look."""
        return Severity.ERROR if self.kind in _ERRORS else Severity.WARNING


def fault_of(
    kind: FaultKind, effects: Iterable[Effect], expected: int | None = None, found: int | None = None
) -> LedgerFault:
    """A fault about some entries, placed in the pool and year of the first."""
    own = tuple(effects)
    first = own[0].row
    return LedgerFault(kind, tuple(one.id for one in own), first["pool_id"], first["year"], expected, found)
