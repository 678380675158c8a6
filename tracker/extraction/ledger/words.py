"""The words of a body's own money, as pieces of the patterns in the modules beside this one.

Years stand relative to the meeting's: *pastyear*, *thisyear*, *nextyear* (``wording.py``); the sum in question
is ¤, every other sum #.
"""

import re


def shape(pattern: str) -> re.Pattern[str]:
    """A pattern over a clause: white space in it stands for nothing."""
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


GAP = r"[^\#]*?"
"""Between two words of one shape: anything but another sum."""

US = (
    r"(?:\bos\b|\bvi\b|\bvores\b|\b(?!by|amts|kommunal|regions)\w*råde(?:t|ts)\b|\b\w*forum(?:m?et|m?ets|s)?\b"
    r"|\b\w*nævnets?\b"
    r"|\budvalgets?\b|\b\w*puljens?\b|\bparlamentets?\b|\bpanelets?\b|\bnetværkets?\b|\bgruppens?\b"
    r"|\b\w*bestyrelsens?\b(?<!kommunalbestyrelsen)"
    r"|\bsamvirkets?\b|\bsammenslutningens?\b|\bklubbens\s+råd\b)"
)
"""The body whose minutes these are."""

GIVER = (
    r"(?:\bbyråde(?:t|ts)\b|\bkommunalbestyrelsens?\b|\bkommunens?\b|\bkommune\b|(?:\b\w+-\s+og\s+)?"
    r"\b(?!fest|aktivitets|forretnings|redaktions|arrangements)\w+udvalgets?\b|\bborgmesteren\b"
    r"|\b\w*forvaltningens?\b|\badministrationen\b|\bmagistraten\b|"
    r"\bborgerrepræsentationen\b|\bstaten\b|\bregionen\b"
    r"|\bregionsrådet\b|\b\w*ministeriet\b|\b\w*styrelsen\b(?<!bestyrelsen)|\b\w*fonden\b|\bpolitikerne\b"
    r"|\bbudgetforliget\b|\bcentret\b)"
)
"""Who gives money to it."""

PAST = (
    r"(?:pastyear|sidste\s+års?|sidste\s+sæson|i\s+fjor|fjorårets?|(?:året|årene)\s+før|(?:det\s+)?forrige\s+års?"
    r"|(?:det\s+)?foregående\s+års?|det\s+gamle\s+år|tidligere\s+år)"
)
"""The year before."""

NEXT = r"(?:nextyear|(?:det\s+)?næste\s+år|det\s+(?:nye|kommende)\s+år|kommende\s+år)"

LEFT_OVER = (
    r"(?:uforbrugt\w*|ubrugt\w*|overskud\w*|overskydende|mindreforbrug\w*|tilovers|til\s+overs|i\s+behold"
    r"|i\s+overskud|opspar\w*|sparede|sparet|urørt"
    r"|rest(?:en|erer|erende|beløb\w*|midler\w*|bevilling\w*|ramme\w*|penge\w*|saldo\w*|budget\w*)?\b|saldo\w*"
    r"|beholdning\w*|ekstra\s+fra"
    r"|med\s+over|følge[rs]?\s+med|fulgte\s+med|tilbage|levn\w*|gemt"
    r"|(?:ikke|aldrig)\s+(?:\w+\s+){0,4}?(?:brugte?|bruge|bruges|forbrugt|anvendte?|anvende|anvendes|nåede|"
    r"uddelt|fordelt|udbetalt|disponeret|delt\s+ud)\b|(?:brugt|brugte|nåede|fik)\s+(?:\w+\s+){0,3}?ikke\b)"
)
"""What was not spent."""

UNSPENT = (
    r"(?:(?:ikke|aldrig)\s+(?:\w+\s+){0,4}?(?:uddelt|fordelt|brugt|bruge|bruges|forbrugt|anvendt)\b"
    r"|uforbrugt\w*|ubrugt\w*)"
)

RETURNED = (
    r"(?:frigiv(?:es|et|e|er|elsen)?|frigav|frigør(?:es)?|frigjort|frigjorde|tilbagebetal\w*|tilbagefør\w*"
    r"|tilbagelever\w*"
    r"|returner\w*|refunder\w*|tilbagefald\w*|krediter\w*|tilbagegiv\w*|refusion\w*)"
)
"""One word for money that comes back."""

MOVED = (
    r"(?:betal(?:er|t|te|es)?|før(?:er|t|te|es)|send(?:er|te|t|es)|kom(?:met|mer)?|går|gik|gået|giv(?:er|et|es)"
    r"|gav|lever(?:er|et|ede|es)"
    r"|aflever(?:er|et|ede)|overfør(?:er|t|te|es)|får|fik|fået|læg(?:ger|ges)|lagt|lagde|vend(?:er|t|te)"
    r"|fald(?:er|t|et)|ryg(?:er|et)"
    r"|røg|indbetal(?:er|t|te)|flytte[srt]*|skal|sat|sætte[rs]?|hentet|bragt)"
)
"""A verb that with *tilbage* or *retur* makes money come back."""

SET_ASIDE = (
    r"(?:reserver(?:er|et|ede|es|e)?|øremærk(?:er|et|ede|es|e|t|te)?|"
    r"disponer(?:er|et|ede|es|e)?(?!\s+(?:\w+\s+){0,3}?over\b)"
    r"|lås(?:t|er|es|te)|henlæg(?:ger|ges|ge)"
    r"|henlagt|henlagde"
    r"|hensæt(?:ter|tes|te)|hensat|hensatte|bundet|bandt|forbeholdt|forbeholdes|afsæt(?:ter|tes|te)|afsat|afsatte"
    r"|båndlæg\w*|båndlagt|prioriter(?:er|et|ede|es)|bind(?:e|er|es))"
)
"""One word for money that is set aside."""

WAS_SET_ASIDE = (
    r"(?:reserver(?:ede|et|ingen)|øremærke(?:de|t)|disponere(?:de|t)|hensatte?|henlagte?|afsatte?|sat\s+af"
    r"|lagt\s+til\s+side|holdt\s+fri"
    r"|gemt|hensættelse\w*|reservation\w*|disposition\w*|henlæggelse\w*|øremærkning\w*|binding\w*|bund(?:et|ne)"
    r"|beregne(?:t|de)|vente(?:t|de)|forvente(?:t|de)"
    r"|budgettere(?:t|de)|planlag(?:t|te)|bevilge(?:t|de))"
)

OUTGOING = (
    r"(?:udgift|kost|\bført\b|regning|faktura|honorar|leje|(?<!u)forbrug|betaling|tilskud|støtte|udlæg|omkostning"
    r"|kørsel|transport"
    r"|forplejning|pris|løn"
    r"|porto|annonce|trykning|kontingent|medlemskab|gebyr|indkøb|bogført|trukket|hævet|debiteret|opkrævet"
    r"|reservation|disposition|bevillingen\s+til)"
)
INCOMING = (
    r"(?:ramme|bevilling(?!en\s+til)|overskud|rest|saldo|beholdning|overfør|budget|byråd|kommunalbestyrelse"
    r"|kommunen|puljen|indtægt"
    r"|uforbrug|ubrugt|tildel|beløbet\s+fra|tog\s+med|indbetal|tilbagebetal|refusion|rådighed|mindreforbrug"
    r"|midler|opspar|kassen)"
)
"""What a correction may be of: money that goes out, or that there is."""
