"""Tasks behind set openings: *Næste skridt er, at …*, *Det henstilles til X at …*, *Det skal undersøges, om …*."""

import re

from tracker.danish.dates import MONTH_NAMES
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.demands import Task
from tracker.extraction.tasks.fronted import find_fronted
from tracker.extraction.tasks.subjects import is_agent

_OPENING = re.compile(
    r"^(?:(?:Det\s+)?(?:[Nn]æste|[Ff]ørste|[Vv]idere)\s(?:skridt|trin|forløb)|Aftalen|Planen|"
    r"Konklusionen|Opgaven|Beslutningen|Tanken|Det\sendte\smed|Enden\sblev|Resultatet|Udfaldet|"
    r"(?:Der\s(?:er|var|blev)|[A-ZÆØÅ][\w-]+(?:\s[A-ZÆØÅ][\w-]+){0,2}\s(?:fik|får|vandt|vinder|mødte)|"
    r"[Rr]ådet\sgav|[Uu]dvalget\sgav|[Ff]orummet\sgav)\s(?:\w+\s)?"
    r"(?:opbakning|tilslutning|enighed|medhold|gehør)(?:\s(?:om|til|i|for))?)"
    r"(?:\s(?:er|bliver|blev|var))?(?:\s(?:nu|derfor|herefter|så))?"
    r",?\s(?:at\s)(?=(?:[A-ZÆØÅ]|\w+(?:en|et|ne)\s|(?:en|et|der|vi)\s))"
)
"""What is agreed behind it is judged as a sentence of its own."""
_WHO = r"(?P<who>(?:[A-ZÆØÅ][\w-]*|[a-zæøå]{4,}(?:en|et|ne|ens|ets))(?:(?:-?,\s|\s(?:og\s|for\s)?)[A-ZÆØÅ][\w-]*){0,5})"
_IT_IS_ASKED = re.compile(
    r"^(?:[\w-]+\s){0,3}?[Dd]et\s(?P<verb>henstilles|pålægges|indskærpes|"
    r"anbefales|foreslås|tilrådes|blev\s(?:henstillet|pålagt|anbefalet))"
    rf"\s(?:samtidig\s|derfor\s)?(?:til\s|over\sfor\s)?{_WHO},?\sat\s(?!ikke\b)"
)
"""*Det henstilles til Økonomiudvalget at fastlægge …*"""
_IT_SHALL = re.compile(
    r"^(?:Det|Dette|Sagen|Spørgsmålet|Muligheden|Muligheder|Mulighederne|Behovet)"
    r"(?:\s(?:om|for)\s[^.,;]{3,60}?)?\s(?P<verb>skal|bør)\s(?:derfor\s|nu\s|også\s|nærmere\s){0,2}"
    r"(?:undersøges|afklares|afdækkes|tjekkes|vendes|rejses|udredes|"
    r"efterprøves|følges\sop|drøftes\smed|tages\sop\s(?:med|i|over\sfor|på))\b"
)
"""*Det skal undersøges, om puljen kan bruges*: nobody is named, and it lies ahead."""
_HANDED_ON = re.compile(
    r"^(?:Spørgsmålet|Sagen|Emnet|Ønsket|Forslaget|Henvendelsen|"
    r"Punktet|Problemet|Klagen|Ideen|Idéen|Kritikken|Bekymringen)"
    r"(?:\s(?:om|fra|vedr\.|vedrørende|af)\s[^.;:]{2,60}?)?\s(?P<verb>er|bliver|blev)\s(?:nu\s|derfor\s|samtidig\s)?"
    r"(?:givet|bragt|meldt|ført|spillet|båret)\s(?:videre\s)?(?:til\s|ind\stil\s)(?=\w)"
)
"""*Spørgsmålet er givet videre til Teknisk Udvalg.*"""
_IS_ASKED = re.compile(
    rf"^{_WHO}\s(?P<verb>spørges|høres|adspørges|forespørges)(?=,?\s(?:om|hvad|hvor\w*|hvem|hvilke\w*|til)\s)"
)
"""*Biblioteket spørges, om de vil lægge lokaler til.*"""
_WANTED = re.compile(
    r"^(?P<by>[A-ZÆØÅ]\w*(?:\s[a-zæøå]\w+)?)\s(?P<verb>vil\s(?:gerne|meget\sgerne)\shave|"
    r"ser\sgerne|imødeser|forventer|efterspørger|efterlyser|ønsker|udbeder\ssig)\s"
    r"(?:at\sfå\s|at\smodtage\s)?(?:en|et|tal|flere\stal|yderligere|nye|status|svar|et\snotat)\b(?P<what>[^.;:]{0,120})"
)
_WOULD_HEAR = re.compile(
    r"^(?P<by>[A-ZÆØÅ]\w*)\svil\s(?:meget\s)?gerne\s(?P<verb>høre|"
    r"orienteres|se|have|vide|drøfte)\s[^.;:]{2,90}?\s(?:på|til|ved)\s"
    r"(?:(?:et|det|vores)\s)?(?:kommende|næste|senere)\s\w*møde"
)
"""*Vi vil gerne høre mere om projektet på et kommende møde.*"""
_BY_THEN = re.compile(
    r"^(?:Inden|Til)\s(?:det\s)?næste\s(?:møde|gang)\shar\s(?P<who>[Aa]lle|vi|"
    r"[A-ZÆØÅ][\w-]*(?:\s(?:og\s)?[A-ZÆØÅ][\w-]*){0,3}|[a-zæøå]{4,}(?:en|et))\s"
    r"(?:[\w-]+\s){0,4}?(?P<verb>[a-zæøå]{3,}t)\s"
)
"""*Inden næste møde har alle læst udkastet.*"""
_HOLDER = re.compile(
    r"^(?:Tovholdere?|Ansvarlige?|Kontaktperson(?:er)?)"
    r"(?:\s(?:på|for|herfor|til)(?:\s[\w-]+){0,4}?)?\s(?P<verb>er|bliver)\s"
    r"(?P<who>[A-ZÆØÅ][\w-]*(?:(?:,\s|\s(?:og\s)?)[A-ZÆØÅ][\w-]*){0,5})\.?$"
)
"""*Tovholder på opgaven er Asbjørn.*"""
_FROM = re.compile(r"\sfra\s(?P<who>[A-ZÆØÅ][\w-]*(?:\s[A-ZÆØÅ][\w-]*){0,2}|[a-zæøå]{4,}(?:en|et|ne))\b")
"""*Rådet ønsker en redegørelse fra forvaltningen til næste møde*: who owes it stands behind *fra*."""
_HOST = re.compile(
    rf"^{_WHO}\s(?P<verb>er|bliver|står|har)\s(?:vært\s(?:ved|for)|værter\s(?:ved|for)|"
    r"medarrangør|for\s(?:styr|for)plejning|for\s(?=\w)|ansvaret\sfor|ansvarlig\sfor)\b"
)
"""*Yusuf Akdemir er vært ved dagen i uge 35*: only with a time."""
_HOLDS = re.compile(
    r"^(?P<who>[A-ZÆØÅ]\w+|Vi)\s(?P<verb>holder|afholder|mødes\smed|deltager|modtager)"
    r"\s(?!fast|øje|af\b|møde\w*\s(?:hver|igen)|igen\b|næste\sgang|\d)"
)
"""*Rådet holder åbent hus i september*: what the body itself will do, with a time."""
_TASK_OF = re.compile(
    r"^Opgaven?\s(?:til|for)\s(?P<verb>)"
    r"(?P<who>[A-ZÆØÅ][\w-]*(?:\s(?:og\s)?[A-ZÆØÅ][\w-]*){0,3}|[a-zæøå]{4,}(?:en|et|ne)):\s(?=\S{3})"
)
"""*Opgave til sekretariatet: find et større lokale.*"""
_ENQUIRES = re.compile(
    r"^(?P<who>[A-ZÆØÅ]\w+|Vi)\s(?P<verb>retter|fremsender|sender|stiller|rejser)\s(?:en\s|sin\s|et\s)?"
    r"(?:henvendelse|forespørgsel|opfordring|anmodning|ansøgning|skriftligt\s\w+)\stil\s(?=\w)"
)
"""*Rådet retter en forespørgsel til Byrådet om budgettet.*"""
_WAITS_WITH = re.compile(
    r"^(?:Vi|Rådet|Udvalget|Forummet)\s(?P<verb>venter|udskyder|udsætter)\s(?:med\s)?"
    rf"[^.;:]{{3,60}}?\s(?:til|indtil)\s(?:næste|mødet|efter|{MONTH_NAMES}|foråret|efteråret)\b"
)
"""*Vi venter med beslutningen til næste møde.*"""
_SUBJECT_MEETS = re.compile(
    rf"^{_WHO}\s(?P<verb>mødes|gæster|modtager|tager\simod)\s"
    r"(?!hver|jævnligt|normalt|igen\b|næste\sgang|\d+\s|\d[\d.]*\d\s)"
)

