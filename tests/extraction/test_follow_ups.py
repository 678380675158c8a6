"""Which sentences lay a task on somebody, on whom, for whom, and when. The meeting is held on 6 February 2024."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUp, FollowUpKind
from tracker.domain.source import Span
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.tasks.follow_ups import find_follow_ups, find_next_meeting

MEETING = MeetingContext("Integrationsrådet", dt.date(2024, 2, 6))
TASK, PROMISE, REQUEST = FollowUpKind.TASK, FollowUpKind.PROMISE, FollowUpKind.REQUEST
REFERRAL, POSTPONED = FollowUpKind.REFERRAL, FollowUpKind.POSTPONEMENT


def tasks_in(text: str, vocabulary: Vocabulary) -> tuple[FollowUp, ...]:
    return find_follow_ups(text, Span(0, len(text)), MEETING, vocabulary)


TABLE = [
    pytest.param("Sekretariatet laver en liste.", TASK, "Sekretariatet", None, id="present-tense"),
    pytest.param("Bo Vik tager billeder med.", TASK, "Bo Vik", None, id="person-with-a-weak-verb"),
    pytest.param("På baggrund heraf skriver formanden et brev.", TASK, "formanden", None, id="inverted"),
    pytest.param("Udvalget skal have et svar inden 1. maj.", TASK, None, None, id="receives-does-not-act"),
    pytest.param("Centret skal aflevere en plan.", TASK, "Centret", None, id="shall"),
    pytest.param("Et udkast rundsendes af Ida Holm.", TASK, "Ida Holm", None, id="passive-with-agent"),
    pytest.param("Et skriftligt svar eftersendes.", TASK, None, None, id="passive-without-agent"),
    pytest.param("Rådet bad forvaltningen om at spørge skolerne.", REQUEST, "forvaltningen", None, id="who-is-asked"),
    pytest.param("Medlemmerne opfordres til at dele opslaget.", REQUEST, "Medlemmerne", None, id="passive-request"),
    pytest.param("Rådet beder Børneudvalget om tal.", REFERRAL, "Børneudvalget", "Børneudvalget", id="another-body"),
    pytest.param(
        "Formanden sender svaret til Børne- og Skoleudvalget.", REFERRAL, "Formanden", "Børne- og Skoleudvalget",
        id="sent-to-a-body",
    ),
    pytest.param("Sagen blev henvist til Teknisk Udvalg.", REFERRAL, None, "Teknisk Udvalg", id="referred"),
    pytest.param("Oversendt til Teknisk Udvalg.", REFERRAL, None, "Teknisk Udvalg", id="a-participle-and-to-whom"),
    pytest.param("Tilbagesendes til Børneudvalget.", REFERRAL, None, "Børneudvalget", id="sent-back"),
    pytest.param("Rådet udsatte sagen.", POSTPONED, None, None, id="the-body-put-it-off"),
    pytest.param("Udvalget udsatte behandlingen af planen.", POSTPONED, None, None, id="put-off-treating-it"),
    pytest.param(
        "Godkendt, idet Teknisk Udvalg arbejder videre med lyset.", REFERRAL, "Teknisk Udvalg", "Teknisk Udvalg",
        id="a-body-in-a-clause-behind-it",
    ),
    pytest.param(
        "Teknisk Udvalg fastsætter prisen, når vejen er færdig.", REFERRAL, "Teknisk Udvalg", "Teknisk Udvalg",
        id="sets-it-later",
    ),
    pytest.param("Planen udsættes til næste møde.", POSTPONED, None, None, id="put-off"),
    pytest.param("Klubben oplyste, at de i maj holder et stævne.", PROMISE, "Klubben", None, id="promise"),
    pytest.param("Det blev aftalt, at Bo Vik ringer til skolen.", TASK, "Bo Vik", None, id="agreed"),
    pytest.param("Formanden overrækker prisen i maj.", TASK, "Formanden", None, id="a-verb-in-no-list"),
    pytest.param("Bo Vik og Ida Holm redigerer bladet.", TASK, "Bo Vik og Ida Holm", None, id="two-with-such-a-verb"),
    pytest.param("Rådets sekretær lægger nummeret på nettet.", TASK, "Rådets sekretær", None, id="whose-secretary"),
    pytest.param("Tre medlemmer melder sig inden påske.", TASK, "Tre medlemmer", None, id="some-of-the-members"),
    pytest.param("Udvalget vil have tal på mødet i maj.", REQUEST, None, None, id="will-have-by-then"),
    pytest.param("Udvalget ønsker en status på næste møde.", REQUEST, None, None, id="a-wish-with-a-time"),
    pytest.param("Planen skal være klar senest den 1. maj.", TASK, None, None, id="a-state-that-is-due"),
    pytest.param("En liste bliver udarbejdet af Ida Holm.", TASK, "Ida Holm", None, id="will-be-made-by"),
    pytest.param("Politikken lægges ud på skolens hjemmeside.", TASK, None, None, id="put-on-the-web"),
    pytest.param("Der skal laves en aftale.", TASK, None, None, id="there-shall-be-made"),
    pytest.param("Godkendt, idet forvaltningen sender en plan.", TASK, "forvaltningen", None, id="a-clause-behind-it"),
    pytest.param("Chefen lovede at sende tallene.", PROMISE, "Chefen", None, id="promised-to"),
    pytest.param("Bo Vik oplyste, at han vil spørge klubben.", PROMISE, "Bo Vik", None, id="said-he-will"),
    pytest.param("Forelægges på ny til mødet i maj.", TASK, None, None, id="passive-without-subject"),
    pytest.param("Ida: Kontakter banken om rampen.", TASK, "Ida", None, id="name-and-colon"),
    pytest.param("Udvalget besluttede at udsætte sagen.", POSTPONED, None, None, id="decided-to-put-off"),
    pytest.param("Udvalget godkendte planen og beder om en status i maj.", REQUEST, None, None, id="approved-and-asks"),
    pytest.param("Udvalget ønsker, at forvaltningen laver et notat.", REQUEST, "forvaltningen", None, id="wants-it"),
    pytest.param("Ansøger bedes sende et budget.", REQUEST, "Ansøger", None, id="a-noun-like-a-verb"),
    pytest.param("Status på næste møde.", TASK, None, None, id="a-noun-and-a-time"),
    pytest.param("Følges op på næste møde.", TASK, None, None, id="phrase-without-subject"),
    pytest.param("På mødet i maj præsenteres en plan.", TASK, None, None, id="what-a-coming-meeting-gets"),
    pytest.param("Chefen forventer at fremlægge en plan i maj.", PROMISE, "Chefen", None, id="expects-to"),
    pytest.param("Når tallene er klar, sender forvaltningen et notat.", TASK, "forvaltningen", None, id="clause-first"),
    pytest.param("Udvalget får en orientering i 2. kvartal.", TASK, "Udvalget", None, id="gets-it-by-a-quarter"),
    pytest.param(
        "Rådet vedtog, at punkt 7 udgår med henblik på ny høring.", POSTPONED, None, None, id="off-to-come-back"
    ),
    pytest.param("Punktet blev ikke behandlet og flyttes til næste møde.", POSTPONED, None, None, id="moved"),
    pytest.param("at Ida spørger borgmesteren", TASK, "Ida", None, id="a-point-of-what-was-decided"),
    pytest.param("Ida: skriver ansøgningen inden 1. maj", TASK, "Ida", None, id="name-colon-small-letter"),
    pytest.param("Forvaltningen orientere om tallene i maj.", TASK, "Forvaltningen", None, id="a-letter-left-out"),
    pytest.param("Det blev aftalt at invitere borgmesteren.", TASK, None, None, id="agreed-to-act"),
    pytest.param("Rådet enedes om at skrive et brev.", TASK, "Rådet", None, id="agreed-with-one-another"),
    pytest.param("Udvalget besluttede at bede skolen om tal.", REQUEST, "skolen", None, id="decided-to-ask"),
    pytest.param("Udvalget bad skolen undersøge, om der er plads.", REQUEST, "skolen", None, id="asked-without-at"),
    pytest.param("Der nedsættes et udvalg bestående af Bo Vik.", TASK, None, None, id="made-up-of-is-no-agent"),
    pytest.param("Formanden oplyste, at der vil blive lavet en plan i maj.", PROMISE, None, None, id="be"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "responsible", "addressed_to"), TABLE)
def test_a_task_is_found_with_who_and_to_whom(
    text: str, kind: FollowUpKind, responsible: str | None, addressed_to: str | None, vocabulary: Vocabulary
) -> None:
    (task,) = tasks_in(text, vocabulary)
    assert (task.quote.text, task.kind, task.responsible, task.addressed_to) == (text, kind, responsible, addressed_to)


NO_TASKS = [
    pytest.param("Godkendt.", id="outcome"),
    pytest.param("Rådet drøftede planen.", id="past"),
    pytest.param("Formanden har besøgt skolen.", id="perfect"),
    pytest.param("Rådet håber, at flere kommer.", id="hope"),
    pytest.param("Rådet finder, at tallene er gode.", id="finding"),
    pytest.param("Rådet så gerne, at flere kom i praktik.", id="wish"),
    pytest.param("Sagen kan ikke behandles af rådet.", id="outside-remit"),
    pytest.param("På mødet i februar blev det aftalt, at formanden skriver et oplæg.", id="reminder"),
    pytest.param("Næste møde holdes den 3. maj 2024.", id="next-meeting"),
    pytest.param("Hvis der er interesse, laver forvaltningen en plan.", id="hypothetical"),
    pytest.param("Orienteringen tages til efterretning.", id="noted"),
    pytest.param("Foreningen får 5.000 kr.", id="grant"),
    pytest.param("Rådet ønsker ikke at gå videre med sagen.", id="dropped"),
    pytest.param("Bo Vik tager forbehold for prisen.", id="reservation-of-a-person"),
    pytest.param("Liste B tager forbehold.", id="reservation-of-a-list"),
    pytest.param("Rådet var enigt om, at der først skal gives penge til de små foreninger.", id="principle"),
    pytest.param("Planen skal godkendes.", id="what-the-meeting-is-for"),
    pytest.param("Godkendt, idet punkt 5 udgår.", id="off-for-good"),
    pytest.param("Rådgiverne indgår desuden i møder på plejehjem.", id="takes-part-every-day"),
    pytest.param("Oversendt til budgetforhandlingerne.", id="sent-to-no-body"),
    pytest.param("Udvalget udsatte i maj en sag om støj.", id="put-off-once"),
    pytest.param("Hvem skriver høringssvaret inden 1. maj?", id="question"),
    pytest.param("Venstre anmodede om afstemning om forslaget.", id="asked-and-done-at-the-meeting"),
    pytest.param("Liste A bad om at få ført sit forbehold til protokols.", id="for-the-record"),
    pytest.param("Gruppen søger 3.200 kr.", id="what-is-applied-for"),
    pytest.param("Bo Vik stiller forslag om, at bilag nummereres.", id="motion"),
    pytest.param("Formanden oplyste, at festen finder sted den 4. maj.", id="event"),
    pytest.param("Udvalget ønsker mere samarbejde.", id="wish-without-a-time"),
    pytest.param("Der kommer 12 flygtninge i april.", id="what-will-happen"),
    pytest.param("Jobcentret hjælper borgere med at finde arbejde.", id="what-a-place-does-every-day"),
    pytest.param("Rådet forventer, at fristen overholdes.", id="expects-that"),
    pytest.param("Flere unge skal i uddannelse.", id="aim"),
    pytest.param("Indsatsen skal styrke trivslen.", id="purpose"),
    pytest.param("Lene Bak orienterede om, at biblioteket holder lukket i juli.", id="news"),
    pytest.param("Liste A stillede forslag om, at sagen sendes tilbage.", id="motion-told"),
    pytest.param("Formanden giver udtryk for tvivl.", id="says-what-he-thinks"),
    pytest.param("Venstre foreslog, at sagen sendes til Børneudvalget.", id="a-party-moves"),
    pytest.param("De fire afviste ansøgninger var for sent ude.", id="participle-as-adjective"),
    pytest.param(
        "Rådet roste chefen, og med det ansvar centret påtager sig, samt den indsats alle yder, er alt godt.",
        id="a-relative-clause-without-som",
    ),
    pytest.param("Rådet besluttede at holde dagen i september.", id="decided-when"),
    pytest.param("Rådet besluttede at støtte festen med 500 kr.", id="done-by-deciding-it"),
]


@pytest.mark.parametrize("text", NO_TASKS)
def test_a_finding_a_wish_or_a_past_act_is_no_task(text: str, vocabulary: Vocabulary) -> None:
    assert tasks_in(text, vocabulary) == ()


def test_the_time_is_kept_in_the_words_of_the_text(vocabulary: Vocabulary) -> None:
    (task,) = tasks_in("Forvaltningen laver en oversigt inden 1. juni.", vocabulary)
    assert task.due is not None
    assert (task.due.text, task.due.earliest, task.due.latest) == ("inden 1. juni", None, dt.date(2024, 5, 31))


@pytest.mark.parametrize(
    ("text", "responsible"),
    [
        pytest.param("Drøftelserne indgår som en del af overleveringen.", None, id="a-handover-does-nothing"),
        pytest.param("Handleplanen skal sikre flere i job inden 1. maj.", None, id="a-plan-does-nothing"),
        pytest.param("at forvaltningen til næste møde laver et notat.", "forvaltningen", id="a-point-with-its-time"),
        pytest.param("Formanden for puljen laver en liste.", "Formanden for puljen", id="a-chair-does"),
        pytest.param("Boligforeningen sender et svar.", "Boligforeningen", id="an-association-does"),
    ],
)
def test_a_thing_is_responsible_for_nothing(text: str, responsible: str | None, vocabulary: Vocabulary) -> None:
    (task,) = tasks_in(text, vocabulary)
    assert task.responsible == responsible


def test_a_condition_is_no_date(vocabulary: Vocabulary) -> None:
    (task,) = tasks_in("Grupperne genoptages, når det er muligt.", vocabulary)
    assert task.due is not None
    assert (task.due.earliest, task.due.latest, task.due.is_condition) == (None, None, True)


def test_without_a_meeting_date_the_words_stay_and_no_day_is_made_up(vocabulary: Vocabulary) -> None:
    text = "Forvaltningen laver en oversigt inden 1. januar."
    (task,) = find_follow_ups(text, Span(0, len(text)), MeetingContext(None, None), vocabulary)
    assert task.due is not None
    assert (task.due.earliest, task.due.latest) == (None, None)


def test_the_next_meeting_is_found_where_it_is_told() -> None:
    assert find_next_meeting("Næste møde er tirsdag den 16. april 2024.") == dt.date(2024, 4, 16)
    assert find_next_meeting("Næste møde aftales senere.") is None


@given(
    words=st.lists(
        st.sampled_from(
            [
                "Rådet",
                "sender",
                "at",
                "formanden",
                "bad",
                "om",
                "til",
                ",",
                ".",
                "skal",
                "ikke",
                "blev",
                "et",
                "notat",
                "Udvalg",
            ]
        ),
        max_size=14,
    )
)
def test_any_words_are_judged_without_an_exception(words: list[str], vocabulary: Vocabulary) -> None:
    text = " ".join(words)
    assert all(text[t.quote.span.start : t.quote.span.end] == t.quote.text for t in tasks_in(text, vocabulary))


def test_points_below_who_is_asked_are_the_requests(vocabulary: Vocabulary) -> None:
    lead = "Udvalget anmoder forvaltningen om:\n"
    points = ("at undersøge, hvor mange der mangler,", "at fremlægge en plan på mødet i maj.")
    found = tasks_in(f"{lead}1) {points[0]}\n2) {points[1]}", vocabulary)
    assert [(task.quote.text, task.kind, task.responsible) for task in found] == [
        (point, REQUEST, "forvaltningen") for point in points
    ]
    assert [task.due is not None for task in found] == [False, True]
    (alone,) = tasks_in(lead, vocabulary)
    assert (alone.kind, alone.responsible) == (REQUEST, "forvaltningen")
