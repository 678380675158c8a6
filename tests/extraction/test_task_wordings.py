"""Many wordings of tasks, each with who acts and which body it goes to, and as many that only look like one.

The meeting is held on 6 February 2024 by a dialogue forum; Ida Holm, Bo Vik, Karen Lund and Omar Nazari are present.
"""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUp
from tracker.domain.source import Span
from tracker.extraction.items.decisions import MeetingContext
from tracker.extraction.tasks.follow_ups import find_follow_ups

PEOPLE = frozenset(("Ida Holm", "Bo Vik", "Karen Lund", "Omar Nazari"))
MEETING = MeetingContext("Dialogforum for Integration", dt.date(2024, 2, 6), people=PEOPLE)


def tasks_in(text: str, vocabulary: Vocabulary) -> tuple[FollowUp, ...]:
    return find_follow_ups(text, Span(0, len(text)), MEETING, vocabulary)


TASKS = [
    ("Kassereren indbetaler resten senest den 1. maj.", "Kassereren", None, "office and a verb of no list"),
    ("Sara Nyholm opsporer en brugt projektor.", "Sara Nyholm", None, "full name and a verb of no list"),
    ("Omar tegner et kort over stierne.", "Omar", None, "first name of one present, everyday verb"),
    ("Karen hører naboen, om porten kan stå åben.", "Karen", None, "a first name that ends like a definite noun"),
    ("Næstformanden trækker i trådene hos boligselskabet.", "Næstformanden", None, "idiom"),
    ("Sekretariatet nærlæser aftalen og vender tilbage i marts.", "Sekretariatet", None, "unlisted, then a known one"),
    ("Formanden snakker med rektor om lokalet.", "Formanden", None, "everyday verb of no list"),
    ("Ida og Bo stiller borde op i uge 12.", "Ida og Bo", None, "two first names"),
    ("Forvaltningen afvejer fordele og ulemper inden næste møde.", "Forvaltningen", None, "rare verb"),
    ("Integrationskonsulenten tager ud til klubberne i april.", "Integrationskonsulenten", None, "goes out"),
    ("Sekr. undersøger priser på busser.", "Sekr.", None, "abbreviated office"),
    ("Kassereren: nyt budget til mødet i april.", "Kassereren", None, "no verb, but who and when"),
    ("Udkastet gøres færdigt af Bo Vik inden 1. juni.", "Bo Vik", None, "passive with who before the time"),
    ("Brochuren nyskrives af sekretariatet.", "sekretariatet", None, "rare passive by an office"),
    ("Spørgsmålet bringes op over for Kulturudvalget.", None, "Kulturudvalget", "brought up with a body"),
    ("Forummets ønske gives videre til Byrådet.", None, "Byrådet", "passed on"),
    ("Formanden rejser sagen i Socialudvalget.", "Formanden", "Socialudvalget", "raised in a body"),
    ("Teknisk Udvalg bliver bedt om at svare i marts.", "Teknisk Udvalg", "Teknisk Udvalg", "passive request"),
    ("Byrådet opfordres til at afsætte penge.", "Byrådet", "Byrådet", "a body is called upon"),
    ("Ansøgeren skal indsende et nyt budget senest den 1. april.", "Ansøgeren", None, "shall"),
    ("Det er op til Bo Vik at finde en afløser.", "Bo Vik", None, "is up to"),
    ("Opgaven med at finde en sal gik til Ida.", "Ida", None, "the task went to"),
    ("Ida gik med til at føre regnskabet.", "Ida", None, "agreed to"),
    ("Ida lovede at se på sagen.", "Ida", None, "promised"),
    ("Kulturchefen ville høre sin direktør om prisen.", "Kulturchefen", None, "told afterwards"),
    ("Hallen skal bestilles.", None, None, "shall be ordered"),
    ("Temaet om bolig må vente til næste møde.", None, None, "has to wait"),
    ("Punktet blev ikke nået og kommer på igen i april.", None, None, "was not reached"),
    ("Punkt 6 gemmes til mødet i maj.", None, None, "saved for later"),
    ("Behandlingen sættes i bero, til loven er vedtaget.", None, None, "at rest until"),
    ("Sagen hviler, til der er svar fra ministeriet.", None, None, "rests until"),
    ("Beslutningen skydes til efter sommerferien.", None, None, "pushed"),
    ("Emnet tages op igen, når tallene er der.", None, None, "taken up again"),
    ("Aftalt: Ida køber kaffe.", "Ida", None, "behind a label"),
    ("Husk: Bo sender indkaldelsen inden fredag.", "Bo", None, "behind another label"),
    ("Ida spørger biblioteket om plads.", "Ida", None, "first name, everyday verb"),
    ("Formanden får trykt plakater.", "Formanden", None, "has it printed"),
    ("Jobcentret afprøver en ny brevskabelon fra 1. marts.", "Jobcentret", None, "an office tries, from a day on"),
    ("Biblioteket udstiller billederne i maj.", "Biblioteket", None, "a place does, at a time"),
    ("Boligforeningen melder tilbage, når prisen er kendt.", "Boligforeningen", None, "comes back"),
    ("Der indkaldes til et ekstra møde i marts.", None, None, "impersonal passive"),
    ("Til næste møde samler Ida op på kursusønskerne.", "Ida", None, "time first"),
    ("Inden 1. maj gennemtænker arbejdsgruppen en ny form.", "arbejdsgruppen", None, "time first, rare verb"),
    ("Derfor opfordrer vi Byrådet til at vente.", "Byrådet", "Byrådet", "we call upon a body"),
    ("Efter påske prøvekører Bo Vik den nye rute.", "Bo Vik", None, "holiday first, rare verb"),
    ("Hun kontakter trafikselskabet.", "Hun", None, "pronoun"),
    ("Klubben dokumenterer udgiften senest den 1. juni.", "Klubben", None, "an applicant, by a day"),
    ("Foreningen tilbagebetaler beløbet inden 1. april.", "Foreningen", None, "pays back, by a day"),
    ("Ida Holm er tovholder på festen.", "Ida Holm", None, "is in charge"),
    ("Bo Vik står for pressen.", "Bo Vik", None, "sees to"),
    ("Ansvaret for plakaten ligger hos Ida.", "Ida", None, "rests with"),
    ("Formanden tager en snak med skolen.", "Formanden", None, "has a talk"),
    ("Forslaget går videre til Økonomiudvalget.", None, "Økonomiudvalget", "goes on to"),
    ("Forummet anbefaler Kulturudvalget at sænke prisen.", "Kulturudvalget", "Kulturudvalget", "recommends a body to"),
    ("Forummet henviser sagen til Teknisk Udvalg.", "Forummet", "Teknisk Udvalg", "refers"),
    ("Protesten afleveres til Byrådet.", None, "Byrådet", "handed to"),
    ("Sagen forelægges Økonomiudvalget i maj.", None, "Økonomiudvalget", "laid before"),
    ("Kommunaldirektøren kommer med et oplæg på næste møde.", "Kommunaldirektøren", None, "brings"),
    ("Vi inviterer borgmesteren til næste møde.", "Vi", None, "we"),
    ("Forvaltningen blev bedt om en oversigt.", "Forvaltningen", None, "was asked for"),
    ("Bo tænker over et navn til bladet.", "Bo", None, "thinks about"),
    ("Ida Holm har påtaget sig at lave kaffe.", "Ida Holm", None, "has taken on"),
    ("Forummet skriver til Handicaprådet om rampen.", "Forummet", "Handicaprådet", "writes to another council"),
    ("Omar holder øje med opslagene.", "Omar", None, "keeps an eye on"),
    ("Vi enedes om at bede Byrådet om svar.", "Byrådet", "Byrådet", "agreed to ask"),
    ("Vi blev enige om at tage kontakt til biblioteket.", "Vi", None, "we agreed to act"),
    ("Karen Lund og Omar Nazari aftjekker listen i uge 9.", "Karen Lund og Omar Nazari", None, "two names, rare verb"),
    ("Sekretariatet luger ud i adresselisten.", "Sekretariatet", None, "picture of speech"),
    ("Bo Vik, der er kasserer, gransker bilagene.", "Bo Vik", None, "who acts with a clause"),
    ("Ida Holm (B) bærer ønsket videre til Byrådet.", "Ida Holm (B)", "Byrådet", "with a party letter"),
    ("Ida Holm bestræber sig på at skaffe en dato.", "Ida Holm", None, "does her best"),
    ("Det aftaltes, at Omar kontakter klubben.", "Omar", None, "was agreed, in one word"),
    ("Chefen lovede svar til næste møde.", "Chefen", None, "promised a thing"),
    ("Kommunens jurist ser på aftalen.", "Kommunens jurist", None, "whose lawyer"),
    ("Vi måtte lade punktet om mad ligge til næste møde.", None, None, "had to let it lie"),
    ("Valg til kassererposten udskydes til uge 14.", None, None, "an election put off"),
    ("Forslaget udskydes, indtil forvaltningen har regnet på det.", None, None, "put off until"),
    ("Vi sender vores bekymring til Sundhedsudvalget.", "Vi", "Sundhedsudvalget", "we send"),
    ("Formanden tager emnet med til Byrådet.", "Formanden", "Byrådet", "takes it along to"),
    ("Ida skulle prøve at få fat i tolken.", "Ida", None, "was to try"),
    ("Det overlades til Bo at finde en taler.", "Bo", None, "is left to"),
    ("Bo Vik sætter sig i forbindelse med politiet.", "Bo Vik", None, "gets in touch"),
    ("Beslutningen om logo træffes på næste møde.", None, None, "decided later"),
    ("Karen går i gang med en folder.", "Karen", None, "starts on"),
]

