"""How the minutes word what there is, in all or still: facts of their own, never movements."""

import re

from tracker.domain.money import BalanceKind
from tracker.extraction.ledger.words import GAP, PAST, US, shape

_TO_SPEND = (
    r"(?:tilbage|til\s+(?:rådighed|rest|overs|uddeling|fordeling|"
    r"resten|nye\s+ansøgninger|de\s+næste|andre\s+formål)|i\s+restbeløb"
    r"|at\s+(?:gøre\s+godt\s+med|dele\s+ud|bruge|råde\s+over|disponere|fordele|uddele|give\s+af|arbejde\s+med)"
    r"|på\s+(?:\w+\s+)?(?:konto\w*|bogen|kassen)|i\s+(?:\w+\s+)?(?:kassen|puljen|behold|banken|beholdning|posen)"
    r"|ubrugt\w*|uforbrugt\w*|udisponere\w*|ikke\s+disponere\w*|til\s+puljen)"
)
_SINCE = (
    r"(?:herefter|derefter|dermed|derfor|hermed|således|nu|så|endnu|stadig|fortsat|efter|alt\s+i\s+alt"
    r"|tilbage|rest|i\s+alt)"
)

_NO_GIVING = r"(?:(?!\b(?:at|afgørelse|beslut\w*|bevilg\w*|yde[rs]?|giver?|gav|støtte\w*|imødekom\w*|ja)\b)[^\#])*?"

TOTAL = (
    shape(
        rf"(?<!kostede\s)(?<!kostet\s)(?<!betalt\s)\bi\s+alt\s+¤"
        rf" | \bsamlede\s+(?:beløb|budget|ramme|bevilling|sum|midler|pulje|økonomi"
        rf"|rådighedsbeløb)\w*{GAP}¤ | \bsamlet\s+set\b{GAP}¤"
    ),
    shape(r"\b(?:budget\w*|beløb\w*)\s+udgør\s+i\s+alt\s+¤"),
)
REMAINING = (
    shape(
        rf"\bdet\s+(?:giver|efterlader|levner|lader){GAP}¤ | ¤\s+(?:er|var|står"
        rf"|har\s+vi)\s+(?:\w+\s+)?ikke\s+(?:\w+\s+)?"
        rf"(?:disponeret|brugt|fordelt|uddelt|bevilget|bundet)\b(?!{GAP}{PAST})"
        r"| \b(?:disponibel\w*|disponible|frie\s+midler|ledige?\s+midler)\b[^\#]*¤"
    ),
    shape(rf"\b(?:er|har|står|ligger|var|bliver|er\s+der)\b{GAP}¤\s+(?:(?:endnu|nu|stadig|kr\.)\s+)?{_TO_SPEND}\b"),
    shape(rf"\b{_SINCE}\b{GAP}¤{GAP}{_TO_SPEND}\b | {_TO_SPEND}\s+(?:er|står|har|bliver){GAP}¤"),
    shape(
        rf"""
        \b(?:resterer|resterende|restbeløb\w*|restramme\w*|restbudget\w*|restpulje\w*|saldo\w*|beholdning\w*
        |kassebeholdning\w*|restsum\w*)\b{GAP}¤
        | \bdermed\s+¤ | \btilbage\s+(?:er|står|har|bliver)\b{GAP}¤ | \b(?:er|har)\b{GAP}\btilbage\b{GAP}¤
        | ¤\s+tilbage\s+(?:i|af|på)\b
        | \brest\w*\b[^\#:]{{0,30}}:\s*¤ | \btilbage\s*[:=]?\s*¤ | \b(?:rest|resten)\s*(?:er|udgør|bliver|:
        |=)?\s*(?:(?:nu|på|dermed
        |herefter)\s+)*¤ | \bbalance\w*{GAP}¤"""
    ),
    shape(
        rf"\b{_SINCE}\b{GAP}\b(?:er|har|står|udgør|råder|ligger)\b{GAP}¤ | \b(?:er|har|står|udgør|råder"
        rf"|ligger)\b{GAP}\b(?:herefter|derefter|dermed|hermed|således)\b{GAP}¤"
    ),
    shape(
        rf"\b(?:kontoen|kassen|puljen|rammen|budgettet|{US})\s+(?:\w+\s+)?(?:nu|herefter|dermed"
        rf"|således)\s{_NO_GIVING}¤"
    ),
)
_MOVED = shape(rf"\b(?:trukket|hævet|indsat|brugt|betalt|debiteret|belastet|overført)\b{GAP}¤")
_TAKEN_OF = shape(
    r"\baf\s+(?:\w+\s+)?rest\w*\s+(?:\w+\s+){0,3}?(?:reserver|hensæt|afsæt|afsat|øremærk|bind|bevilg|tildel|gives"
    r"|bruges|disponer|går)\w*\s+(?:\w+\s+){0,2}?¤"
)
"""*Af restbeløbet reserveres ¤*: what is taken of it."""
BALANCES = ((BalanceKind.TOTAL, TOTAL), (BalanceKind.REMAINING, REMAINING))

