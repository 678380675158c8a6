"""One fully filled example of each noun: no field is empty and none holds its default."""

import datetime as dt
from dataclasses import replace

from tracker.domain.agenda import AgendaItem, Attachment, CaseNumber, Section, SectionKind
from tracker.domain.council_note import CouncilNote, NoteAct, NoteKind
from tracker.domain.decision import Decision, Force, Outcome, Recommendation, Statement
from tracker.domain.follow_up import Deadline, Duty, FollowUp, FollowUpKind, Responsible, ResponsibleKind
from tracker.domain.issue import Issue, IssueCode, Severity
from tracker.domain.meeting import Attendance, HeadCount, MeetingHeader, MeetingKind, Presence
from tracker.domain.money import Amount, BalanceKind, LedgerEntry, LedgerKind, MoneyKind, StatedBalance
from tracker.domain.personal import PersonalKind, PersonalMark
from tracker.domain.reading import MinutesReading
from tracker.domain.reference import CrossReference, ReferenceKind
from tracker.domain.source import Block, BlockKind, Document, Quote, Span
from tracker.domain.vote import Ballot, MinorityStatement, Vote, Voter, VoterKind, VoteSide

TEXT = """Dagsorden Trivselsrådet i Eksempelby 14-05-2024 kl. 17.00 til 19.00 på Biblioteket, skrevet 16-05-2024
Til stede: Ane Birk (Ø), næstformand, i stedet for Bo Dam. Afbud: Eva Fisk. Ane Birk kom kl. 17.20 til punkt 4b.
11 af 15 medlemmer var til stede, 4 var fraværende. Ring til Gry på 12 34 56 78 om cpr ******-****.
Punkt 4b: Cykler til børn
Sag 24/117, 18.20.00-G01
Sagen kort. Der er søgt om cykler.
Administrationen foreslår, at der gives 12.000 kr.
Udvalget for Fritid den 02-05-2024: Anbefales.
Beslutning: Godkendt med bemærkning. Der gives 12.000 kr. til cykler i 2024. Der er herefter 30.500 kr. tilbage.
Formanden skriver til Fritidsudvalget inden 1. juni.
Om forslaget stemte Liste Ø med Ane Birk for (7), Jens Ask (V) imod. Jens Ask ønsker ført til protokols, at det er dyrt.
Jf. Økonomiudvalget den 03-04-2023, punkt 42, sag 23/9, bilag 2, Lov om cykler § 7. Rådet kan ikke behandle klager.
Bilag: Tilbud på cykler.pdf (lukket) dok. 5512/24 (H)
Ingen har søgt cykelpuljen.
Slut.
"""


def q(words: str, after: int = 0) -> Quote:
    """The words where they stand in the example."""
    start = TEXT.index(words, after)
    return Quote.of(TEXT, start, start + len(words))


DOCUMENT = Document(
    name="trivselsråd.pdf",
    sha256="ab" * 32,
    media_type="application/pdf",
    text=TEXT,
    blocks=(Block(BlockKind.PAGE, 1, Span(0, 200)), Block(BlockKind.HEADING, 2, q("Punkt 4b").span)),
    normalisation=3,
    masked=(q("******-****").span,),
    converter="LibreOffice 7.4",
    doubtful_share=0.125,
)

PERSON = Attendance(
    name="Ane Birk",
    presence=Presence.LATE,
    quote=q("Ane Birk (Ø)"),
    is_excused=True,
    role="næstformand",
    party="Ø",
    substitute_for="Bo Dam",
    time=dt.time(17, 20),
    items=("4b",),
)

COUNT = HeadCount(q("11 af 15 medlemmer var til stede, 4 var fraværende"), present=11, absent=4, members=15)

HEADER = MeetingHeader(
    kind=MeetingKind.AGENDA,
    municipality="Eksempelby",
    body="Trivselsrådet",
    date=dt.date(2024, 5, 14),
    record_date=dt.date(2024, 5, 16),
    start_time=dt.time(17),
    end_time=dt.time(19),
    place="Biblioteket",
    attendances=(PERSON,),
    evidence=(("body", q("Trivselsrådet")), ("date", q("14-05-2024")), ("place", q("Biblioteket"))),
    head_counts=(COUNT,),
    external_id="f0e1",
)

_SUM = Amount(
    ore=1_200_000,
    quote=q("12.000 kr.", TEXT.index("Beslutning")),
    kind=MoneyKind.GRANT,
    year=2024,
    purpose=q("cykler i 2024"),
    sentence=q("Der gives 12.000 kr. til cykler i 2024."),
)
_LEFT = replace(_SUM, ore=3_050_000, quote=q("30.500 kr."), kind=MoneyKind.REMAINING)

_PARTY = Voter("Liste Ø", VoterKind.PARTY, q("Liste Ø"), "Ø")
_PERSON = Voter("Jens Ask", VoterKind.PERSON, q("Jens Ask (V)"), "V")

