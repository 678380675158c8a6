"""What a body thinks of a matter, where nothing else says what it decided: *Rådet kan ikke støtte forslaget.*"""

import re

from tracker.danish.text import find_sentences, fold
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span

_WHO = re.compile(r"(?P<who>[A-ZÆØÅ][\wæøåé-]+)\s(?:enstemmigt\s|samlet\s|derfor\s|fortsat\s)?")
_ADVERB = r"(?:(?:ikke|således|derfor|godt|fuldt ud|dog|fortsat|umiddelbart|generelt|varmt)\s){0,3}"
_STAND = re.compile(
    rf"(?:kan\s{_ADVERB}(?:støtte|anbefale|tiltræde|tilslutte\ssig|bakke\sop|tilråde|gå\sind\sfor|acceptere)"
    rf"|(?:støtter|afviser|beklager|tiltræder)\s{_ADVERB}(?!at\b)|(?:bakker\s{_ADVERB}op|går\s{_ADVERB}ind\sfor)"
    rf"|er\s{_ADVERB}(?:enig[te]?\si|imod|positivt?e?\s(?:over\sfor|overfor|for|i)|"
    r"tilfredst?e?\smed|betænkelig[te]?\sved)"
    rf"|ser\s{_ADVERB}positivt\spå|stiller\ssig\s{_ADVERB}(?:positivt?|negativt?)|ønsker\sikke)\b"
)

LISTED = re.compile(r"^\d{1,2}[.)]\s+(?=[A-ZÆØÅ])")
"""*3. Det blev besluttet at …*: a point of a list below the title."""
OWN_PROPOSAL = re.compile(r"^(?:Rådet|Forummet|Dialogforum|Bestyrelsen|Vi)\s(?:indstiller|foreslår)(?!\w)")
"""*Rådet indstiller, at huset får 90.000 kr.*: a council without powers decides so."""
_AGREED = re.compile(
    r"Der\s(?:er|var|blev)\s(?:\w+\s){0,2}enighed\som,?\sat\b|"
    r"(?:Vi|Man|Rådet|Udvalget|Forummet|Bestyrelsen|Gruppen|Alle)\s(?:er|var|blev)\s(?:\w+\s){0,2}enige?\som,?\sat\b"
)
"""*Der er enighed om, at …*, *Rådet blev enige om …*."""

_NO_NEWS = re.compile(r"\S+:\s(?:intet|ingen(?:ting)?|ikke noget)\b", re.IGNORECASE)


def is_no_news(words: str) -> bool:
    """Whether one of several has nothing to tell: *Indkøbsgruppen: Intet nyt siden sidst*."""
    return _NO_NEWS.match(words) is not None


def find_stand(text: str, span: Span, vocabulary: Vocabulary) -> Span | None:
    """From the first sentence in which the body takes a stand to the end of the stretch, or ``None``.

    *Rådet kan (ikke) støtte …*, *Ældrerådet støtter forslaget – formanden …*, *Udvalget er enigt i …*, *Vi er imod
    …*, *Der er enighed om, at …*: a body or *vi* first, the verb right behind it. *Formanden støtter …* is
    somebody's own opinion.
    """
    sentences = find_sentences(text, span.start, span.end)
    for start, end in sentences:
        if _AGREED.match(text, start, end):
            return Span(start, sentences[-1][1])
        who = _WHO.match(text, start, end)
        if who is not None and _is_body(who["who"], vocabulary) and _STAND.match(text, who.end(), end):
            return Span(start, sentences[-1][1])
    return None


def _is_body(word: str, vocabulary: Vocabulary) -> bool:
    name = fold(word)
    return (
        name == "vi" or name in vocabulary.generic_bodies or any(name.endswith(e) for e, _ in vocabulary.body_endings)
    )
