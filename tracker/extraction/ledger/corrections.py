"""A sum told earlier was wrong: the difference in whole øre, negative where less is left."""

from collections.abc import Sequence

from tracker.domain.money import Amount
from tracker.extraction.ledger.wording import Wording
from tracker.extraction.ledger.words import GAP, INCOMING, OUTGOING, shape

_THAN_TOLD = (
    r"(?:(?:i|på)\s+(?:\w+\s+){1,3}?)?end\b"
    r"(?=.*\b(?:budget|beløb|oplyst|tal|angivet|opgjort|anført|skrevet|meldt|stod|noteret|bogført|"
    r"hørt\w*|fået\s+at\s+vide|fik\s+at\s+vide|antaget|meddelt|nævnt|troede|troet|sagt|regnet))"
)
"""*Mindre i puljen, end vi troede*; the clause that begins with *end* is the sum's own."""
_TOO_MUCH = shape(
    rf"""
        ¤\s+(?:for\s+(?:dyrt?|dyre|højt|høj|høje|meget|stor|stort|store|mange) | (?:lavere|mindre|færre)\s+{_THAN_TOLD})
    | \bfor\s+(?:højt|meget|stort)\b[^\#]{{0,60}}(?:\bmed\s+)?¤ | ¤\s+(?:\w+\s+){{0,4}}?(?:to\s+gange|dobbelt)\b
    | \b(?:to\s+gange|dobbelt)\b[^\#]*¤"""
)
_TOO_LITTLE = shape(
    rf"""
        ¤\s+(?:for\s+(?:lavt|lav|lave|lidt|lille|småt|få) | (?:højere|mere|større|dyrere)\s+{_THAN_TOLD})
    | \bfor\s+(?:lavt|lidt|småt)\b[^\#]{{0,60}}(?:\bmed\s+)?¤"""
)
_OUT = shape(OUTGOING)
_IN = shape(INCOMING)
_SAID = shape(
    r"\b(?:stod|står|oplyst|angivet|referat\w*|nævnt|opgjort|"
    r"noteret|anført|skrevet)\b(?!.*\b(?:søgt|søgte|ansøgt)\b)"
)
_HIGH = shape(r"\bfor\s+(?:højt|høj|meget|stort?)\b")
_LOW = shape(r"\bfor\s+(?:lavt?|lidt|lille|småt)\b")
_NOT_BUT = shape(
    r"\b(?:var|er|udgør|udgjorde)\s+ikke\s+\#,?(?:\s+som\s[^\#,]{0,40},)?\s+men\s+¤"
    r" | \b(?:oplyst|noteret|bogført|angivet|meldt|skrevet|anført|opgjort)\b[^\#]*\#,?\s+men\s+(?:den\s+"
    r"|det\s+)?(?:er|var|kostede|blev"
    r"|lød|udgør)\s+(?:\w+\s+){0,2}?¤"
)
"""*Var ikke #, men ¤*."""
_BY = shape(
    r"\b(?:korriger|juster|nedskriv|nedskrev|opskriv|opskrev|reguler|rettes|rettet|nedsat"
    r"|nedsæt)\w*\s+(?:\w+\s+){0,2}?med\s+¤"
)
_MORE = ("større", "højere", "mere")
_DOWN = shape(r"\bned")
_LEVEL = shape(
    r"\b(?:ned|op)(?:juster|reguler|skriv|skrev|sæt|sat)\w*\b | \b(?:reducer|beskær|beskår|sænke|nedsat"
    r"|skåret)\w*\b"
)
"""*Nedjusteres fra # til ¤*: the sum is set anew."""
_WAS = shape(r"\b(?:er|var|udgør|udgjorde|lød|lyder|kostede|blev|hed)\s+(?:\w+\s+){0,2}?[\#¤]")
_TO_APPLICANT = shape(r"\b(?:får|fik|fået|bevilg\w*|tildel\w*|gives|ydes|søg\w*|ansøg\w*|støtte\w*|imødekom\w*)\b")
_PAID_FOR = shape(r"[\#¤]\s+for\s+(?!høj|lav|meget|lidt|lille|stor|mange|få|små)\w")
_IS_A_THING = shape(
    r"^\W*(?:(?!de[tn]?\b)\w+\s+){0,2}?(?!de(?:t|n)\b)\w{3,}(?:en|et|erne"
    r"|ne)\b(?<!sekretæren)(?<!kassereren)(?<!formanden)(?<!beløbet)(?<!tallet)(?<!summen)(?<!referatet)"
    r"\s+(?:\w+\s+){0,4}?(?:er|var|blev|stod|kostede)\s[^\#]*¤"
)
"""*Bussen var sat ¤ for højt*: what is named and is no money that comes in was paid for."""
_THING_STOOD = shape(r"\b(?:stod|står|noteret|sat)\s+(?!de[nt]\b)\w{3,}(?:en|et|erne)\s+(?:til|med|opført|på)\b")
_RECOUNTED = shape(
    r"\b(?:opgjort|opgørelse\w*|revision\w*|vis(?:te|er|t)\s+(?:det\s+)?sig|på\s+ny|gennemgang\w*"
    r"|regnskabsafslut\w*|alligevel"
    r"|faktisk|regulering\w*)\b"
)
_AS_RECOUNTED = shape(r"¤\s+(?P<less>lavere|mindre|færre|ringere|større|højere|mere)\W*$")
_NAMED_CORRECTION = shape(r"^\W*(?:rettelse|korrektion|regulering|efterregulering)\w*\b[^\#]*¤\W*$")
_FORECAST = shape(r"\b(?:vente[sr]?|ventede|forvente\w*|på\s+grund\s+af|skyldes)\b")

