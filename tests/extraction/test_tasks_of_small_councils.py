"""Tasks in the words of councils of the elderly, of integration and of the disabled, and what only looks like one.

The meeting of an invented council is held on 4 February 2020; the people below are present.
"""

import datetime as dt

import pytest

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUp, FollowUpKind
from tracker.domain.source import Span
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.tasks.follow_ups import find_follow_ups

PEOPLE = frozenset(("Ida Holm", "Bo Vik", "Karen Lund", "Allan Krog"))
MEETING = MeetingContext("Seniorrådet", dt.date(2020, 2, 4), None, PEOPLE)


def tasks_in(text: str, vocabulary: Vocabulary) -> tuple[FollowUp, ...]:
    return find_follow_ups(text, Span(0, len(text)), MEETING, vocabulary)


TASKS = [
    ("Udvalget for Ældre får en status i første kvartal 2020.", "a committee by its fields is owed something"),
    ("Der holdes et temamøde om emnet i april.", "a meeting of its own, with a time"),
    ("I maj afholdes der et dialogmøde med bestyrelserne.", "the same, the time first"),
    ("Seniorrådet holder dialogmøde med bestyrelserne i maj.", "the body of the minutes by its name"),
    ("Karen overtager kontakten til biblioteket.", "takes over a contact"),
    ("Godkendt med bemærkning\nom, at forvaltningen skal undersøge prisen.", "a remark that somebody shall act"),
    ("Godkendt med den tilføjelse, at Ida skriver til kroen.", "an addition that somebody acts"),
    ("Vi vil gerne høre mere om projektet på et kommende møde.", "a wish for a meeting of their own"),
    ("Spørgsmålet rejses over for direktøren.", "is raised with somebody"),
    ("Svar afgives senest den 14. februar.", "a paper is given by a day"),
    ("Næste gang hører vi om hjælpemidler.", "what the next meeting is there for"),
    ("Tovholder på opgaven er Bo.", "who holds it stands last"),
    ("Bo forhører sig hos klubben.", "enquires"),
    ("Allan kommer med en pris på borde.", "brings a price"),
    ("Sagen bliver taget op i kontaktudvalget.", "will be taken up"),
    ("Emnet bliver sat på dagsordenen.", "will be put on the agenda"),
    ("Inden næste møde har alle læst udkastet.", "will have read it by then"),
    ("Bo er ikke enig, men vil gerne undersøge prisen.", "offers to, though"),
    ("Ud fra snakken laver sekretariatet et nyt udkast.", "the subject behind the verb"),
    ("Forslag til Karen senest den 20. februar.", "to whom and by when, without a verb"),
    ("Forvaltningen beregner prisen ved at åbne klubben om lørdagen.", "the habit belongs to what is priced"),
    ("Klubben inviterer rådet i maj.", "others, but the council itself is asked"),
    ("Status forelægges rådet to gange om året.", "owed again and again"),
    ("Høringssvaret godkendes pr. mail og sendes senest den 21. februar.", "approved, and sent then"),
    ("Bo holder oplæg på næste møde.", "a talk at their own meeting"),
    ("Sekretæren rykker for svar.", "presses for an answer"),
]
NONE = [
    ("Ældre Sagen holder kursus i april.", "an association's event"),
    ("Frivilligcentret åbner en café i maj.", "a house's event"),
    ("I maj viser Biblioteket film.", "the same, the time first"),
    ("Røde Kors søger frivillige til ordningen.", "looks for volunteers"),
    ("Landsforeningen afholder landsmøde i Nyborg.", "others meet"),
    ("Værftet planlægger 50 nye pladser.", "a firm's plan"),
    ("Kommunen indfører nyt telefonsystem til maj.", "what a municipality carries out"),
    ("Kommunen skal spare 14 mio. kr. i 2021.", "a saving"),
    ("Kommunen vil etablere 30 boliger ved stationen.", "a number of homes"),
    ("Seniordagen holdes hvert år i september.", "every year"),
    ("Kommunen sender hvert år brev til alle over 75.", "a letter every year"),
    ("Prøven afholdes to gange om året.", "twice a year"),
    ("Rengøring gives hver tredje uge.", "how often help is given"),
    ("Terapeuten underviser på holdet om tirsdagen.", "every Tuesday"),
    ("Foreningen Nord viser film den sidste torsdag i måneden.", "every month"),
    ("Medarbejderne skal på kursus i løbet af året.", "where many will be"),
    ("Borgeren skal selv søge om tilskuddet.", "a rule"),
    ("Borgerne sender ansøgningen til visitationen.", "how it is done"),
    ("Kommunens køkken leverer mad til 400 borgere.", "whom a kitchen serves"),
    ("Vågetjenesten rykker ud med en times varsel.", "turns out"),
    ("Klagerne behandles af Ankestyrelsen.", "an authority's office"),
    ("Byrådet skal til foråret vedtage en ny boligpolitik.", "another council's plan"),
    ("Der holdes et dialogmøde den 3. marts.", "the day of a meeting"),
    ("Der holdes åbent hus i maj.", "an event"),
    ("Borgmesteren holder tale på torvet den 4. maj.", "a speech"),
    ("Sygeplejen uddeler medicin to gange dagligt.", "every day"),
    ("Kommunen udsender hver måned et nyhedsbrev.", "every month, by the municipality"),
    ("Kontoret svarer på telefonen fra kl. 8 til 12.", "hours"),
    ("Loven forventes vedtaget inden sommerferien.", "a law that is awaited"),
    ("Frivillige henter de ældre i egne biler.", "how it is done, by many"),
    ("Den nye ordning evalueres af ministeriet i 2022.", "by a ministry"),
    ("Socialudvalget besøger varmestuen i marts.", "another body's visit"),
    ("Næste gang er den 4. marts.", "the next meeting"),
]


@pytest.mark.parametrize(("sentence", "why"), TASKS, ids=[why for _, why in TASKS])
def test_a_sentence_by_which_somebody_is_to_do_something_later_is_a_follow_up(
    sentence: str, why: str, vocabulary: Vocabulary
) -> None:
    assert [one.quote.text for one in tasks_in(sentence, vocabulary)] == [sentence], why


@pytest.mark.parametrize(("sentence", "why"), NONE, ids=[why for _, why in NONE])
def test_news_habits_and_the_plans_of_others_are_no_follow_up(sentence: str, why: str, vocabulary: Vocabulary) -> None:
    assert tasks_in(sentence, vocabulary) == (), why


def test_a_remark_that_nothing_follows_from_is_no_follow_up(vocabulary: Vocabulary) -> None:
    assert tasks_in("Godkendt med den tilføjelse, at prisen bliver et fast punkt.", vocabulary) == ()


def test_a_body_by_its_fields_that_is_owed_something_is_who_it_is_for(vocabulary: Vocabulary) -> None:
    found = tasks_in("Udvalget for Ældre får en status i marts.", vocabulary)
    assert [one.kind for one in found] == [FollowUpKind.REFERRAL]
