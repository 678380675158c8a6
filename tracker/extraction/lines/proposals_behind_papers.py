"""Where a proposal without a heading of its own begins behind a list of papers."""

import re

_OFFICE = (
    r"(?:forvaltning(?:en)?|administration(?:en)?|direktion(?:en)?|direktør(?:en)?|chef(?:en)?|afdeling(?:en)?|"
    r"center|cent(?:er)?ret|sekretariat(?:et)?|stab(?:en)?|leder(?:en)?|borgmester(?:en)?|formand(?:en)?|service|"
    r"kontor(?:et)?|konsulent(?:en)?|koordinator(?:en)?|sekretær(?:en)?)"
)
"""Who proposes: those who serve a body. What a body itself proposes (*Udvalget anbefaler, at …*) is its decision."""
_JOINED = r"(?:[A-ZÆØÅ][\w-]{1,30}(?:,\s|,?\s(?:og|&)\s)){0,4}"
_NAME = rf"(?:(?:[A-ZÆØÅ]\w*-?)?(?i:{_OFFICE})|[A-ZÆØÅ]\w{{2,20}}\s\w{{0,20}}{_OFFICE})"
_FIELD = r"(?:\s(?:for|af|i|på))?(?:\s(?:[A-ZÆØÅ][\w-]{1,30},?|og|&)){1,7}"
_THAT = r"(?:\s?:|,?\s(?:[\w ]{0,60},\s)?at\b)"
_SAYS = rf"{_JOINED}{_NAME}(?:{_FIELD})?\s(?:indstiller|foreslår|anbefaler)|Det\s(?:indstilles|foreslås)"
_PROPOSED = rf"(?=[A-ZÆØÅ])(?:(?:Anbefaling|Indstilling)\s{{1,3}})?(?:{_SAYS}){_THAT}"
_BINDS = "".join(
    rf"(?<!\s{word})"
    for word in ("og", "af", "til", "fra", "om", "for", "i", "på", "med", "samt", "den", "det", "ved", "&", "hos")
)
_BEHIND = re.compile(rf"(?<=[\w.)\"”»]){_BINDS}\s+(?={_PROPOSED})")
_BEGINS = re.compile(_PROPOSED)
_REACH = 900
"""How far behind the heading of a list its proposal is looked for."""


def begins_proposal(words: str) -> bool:
    """*Teknisk forvaltning indstiller, at …*, *Direktøren for By og Land foreslår: …*, *Det indstilles, at …*."""
    return _BEGINS.match(words) is not None


def find_proposal_behind(text: str, start: int, end: int) -> int | None:
    """Where a proposal begins in a list that a converter put on one line with it, or ``None``.

    1. *Brev fra klubben Teknisk forvaltning indstiller, at …*  2. *Kort. Børne- og Ungeforvaltningen foreslår, at …*
    3. *Budget 2015 Centerchefen for Plan og Natur anbefaler, at …*  4. *Kort Det indstilles, at …*  5. *Kort Anbefaling
    Forvaltningen anbefaler, at …*, with a heading before it that is no heading everywhere
    """
    found = _BEHIND.search(text, start, min(end, start + _REACH))
    return found.end() if found else None