_DECIDES_LATER = re.compile(
    r"^(?:(?:På|Til|Inden|I)\s[^.,;:]{2,40}?\s(?P<verb>beslutter|afgør|"
    r"vælger|fordeler|fastlægger)\s(?P<who>rådet|udvalget|forummet|vi)\b|"
    r"(?P<own>Rådet|Udvalget|Forummet|Vi)\s(?P<does>beslutter|afgør|vælger|"
    r"fordeler|fastlægger)\s(?:endeligt\s)?(?:på|til)\s(?:det\s)?næste\s\w*møde\b)"
)
"""*På næste møde beslutter rådet, hvem der får prisen*: only with a time."""
_THERE_IS = re.compile(
    r"^Der\s(?P<verb>udpeges|vælges|findes|købes|opsættes|sættes|"
    r"hentes|hænges|afleveres|etableres|opstilles|skaffes|ryddes)\s"
    r"(?:(?:en|et|to|tre|flere|ny|nyt|nye|op|ud|ind|frem)\s)"
)
"""*Der udpeges en ny kontaktperson på næste møde*: only with a time."""
_MEETING_HELD = re.compile(
    r"^(?:Der\s(?P<verb>holdes|afholdes|arrangeres|aftales|planlægges)|"
    r"(?:I|Til|Efter|Inden)\s[^.,;:]{2,30}?\s(?:holdes|afholdes)\sder)\s(?:et|en|ny\w*|endnu)\s"
    r"(?:(?:nyt|ny|fælles|ekstra|særligt|kort|opfølgende|ekstraordinært|endnu\set)\s){0,2}"
    r"(?:(?:tema|dialog|for|fælles|opfølgnings|evaluerings|status|arbejds|budget|orienterings|opstarts|"
    r"afklarings|plan\w*)?møde|workshop|temadag|temadrøftelse|drøftelse|evaluering|opsamling)\b"
    r"(?![^.]{0,60}\bden\s\d)"
)
"""*Der holdes et temamøde om emnet i april*: only with a time, and not the day of an event."""
_SEEN_TO = re.compile(
    r"^Det\s(?P<verb>sikres|tjekkes|afklares|efterprøves|aftales|"
    r"påses|tilstræbes),?\s(?:nærmere\s)?(?:at|om|hvor\w*|hvem|hvad)\s"
)
"""*Det sikres, at alle får besked inden 1. maj*."""
_WILL_HAVE = re.compile(
    rf"^(?:Vi|Rådet|Udvalget|Forummet)\s(?P<verb>vil\s(?:gerne\s)?have|ønsker\sat\sfå)\s{_WHO}\stil\sat\s(?!ikke\b)"
)
"""*Vi vil have Børneudvalget til at svare på, hvorfor klubben lukker*: a request."""