NO_TASKS = [
    ("Kaffen smager godt.", "a thing"),
    ("Boligforeningen ejer grunden.", "owns"),
    ("Bo Vik glæder sig til festen.", "a feeling"),
    ("Formanden elsker sommeren.", "another feeling"),
    ("Karen synger i koret.", "what she does"),
    ("Skolen ligger tæt på stationen.", "a place"),
    ("Foreningen tæller 120 medlemmer.", "a figure"),
    ("Klubben råder over to lokaler.", "has"),
    ("Biblioteket rummer 40.000 bøger.", "holds"),
    ("Ida Holm kalder det et tilbageskridt.", "an opinion"),
    ("Sundhedschefen vurderer, at det går bedre.", "a finding"),
    ("Formanden anser sagen for afsluttet.", "regards"),
    ("Ida Holm kritiserer den lange ventetid.", "criticises"),
    ("Bo Vik indvender, at prisen er steget.", "objects"),
    ("Formanden byder velkommen.", "welcomes"),
    ("Foreningen Samvær søger 8.000 kr. til en tur.", "applies"),
    ("Foreningen Samvær modtager 8.000 kr.", "receives"),
    ("Restbeløbet udgør 14.000 kr.", "a sum"),
    ("Ida Holm fylder 70 i maj.", "a birthday"),
    ("Bo Vik stopper som kasserer til maj.", "leaves"),
    ("Borgmesteren åbnede festen.", "past"),
    ("Næste gang ses vi i Kulturhuset.", "farewell"),
    ("På sidste møde lovede Bo at spørge klubben.", "reminder"),
    ("Bo skulle i efteråret finde et lokale, men det glippede.", "a task of old"),
    ("I januar aftalte vi, at Ida ringer til skolen.", "agreed then"),
    ("Ida mindede om, at sekretariatet undersøger prisen.", "reminded"),
    ("Forvaltningen foreslår, at forummet holder fest.", "proposal"),
    ("Sekretariatet indstiller, at planen godkendes.", "formal proposal"),
    ("En mor bad om en anden plads til sit barn.", "the case of a person"),
    ("Bo Vik kunne godt tænke sig en cykelsti.", "wish"),
    ("Det ville være rart med flere bænke.", "wish of nobody"),
    ("Flere unge burde komme.", "ought"),
    ("Ida håber, at skolen undersøger sagen.", "hope"),
    ("Hvem tager referat i maj?", "question"),
    ("Skolerne holder lukket i uge 42.", "closed"),
    ("Sprogcafeen kører hver onsdag.", "runs"),
    ("Biblioteket låner 400 bøger ud om ugen.", "what a place does"),
    ("Folketinget behandler lovforslaget i marts.", "parliament"),
    ("Regeringen fremlægger en ny plan i april.", "the government"),
    ("Busselskabet indsætter to nye busser fra august.", "plan of others"),
    ("Bo Vik har sendt brevet.", "perfect"),
    ("Brevet er sendt til Socialudvalget.", "sent already"),
    ("Byrådet har bedt forvaltningen om en plan.", "what another body did"),
    ("Socialudvalget besluttede i maj at lukke caféen.", "decided elsewhere"),
    ("Ordningen gives kun til borgere over 67.", "a rule"),
    ("Turen koster 300 kr. pr. person.", "a price"),
    ("Pjecen findes på fem sprog.", "is found"),
    ("Der mangler frivillige.", "lack"),
    ("Byggeriet skrider frem og ventes færdigt i maj.", "building goes on"),
    ("Ida Holm repræsenterer Ældre Sagen.", "whom she stands for"),
    ("Bo Vik takker for god ro og orden.", "thanks"),
    ("Lægerne melder om flere faldulykker.", "report"),
    ("Klubben vil bygge et skur.", "plan of a club"),
    ("Ida Holm aflyser turen.", "given up"),
    ("Festen aflyses.", "given up in the passive"),
    ("Forummet fraråder, at stien lukkes.", "advises against"),
    ("Bo Vik oplever, at bussen kører for sent.", "experience"),
    ("Formanden savner et svar fra Teknisk Udvalg.", "misses"),
    ("Forummet modtog et brev fra Byrådet.", "received"),
    ("Mona Bak leder sprogcafeen.", "heads"),
    ("Kommunen driver tre plejehjem.", "runs homes"),
    ("Boligsociale indsatser virker.", "an adjective and a noun"),
    ("Svaret fra Socialudvalget lader vente på sig.", "an answer is late"),
    ("Formanden nævner, at Byrådet drøfter sagen i maj.", "mentions"),
    ("Ida Holm kender en snedker.", "knows"),
    ("Bo Vik husker det anderledes.", "remembers"),
    ("Karen Lund undrer sig over prisen.", "wonders"),
    ("Omar Nazari tilslutter sig kritikken.", "joins in"),
    ("Formanden konstaterer, at der er ro om sagen.", "finds"),
    ("Der var enighed om at støtte planen.", "agreed to support"),
    ("Karen Lund får ny hofte i marts.", "gets, for herself"),
    ("Apoteket flytter til torvet i maj.", "an event"),
    ("Hjemmeplejen besøger 400 borgere om ugen.", "every week"),
    ("Chefen oplyste, at centret åbner i maj.", "news of a place"),
    ("Som aftalt i januar ringer Bo til skolen.", "told again"),
    ("Måske laver biblioteket en udstilling.", "perhaps"),
    ("Linje 5 standser ikke længere ved kirken.", "a bus"),
    ("Teknisk Udvalg har ikke svaret.", "no answer"),
    ("Borgerne skal selv bestille tid.", "anybody"),
    ("Af puljen bevilges 6.000 kr. til skakklubben.", "a grant"),
    ("Ideen om en kælkebakke opgives.", "an idea given up"),
    ("Forvaltningen arbejder efter faste regler.", "how it works"),
]


@pytest.mark.parametrize(("text", "who", "body"), [pytest.param(*row[:3], id=row[3]) for row in TASKS])
def test_a_task_is_found_however_it_is_worded(
    text: str, who: str | None, body: str | None, vocabulary: Vocabulary
) -> None:
    (task,) = tasks_in(text, vocabulary)
    assert (task.quote.text, task.responsible, task.addressed_to) == (text, who, body)


@pytest.mark.parametrize("text", [pytest.param(text, id=reason) for text, reason in NO_TASKS])
def test_what_only_looks_like_a_task_is_none(text: str, vocabulary: Vocabulary) -> None:
    assert tasks_in(text, vocabulary) == ()


@given(st.text(alphabet="Ida Bo Vik.,:;()\n1 maj tager med at og får blev", max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_task_is_a_quotation(vocabulary: Vocabulary, text: str) -> None:
    for task in tasks_in(text, vocabulary):
        assert text[task.quote.span.start : task.quote.span.end] == task.quote.text
