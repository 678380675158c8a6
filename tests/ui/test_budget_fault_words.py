"""Every fault of a ledger, and every reason why a sum is unknown, has a Danish sentence."""

from tracker.insight.balance import WhyUnknown
from tracker.insight.ledger_faults import FaultKind, LedgerFault
from tracker.insight.stated_sums import StatedCheck, Verdict, WhyNot
from tracker.ui.budget_checks import checks_sentence, verdict_words
from tracker.ui.budget_fault_words import FAULT_SENTENCES, WHY_NOT_WORDS, WHY_UNKNOWN_WORDS

STATED = {"amount_ore": 5_000_00}


def test_no_sentence_is_missing_or_said_twice() -> None:
    assert set(FAULT_SENTENCES) == set(FaultKind)
    assert len(set(FAULT_SENTENCES.values())) == len(FaultKind)
    assert all(sentence.endswith(".") for sentence in FAULT_SENTENCES.values())
    assert set(WHY_NOT_WORDS) == set(WhyNot)
    assert set(WHY_UNKNOWN_WORDS) == set(WhyUnknown)


def test_a_difference_is_told_and_never_mended() -> None:
    words = verdict_words(StatedCheck(STATED, Verdict.DIFFERS, 4_000_00, None, None))
    assert words.replace("\N{NO-BREAK SPACE}", " ") == (
        "posterne giver 4.000 kr., en forskel på 1.000 kr. Intet er rettet."
    )


def test_what_cannot_be_reckoned_says_why() -> None:
    assert verdict_words(StatedCheck(STATED, Verdict.UNKNOWN, None, WhyNot.NO_DAY, None)) == (
        "kan ikke regnes efter, fordi mødet har ingen dato"
    )


def test_the_sentence_counts_what_agrees_and_what_does_not() -> None:
    agrees = StatedCheck(STATED, Verdict.AGREES, 5_000_00, None, None)
    faults = [LedgerFault(FaultKind.PAIR_DIFFERS, ("a",)), LedgerFault(FaultKind.NO_SOURCE, ("b",))]
    assert checks_sentence([], []) == "Posterne stemmer: ingen af kontrollerne fandt noget."
    assert checks_sentence([agrees], faults).replace("\N{NO-BREAK SPACE}", " ") == (
        "Af det, referaterne siger: 1 sum passer. Kontrollerne af posterne fandt 1 fejl og 1 ting at se efter."
    )