_READY = re.compile(
    r"^[A-ZÆØÅ][^.,;:]{0,50}?(?:udkast|program|plan|oplæg|notat|oversigt|"
    r"regnskab|svar|liste|forslag|tilbud|analyse|redegørelse|rapport|"
    r"budget|pjece|folder|tekst|materiale|kommissorium)"
    r"(?:en|et|ne|met|ren|mer)?(?:\s(?:for|til|om|fra|over)\s[^.,;:]{2,40}?)?"
    r"\s(?P<verb>foreligger|ligger\sklar|er\sklar|er\sfærdigt?|skal\sforeligge)\s(?:til|inden|senest|på|i)\s"
)
"""*Et nyt udkast foreligger til næste møde*: a paper that is due; only with a time."""

_FRAMES = (
    (_IT_IS_ASKED, FollowUpKind.REQUEST, True),
    (_IS_ASKED, FollowUpKind.REQUEST, True),
    (_TASK_OF, FollowUpKind.TASK, True),
    (_ENQUIRES, FollowUpKind.TASK, True),
    (_WAITS_WITH, FollowUpKind.POSTPONEMENT, False),
    (_WILL_HAVE, FollowUpKind.REQUEST, True),
    (_SEEN_TO, FollowUpKind.TASK, False),
    (_IT_SHALL, FollowUpKind.TASK, False),
    (_HOLDER, FollowUpKind.TASK, True),
    (_BY_THEN, FollowUpKind.TASK, True),
    (_WOULD_HEAR, FollowUpKind.REQUEST, False),
    (_HANDED_ON, FollowUpKind.TASK, False),
)
"""Each with the kind of task, and whether it names who acts."""