_MISTAKE = shape(
    r"""
        \b(?:vis(?:te|t|er)\s+(?:det\s+)?sig|fejl\w*|forkert\w*|rette(?:s|t|lse\w*)|rettede|retteligt|rettelig
        |korrig\w*|korrek\w*|beklage\w*
        |skulle\s+(?:rettelig(?:t)?\s+)?(?:have\s+)?(?:været|være|stå\w*)
    |byttet\s+(?:\w+\s+)?om|kom(?:met)?\s+til\s+at\s+skrive|skrev\s+ved\s+en|læst\s+forkert
    |rigtige?|tastefejl|skrivefejl|regnefejl|slåfejl|ombyttet|ændres|justeres)\b"""
)
_MOST_TIMES = 20
"""A right sum this many times the wrong one is not of the same thing."""
_FROM_TO = shape(rf"\bfra\s+\#{GAP}\btil\s+¤")
_RIGHT = shape(
    r"""
        \b(?:rigtige?|korrekte?|rettelig(?:t)?|skulle\s+(?:\w+\s+)?(?:have\s+)?(?:været|stået|være)
        |skal\s+(?:\w+\s+)?(?:være|stå)|men|er|var|rettes\s+til|ændres\s+til|rettet\s+til|korrigeret\s+til
        |korrigeres\s+til|lød\s+(?:kun\s+)?på|lyder\s+(?:kun\s+)?på|kostede)\s+(?:\w+\s+){0,4}?¤
    | ¤\s+(?:og\s+ikke|i\s+stedet\s+for|frem\s+for) | ¤,\s+(?:og\s+)?ikke\b"""
)


_RIGHT_FIRST = shape(
    r"\#,?\s+(?:selv\s+om|selvom|skønt|mens|hvor)\s+der\s+(?:\w+\s+)?stod\s+\# | \#\s*\(\s*(?:der\s+stod|ikke"
    r"|fejlagtigt|oplyst|tidligere\s+oplyst|skrevet|angivet)\b[^\#]*\# "
    r"| \#[^\#]{1,60}?\bog\s+ikke\s+\# | \#\s*,?\s*(?:og\s+)?(?:ikke|i\s+stedet\s+for|frem\s+for|mod)\b[^\#]*\# "
    r"| \b(?:skulle"
    r"|skal)\s+(?:\w+\s+){0,3}?(?:været|være|stået|stå)\s+\#[^\#]*\#"
)


