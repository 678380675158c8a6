"""No code without a sentence, no word of a closed list without a Danish one."""

from collections.abc import Mapping
from enum import StrEnum

import pytest

from tracker import errors
from tracker.domain.agenda import SectionKind
from tracker.domain.decision import Force, Outcome
from tracker.domain.follow_up import FollowUpKind, FollowUpState, ResponsibleKind
from tracker.domain.goal_link import LinkBand, LinkOrigin, LinkState
from tracker.domain.issue import IssueCode, Severity
from tracker.domain.link_act import LinkAct
from tracker.domain.meeting import MeetingKind, Presence
from tracker.domain.money import BalanceKind, LedgerKind, MoneyKind
from tracker.domain.reference import ReferenceKind
from tracker.domain.vote import VoteSide
from tracker.errors import (
    RefusalCode,
    RejectedThesaurus,
    RowProblem,
    StoreFault,
    StoreUnavailable,
    ThesaurusFault,
    ThesaurusProblem,
    TrackerError,
    UnreadableFile,
)
from tracker.export.words import OUTCOME_WORDS
from tracker.ui import message_words as words
from tracker.ui import messages
from tracker.ui.goal_journal import VERB_WORDS
from tracker.usecases import correct_fact, error_texts
from tracker.usecases.pack_problems import ProblemCode

LISTS: tuple[tuple[type[StrEnum], Mapping[StrEnum, str]], ...] = (
    (IssueCode, messages.ISSUE_SENTENCES),
    (Severity, messages.SEVERITY_WORDS),
    (Severity, messages.SEVERITY_ICONS),
    (Outcome, OUTCOME_WORDS),
    (Outcome, words.OUTCOME_ICONS),
    (Outcome, words.OUTCOME_COLOURS),
    (Force, words.FORCE_WORDS),
    (FollowUpKind, words.FOLLOW_UP_WORDS),
    (FollowUpState, words.STATE_WORDS),
    (FollowUpState, words.STATE_ICONS),
    (FollowUpState, words.STATE_COLOURS),
    (SectionKind, words.SECTION_WORDS),
    (LedgerKind, words.LEDGER_WORDS),
    (BalanceKind, words.BALANCE_WORDS),
    (Presence, words.PRESENCE_WORDS),
    (VoteSide, words.VOTE_SIDE_WORDS),
    (ReferenceKind, words.REFERENCE_WORDS),
    (ResponsibleKind, words.RESPONSIBLE_WORDS),
    (MoneyKind, words.MONEY_WORDS),
    (MeetingKind, words.MEETING_WORDS),
    (LinkBand, words.BAND_WORDS),
    (LinkState, words.LINK_STATE_WORDS),
    (LinkOrigin, words.LINK_ORIGIN_WORDS),
    (ThesaurusFault, error_texts.THESAURUS_FAULTS),
)


@pytest.mark.parametrize(("members", "said"), LISTS, ids=[members.__name__ for members, _ in LISTS])
def test_every_member_of_a_closed_list_has_its_words(members: type[StrEnum], said: Mapping[StrEnum, str]) -> None:
    assert set(said) == set(members)
    assert all(word.strip() for word in said.values())


def test_two_outcomes_never_share_word_or_sign() -> None:
    assert len(set(OUTCOME_WORDS.values())) == len(Outcome)
    assert len(set(words.OUTCOME_ICONS.values())) == len(Outcome)


def test_every_error_that_a_person_can_act_on_has_a_sentence() -> None:
    children = {
        one
        for one in vars(errors).values()
        if isinstance(one, type) and issubclass(one, TrackerError) and one is not TrackerError
    }
    assert set(error_texts.ERROR_SENTENCES) == children


@pytest.mark.parametrize("code", RefusalCode, ids=str)
def test_a_refusal_names_the_file_the_place_and_that_nothing_was_changed(code: RefusalCode) -> None:
    said = error_texts.sentence_for_error(UnreadableFile(code, "referat.pdf", "side 3"))
    assert "‘referat.pdf’" in said
    assert "side 3" in said
    assert said.endswith("Intet er ændret.")


def test_every_wrong_cell_has_its_words() -> None:
    said_by_corrections = set(correct_fact._PROBLEMS.values())
    assert set(error_texts.ROW_PROBLEM_SENTENCES) == set(ProblemCode) | said_by_corrections


def test_a_wrong_row_names_place_column_and_value() -> None:
    said = error_texts.sentence_for_error(RowProblem("Mål, række 7", "Slags", "unknown_kind", "målsætning"))
    assert said == "Mål, række 7: Slags er ikke et af de ord, der kan stå her (der står ‘målsætning’)."


def test_a_field_is_called_what_the_sheet_calls_it() -> None:
    fields = ("kind", "parent", "code", "target_value", "goal")
    said = [error_texts.sentence_for_row(RowProblem("Mål, række 7", field, "missing")) for field in fields]
    words = ("Slags", "Overordnet", "Kode", "Måltal", "Hører til mål")
    assert said == [f"Mål, række 7: {word} mangler." for word in words]


def test_a_wrong_thesaurus_names_its_file_and_entry_and_how_many_more_are_wrong() -> None:
    wrong = ThesaurusProblem("egne.toml", "vandskole", ThesaurusFault.TOO_SHORT, "å")
    said = error_texts.sentence_for_error(RejectedThesaurus((wrong, wrong, wrong)))
    assert "egne.toml: [vandskole] har et ord på et eller to bogstaver" in said
    assert "(der står ‘å’). Der er 2 fejl mere." in said


def test_a_locked_store_is_said_to_be_busy() -> None:
    said = error_texts.sentence_for_error(StoreUnavailable("lager.db", "database is locked", StoreFault.LOCKED))
    assert said == (
        "Lageret er optaget: lager.db. Et andet program skriver i det. Vent lidt, og prøv igen. Intet er ændret."
    )


def test_sentences_end_as_sentences() -> None:
    assert [sentence for sentence in messages.ISSUE_SENTENCES.values() if not sentence.endswith(".")] == []


@pytest.mark.parametrize("act", LinkAct, ids=str)
def test_what_people_do_to_links_is_said_in_danish_and_the_longest_words_win(act: LinkAct) -> None:
    verb = act.value.removeprefix("link ")
    assert next(key for key in VERB_WORDS if act.value.endswith(key)) == verb