ITEM = AgendaItem(
    span=Span(TEXT.index("Punkt 4b"), TEXT.index("Slut.")),
    number="4b",
    title="Cykler til børn",
    title_quote=q("Cykler til børn"),
    case_numbers=(CaseNumber(q("18.20.00-G01"), "18.20.00", "G01"), CaseNumber(q("24/117"), "x", "y")),
    is_closed=True,
    sections=(
        Section(
            SectionKind.SUMMARY, q("Der er søgt om cykler."), q("Sagen kort. Der er søgt om cykler.").span, "Sagen kort"
        ),
        Section(SectionKind.DECISION, q("Godkendt med bemærkning."), q("Beslutning: Godkendt").span, "Beslutning"),
    ),
    recommendations=(Recommendation(q("at der gives 12.000 kr."), "Administrationen"),),
    decision=Decision(
        quote=q("Godkendt med bemærkning. Der gives 12.000 kr. til cykler i 2024."),
        body="Trivselsrådet",
        date=dt.date(2024, 5, 14),
        outcome=Outcome.APPROVED_WITH_CHANGES,
        outcome_text="Godkendt med bemærkning",
        statements=(Statement(q("Der gives 12.000 kr. til cykler i 2024."), Force.DECIDED, "gives"),),
    ),
    earlier_decisions=(
        Decision(
            quote=q("Anbefales."),
            body="Udvalget for Fritid",
            date=dt.date(2024, 5, 2),
            outcome=Outcome.RECOMMENDED,
            outcome_text="Anbefales",
            statements=(Statement(q("Anbefales."), Force.RECOMMENDS, "Anbefales"),),
        ),
    ),
    attendances=(PERSON,),
    attachments=(Attachment("Tilbud på cykler", q("Tilbud på cykler.pdf (lukket)"), "5512/24", "77", True, "H", "a9"),),
    amounts=(_SUM, _LEFT),
    ledger=(LedgerEntry(LedgerKind.GRANT, _SUM, q("Der gives 12.000 kr. til cykler i 2024."), 2024, "cykler"),),
    no_applications=(q("Ingen har søgt cykelpuljen."),),
    balances=(StatedBalance(BalanceKind.REMAINING, _LEFT, q("Der er herefter 30.500 kr. tilbage."), 2024),),
    follow_ups=(
        FollowUp(
            quote=q("Formanden skriver til Fritidsudvalget inden 1. juni."),
            kind=FollowUpKind.REFERRAL,
            responsible="Formanden",
            addressed_to="Fritidsudvalget",
            due=Deadline("inden 1. juni", dt.date(2024, 5, 15), dt.date(2024, 5, 31), is_condition=True),
            resolved=Responsible(ResponsibleKind.ROLE, "formand"),
            duty=Duty.SOFT,
        ),
    ),
    votes=(
        Vote(
            quote=q("Om forslaget stemte Liste Ø med Ane Birk for (7), Jens Ask (V) imod."),
            ballots=(
                Ballot(VoteSide.ABSTAINED, q("stemte Liste Ø med Ane Birk for (7)"), 7, (_PARTY,)),
                Ballot(VoteSide.AGAINST, q("Jens Ask (V) imod"), 1, (_PERSON,)),
            ),
            is_unanimous=False,
            subject=q("forslaget"),
        ),
    ),
    minority_statements=(MinorityStatement(q("Jens Ask ønsker ført til protokols, at det er dyrt."), (_PERSON,)),),
    head_counts=(COUNT,),
    references=(
        CrossReference(
            kind=ReferenceKind.ITEM,
            quote=q("Økonomiudvalget den 03-04-2023, punkt 42, sag 23/9, bilag 2, Lov om cykler § 7"),
            date=dt.date(2023, 4, 3),
            body="Økonomiudvalget",
            item_number="42",
            case_number="23/9",
            name="Lov om cykler",
            paragraph="§ 7",
            is_listed=False,
        ),
    ),
    target_wishes=(q("Formanden skriver til Fritidsudvalget inden 1. juni."),),
    notes=(
        CouncilNote(
            kind=NoteKind.HEARING,
            act=NoteAct.ASKED,
            quote=q("Formanden skriver til Fritidsudvalget inden 1. juni."),
            subject="cykler",
            actor="Fritidsudvalget",
            people=("Ane Birk",),
            due=Deadline("inden 1. juni", dt.date(2024, 5, 15), dt.date(2024, 5, 31), is_condition=True),
            reason="ferie",
            condition="når skolen begynder",
            tasks="skriver",
        ),
    ),
    outside_remit=q("Rådet kan ikke behandle klager."),
    external_id="b7-12",
)

ISSUES = (
    Issue(IssueCode.REMAINDER, Severity.UNUSED, q("Slut.").span, "Slut."),
    Issue(IssueCode.NUMBERS_JUMP, Severity.LOOK, q("Punkt 4b").span, "4b"),
)

READING = MinutesReading(
    header=HEADER,
    header_span=Span(0, TEXT.index("Punkt 4b")),
    items=(ITEM,),
    remainder=(q("Slut.").span,),
    issues=ISSUES,
    personal=(
        PersonalMark(PersonalKind.PHONE, q("12 34 56 78").span),
        PersonalMark(PersonalKind.CPR, q("******-****").span),
    ),
)