def opening_of(words: str) -> int:
    """How long a set opening is behind which what was agreed stands; 0 where there is none."""
    match = _OPENING.match(words)
    return match.end() if match else 0


def find_framed(words: str, has_time: bool, vocabulary: Vocabulary) -> Task | None:
    """A task in one of the frames of this module, or ``None``.

    1. *Det henstilles til Økonomiudvalget at …*: a request of whom it names  2. *Det skal undersøges, om …*
    3. *Spørgsmålet er givet videre til Teknisk Udvalg*  4. *Biblioteket spørges, om …*  5. with a time alone:
    *Rådet vil gerne have tal fra jobcentret til maj*, *Ida er vært ved dagen i uge 35*, *Rådet holder åbent hus i maj*.
    6. What `fronted` accepts.
    """
    for pattern, kind, is_named in _FRAMES:
        match = pattern.match(words)
        if match is not None:
            return Task(kind, match["who"] if is_named else None, match.start("verb"), by_subject=is_named)
    return find_fronted(words, vocabulary) or (_dated(words, vocabulary) if has_time else None)


def _dated(words: str, vocabulary: Vocabulary) -> Task | None:
    wanted = _WANTED.match(words)
    if wanted is not None and _is_body(wanted["by"], vocabulary):
        owed = _FROM.search(wanted["what"])
        return Task(
            FollowUpKind.REQUEST, owed["who"] if owed else None, wanted.start("verb"), by_subject=owed is not None
        )
    later = _DECIDES_LATER.match(words)
    if later is not None:
        who, place = later["who"] or later["own"], later.start("verb") if later["verb"] else later.start("does")
        return Task(FollowUpKind.TASK, who, place, by_subject=True)
    if _THERE_IS.match(words) or _READY.match(words) or _MEETING_HELD.match(words):
        return Task(FollowUpKind.TASK, None, len("Der "))
    for pattern in (_HOST, _SUBJECT_MEETS):
        acts = pattern.match(words)
        if acts is not None and is_agent(acts["who"], vocabulary):
            return Task(FollowUpKind.TASK, acts["who"], acts.start("verb"), by_subject=True)
    holds = _HOLDS.match(words)
    if holds is not None and holds["who"].casefold() in ("vi", *vocabulary.generic_bodies):
        return Task(FollowUpKind.TASK, holds["who"], holds.start("verb"), by_subject=True)
    return None


def _is_body(who: str, vocabulary: Vocabulary) -> bool:
    folded = who.casefold()
    return (
        folded == "vi"
        or folded in vocabulary.generic_bodies
        or folded.endswith(tuple(e for e, _ in vocabulary.body_endings))
    )
