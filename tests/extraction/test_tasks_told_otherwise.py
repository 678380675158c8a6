"""Tasks in the words of other secretaries, and news, habits, rules and cash that only look like one.

The meeting of a local council is held on 6 February 2024 and the next one on 9 April; the people below are present.
"""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUp, FollowUpKind
from tracker.domain.source import Span
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.tasks.follow_ups import find_follow_ups

PEOPLE = frozenset(("Ida Holm", "Bo Vik", "Karen Lund", "Niels Krog", "Nina Foss"))
MEETING = MeetingContext("Lokalrådet", dt.date(2024, 2, 6), dt.date(2024, 4, 9), PEOPLE)
NEXT = ("2024-04-09", "2024-04-09")


def tasks_in(text: str, vocabulary: Vocabulary) -> tuple[FollowUp, ...]:
    return find_follow_ups(text, Span(0, len(text)), MEETING, vocabulary)


TASKS = [
    ("Det praktiske klarer Bo.", "Bo", None, "what is to be done first"),
    ("Indbydelserne står Karen for.", "Karen", None, "first, with a particle behind who"),
    ("Kontakten til skolen tager Ida og Bo sig af.", "Ida og Bo", None, "first, and a place in it"),
    ("Fanen hentes af Ida hos sadelmageren.", "Ida", None, "by whom, and where"),
    ("Vi satte Ida til at skrive teksten til avisen.", "Ida", None, "set to it"),
    ("Vi får kommunens jurist til at se på kontrakten.", "kommunens jurist", None, "whose office is got to it"),
    ("Det blev Bo, der skal tale med køkkenet.", "Bo", None, "it became him"),
    ("Valget faldt på Karen, som skriver invitationen.", "Karen", None, "the choice fell on her"),
    ("Bo var frisk på at lave en quiz.", "Bo", None, "was game for it"),
    ("Ida rejste sig og lovede at bage.", "Ida", None, "another act before the promise"),
    ("Bo har lånt kælderen og rydder den inden maj.", "Bo", None, "the second half lies ahead"),
    ("Nina er inde over ansøgningen og sender den senest den 1. marts.", "Nina", None, "behind a state"),
    ("Bestyreren tog ønsket med sig og vil give svar i juni.", "Bestyreren", None, "will, behind a past verb"),
    ("Nina vil i mellemtiden høre, om kirken låner stole ud.", "Nina", None, "words between will and what she does"),
    ("Rådet vil gerne se tallene og bad forvaltningen eftersende dem.", "forvaltningen", None, "a wish and a request"),
    ("Bo sagde, at han ville se på tallene igen.", "Bo", None, "said he would"),
    ("Til maj skal Niels have fundet en taler.", "Niels", None, "a name that ends like a genitive"),
    ("Hver forening sender en repræsentant til mødet i maj.", "Hver forening", None, "each, and no word of time"),
    ("Socialafdelingen oplyser til næste møde, hvor mange der venter.", "Socialafdelingen", None, "tells it later"),
    ("Kommunikation indrykker en annonce i marts.", "Kommunikation", None, "a department without an article"),
    ("Ida Holm og Bo Vik holder åbent hus i uge 12.", "Ida Holm og Bo Vik", None, "an open house"),
    ("Bo lejer en bus til turen.", "Bo", None, "a verb that is a noun too"),
    ("Ida og Bo kigger forbi i maj.", "Ida og Bo", None, "looks in"),
    ("På næste møde beslutter rådet, hvem der får prisen.", "rådet", None, "decides later"),
    ("Ida Holm fik opbakning til, at Sprogskolen inden den 20. maj laver et ark.", "Sprogskolen", None, "backed"),
    ("Vi vil have Børneudvalget til at svare på, hvorfor klubben lukker.", "Børneudvalget", "Børneudvalget", "wanted"),
    ("Vores forslag om en scene går videre til Kulturudvalget.", None, "Kulturudvalget", "handed on, not put off"),
    ("Der skal findes en afløser inden 1. juni.", None, None, "there shall be found"),
    ("Der udpeges en ny kontaktperson på næste møde.", None, None, "there is named"),
    ("Det sikres, at alle får besked inden 1. maj.", None, None, "it is seen to"),
    ("Et nyt udkast foreligger til næste møde.", None, None, "a paper that is due"),
    ("Snakken om navnet fortsætter på næste møde.", None, None, "a talk is nobody"),
    ("Vedtægterne må derfor vente til mødet i maj.", None, None, "a thing in the plural waits"),
    ("Endelig stillingtagen venter til efter sommerferien.", None, None, "the case waits"),
    ("Planen blev af samme grund udskudt til næste møde.", None, None, "words within the frame"),
    ("Chefen kunne ikke svare, men sender tallene i uge 8.", "Chefen", None, "but does it"),
    ("Chefen havde ikke tallene, men ville sende dem.", "Chefen", None, "but would"),
    ("Dato for festen fastsættes på næste møde.", None, None, "a passive that is due"),
    ("Ny dato findes inden påske.", None, None, "found by then"),
    ("Til næste møde: pris på en hjertestarter (BV).", "BV", None, "who in brackets"),
    ("Alle: forslag til sommertur senest 1. april.", "Alle", None, "everybody"),
    ("Bo slår opgaven op på nettet.", "Bo", None, "a verb in the present without -er"),
    ("Vi snakker videre om logoet på næste møde.", "Vi", None, "goes on talking"),
    ("Følgegruppen fremlægger sine tal på næste møde.", "Følgegruppen", None, "a working group is no body"),
]  # fmt: skip