def find_difference(wording: Wording, amount: Amount, amounts: Sequence[Amount]) -> int | None:
    """The øre by which more (or, negative, less) is left than was told, or ``None`` where the words tell no mistake.

    1. the difference itself: *overskuddet var opgjort ¤ for højt* (less), *udgiften var opført ¤ for højt* (more),
       *bevillingen er ¤ højere end det oplyste* (more), *regningen er talt med to gange, ¤* (more).
    2. *rammen korrigeres med ¤*  3. the wrong and the right: *rammen rettes fra # til ¤*,
       *skulle have været ¤ i stedet for #*, *¤ og ikke #*.
    """
    stated = _BY.search(wording.own)
    if stated is not None:
        is_less = amount.ore < 0 or _DOWN.search(stated[0])
        return (-1 if is_less else 1) * abs(amount.ore)
    recounted = _AS_RECOUNTED.search(wording.own)
    if recounted and _RECOUNTED.search(wording.whole) and _IN.search(wording.own):
        return (1 if recounted["less"].casefold() in _MORE else -1) * abs(amount.ore)
    if amount.ore < 0 and _NAMED_CORRECTION.search(wording.own):
        return amount.ore
    if says_difference(wording):
        words = next(w for w in (wording.own, wording.with_before, wording.whole) if _is_difference(w))
        sign = -1 if _TOO_MUCH.search(words) else 1
        is_forecast = _FORECAST.search(wording.whole) and not _MISTAKE.search(wording.whole)
        return None if is_forecast else sign * _direction(wording) * abs(amount.ore)
    return _between(wording, amount, amounts) if len(amounts) == 2 else None


def _between(wording: Wording, amount: Amount, amounts: Sequence[Amount]) -> int | None:
    """What the right sum has more than the wrong one, where ``amount`` is the right one."""
    moved = _FROM_TO.search(wording.whole)
    contrast = _RIGHT_FIRST.search(wording.whole.replace("¤", "#"))
    is_not_but = _NOT_BUT.search(wording.whole)
    is_mistake = is_not_but or (_MISTAKE.search(wording.whole) and (moved or contrast or _RIGHT.search(wording.whole)))
    is_level = moved and _LEVEL.search(wording.whole)
    if not (is_mistake or is_level or (contrast and _is_about_money_told(wording.whole))):
        return None
    right = amounts[0] if contrast and not moved and not is_not_but else amounts[1]
    wrong = amounts[1] if right is amounts[0] else amounts[0]
    small, large = sorted((abs(right.ore), abs(wrong.ore)))
    if amount is not right or large > small * _MOST_TIMES:
        return None
    return _direction(wording) * (abs(right.ore) - abs(wrong.ore)) or None


def _is_about_money_told(words: str) -> bool:
    """*Som der stod i referatet*, or *bevillingen var ¤ og ikke #*: what is told is a sum of the body's own."""
    if _SAID.search(words):
        return True
    is_of_its_own = _OUT.search(words) or _IN.search(words)
    return bool(is_of_its_own and _WAS.search(words)) and not _TO_APPLICANT.search(words)


def says_difference(wording: Wording) -> bool:
    """Whether the sum is itself the difference: *¤ for højt*."""
    return any(_is_difference(words) for words in (wording.own, wording.with_before, wording.whole))


def _is_difference(words: str) -> bool:
    return bool(_TOO_MUCH.search(words) or _TOO_LITTLE.search(words))


def _direction(wording: Wording) -> int:
    """−1 where the sum that was wrong is one that goes out: an expense too high leaves more."""
    for words in (wording.own, wording.whole):
        before = words[: words.index("¤")]
        found = [(m.start(), sign) for sign, pattern in ((-1, _OUT), (1, _IN)) for m in pattern.finditer(before)]
        if found:
            return min(found)[1]
    found = [(m.start(), sign) for sign, pattern in ((-1, _OUT), (1, _IN)) for m in pattern.finditer(wording.whole)]
    if not found and (
        _PAID_FOR.search(wording.whole) or _IS_A_THING.search(wording.own) or _THING_STOOD.search(wording.whole)
    ):
        return -1
    return min(found)[1] if found else 1


def difference_of_row(label: str, remark: str, amount: Amount) -> int | None:
    """The same of a row of a table: *Rettelse af bevillingen*, 4.000 kr., *var anført for lavt*."""
    words = f"{label} {remark}"
    high, low = _HIGH.search(words), _LOW.search(words)
    if not (high or low) and not (amount.ore < 0 and _MISTAKE.search(label)):
        return None
    sign = -1 if high or amount.ore < 0 else 1
    found = [(m.start(), -1) for m in _OUT.finditer(label)] + [(m.start(), 1) for m in _IN.finditer(label)]
    return sign * (min(found)[1] if found else 1) * abs(amount.ore)