STATED_AT_FIRST = shape(rf"\b{_SINCE}\b")
"""Where none of these words stands, *har ¤ til rådighed* may be what the body was given."""

PLAIN_LEVEL = shape(
    r"^\W*(?:\w*puljen|kassen|kontoen|rammen|budgettet)\s+(?:er|står|rummer|indeholder"
    r"|viser)\s+(?:på\s+)?¤\W*$"
)
"""*Puljen er på ¤*: what is left, where it is not the first that is told."""

RUNNING_TOTAL = shape(
    r"""
        \b(?:indtil\s+(?:nu|dato|videre(?!\s+¤))(?!\s*:\s*\w{3,}\s)|hidtil|til\s+dato|i\s+løbet\s+af\s+(?:året
        |pastyear|thisyear)
        |i\s+årets\s+løb|hele\s+året|samlet\s+(?:set|forbrug)|årets\s+forbrug|samlede\s+(?:forbrug|udgift)\w*)\b
    | \b(?:brugt|forbrugt|anvendt|disponeret|uddelt)\b[^\#]*¤\s+(?:\w+\s+){0,3}?(?:ud\s+)?af\s+(?:årets|rammen
    |budgettet|puljen|rådets|tilskuddet|støtten|bevillingen|pengene|beløbet|[^\#]*\#) | ¤\s+(?:er
    |var)\s+brugt\b(?!\s+(?:på|til)\s)
    | \bder\s+er\s+(?:\w+\s+)?(?:brugt|forbrugt|anvendt|uddelt|disponeret)\s+¤\W*$
    | \b(?:tilsammen|sammenlagt|i\s+alt|samlet)\b[^\#]*\b(?:uddelt|bevilget|givet|fordelt|får)\b[^\#]*¤
    | \b(?:nu|foreløbig|allerede)\s+(?:\w+\s+)?(?:brugt|givet|uddelt|bevilget|disponeret)\s+¤(?!\s+(?:på|til|for)\b)
    | \#[^¤]*¤\s+i\s+alt\b | \b(?:samlet|i\s+alt)\b[^\#]*\bbrugt\b[^\#]*¤ | \baf\s+(?:årets|de|det|den|rådets
    |rammens)\s+[^\#]*\#[^\#]*\bbrugt\b[^\#]*¤"""
)
"""A sum of movements that were told one by one: *hidtil er der brugt ¤*, *¤ af årets #*."""


def is_found(patterns: tuple[re.Pattern[str], ...], words: str) -> bool:
    """Whether one of the shapes of a family is in the words."""
    return any(pattern.search(words) for pattern in patterns)


def find_balance(words: str) -> BalanceKind | None:
    """Which balance a clause states, or ``None``; *der er trukket ¤ på kontoen* states none."""
    if _MOVED.search(words):
        return None
    found = next((kind for kind, family in BALANCES if is_found(family, words)), None)
    return None if found is BalanceKind.REMAINING and _TAKEN_OF.search(words) else found