NO_TASKS = [
    ("Formanden bad om ro, mens tallene blev læst op.", "quiet"),
    ("Dagsordenen var lang, og hun bad os fatte os i korthed.", "done at once"),
    ("Hun bad deltagerne rejse sig.", "done at once, without at"),
    ("En far beder os hjælpe med hans sag.", "what somebody wants of the council"),
    ("Vi går altså ind i året med kr. 41.300.", "cash"),
    ("Ifølge Bo træder reglerne i kraft den 1. maj.", "what somebody knows"),
    ("Kulturudvalget skriver kort, at brevet er nået frem.", "a receipt"),
    ("Bo nævnte, at prisen uddeles i hallen den 3. december.", "an event told"),
    ("Vi kigger på listen fra januar.", "what the item is about"),
    ("Vi hører nyt fra udvalgene.", "a round of news"),
    ("Forvaltningen præsenterer tallene på mødet.", "agenda"),
    ("Rådet skal tage stilling til, om der skal søges penge.", "what the item is there for"),
    ("Efterskrift: Centret giver to gratis klip mod kvittering.", "the answer, written in"),
    ("Mødet i juni flyttes til den 12.", "the day of a meeting"),
    ("Byrådet behandler budgettet den 10. oktober.", "another body's own plan"),
    ("Teknisk Udvalg tager sagen på sit møde i maj.", "another body's own meeting"),
    ("Spejderne tager til Norge i uge 29.", "a journey of others"),
    ("Byggeriet går i gang til foråret.", "building begins"),
    ("Museet viser en udstilling om havnen i sommer.", "what a place offers"),
    ("Børnehaven Regnbuen flytter ind i marts.", "what happens to a place with a name"),
    ("Skolebussen skal køre til tiden.", "a service"),
    ("De unge skal selv høres, når vi taler om dem.", "a principle"),
    ("Rådet ændrede § 4, så suppleanter indkaldes ved ethvert afbud.", "a rule for always"),
    ("Kirsten laver mad til 30 gæster hver onsdag.", "every week"),
    ("Ansøgningerne behandles løbende.", "all the time"),
    ("Karen synes, kommunen skal gøre mere.", "an opinion without at"),
    ("Skolen har lovet at gøre rent oftere, og det er sket.", "promised and done"),
    ("Politiet holder øje med stationen.", "an authority"),
    ("Firmaet leverer skabene i april.", "a supplier"),
    ("Hun starter den 1. maj.", "somebody begins"),
    ("Karen arbejder på gymnasiet.", "where she works"),
    ("Ventetiden forventes at falde i 2025.", "a forecast"),
    ("Kommunen planlægger en ny skole i 2027.", "a plan of the municipality"),
    ("Planen er, at skolen lukker i 2026.", "a plan of others"),
    ("Klubben får 4.000 kr. og aflægger ikke regnskab.", "not owed"),
    ("Vi følger sagen tæt.", "interest"),
    ("Pjecen findes på fem sprog.", "is found"),
    ("Sagen ventes afgjort inden sommer.", "awaited"),
    ("Ida sidder i udvalget for sommerfesten.", "sits in it"),
    ("Udvalget lovede i fjor at lave stien.", "promised once"),
    ("Fremover skriver vi referat på skift.", "a habit from now on"),
    ("Rådet skal bestå af ni medlemmer.", "a rule of its own"),
    ("Ida kan ikke komme på næste møde.", "stays away"),
    ("Nøglen til klubben hænger på kontoret.", "a thing of a club"),
    ("| Ansøger | Bevilget |\n|---|---|\n| Kunsthallen | 75.000 kr. |", "rows of money"),
]


@pytest.mark.parametrize(("text", "who", "body"), [pytest.param(*row[:3], id=row[3]) for row in TASKS])
def test_a_task_is_found_in_other_words(text: str, who: str | None, body: str | None, vocabulary: Vocabulary) -> None:
    (task,) = tasks_in(text, vocabulary)
    assert (task.quote.text, task.responsible, task.addressed_to) == (text, who, body)


@pytest.mark.parametrize("text", [pytest.param(text, id=reason) for text, reason in NO_TASKS])
def test_what_is_only_told_is_no_task(text: str, vocabulary: Vocabulary) -> None:
    assert tasks_in(text, vocabulary) == ()


def test_what_is_handed_to_a_body_is_not_put_off(vocabulary: Vocabulary) -> None:
    (handed,) = tasks_in("Forslaget lægges over til Handicaprådet.", vocabulary)
    (waits,) = tasks_in("Forslaget lægges over til næste møde.", vocabulary)
    assert handed.kind is FollowUpKind.REFERRAL
    assert waits.kind is FollowUpKind.POSTPONEMENT
    assert waits.due is not None
    assert (str(waits.due.earliest), str(waits.due.latest)) == NEXT


def test_words_of_time_before_the_verb_are_no_part_of_who_acts(vocabulary: Vocabulary) -> None:
    (task,) = tasks_in("Det blev aftalt, at Ida Holm inden den 20. maj laver en liste.", vocabulary)
    assert task.responsible == "Ida Holm"


@given(st.text(alphabet="Ida Bo Vik.,:\n 1 maj tager står for og har sender inden at blev der skal", max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_task_stands_in_the_text(vocabulary: Vocabulary, text: str) -> None:
    for task in tasks_in(text, vocabulary):
        assert text[task.quote.span.start : task.quote.span.end] == task.quote.text
        assert task.responsible is None or task.responsible.strip() == task.responsible
