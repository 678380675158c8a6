"""Personal data as Danes write it: CPR numbers, telephone numbers, private e-mail addresses.

Names are no subject of this module: members of a body act in public.
"""

import re
from collections.abc import Iterator

from tracker.danish.authorities import is_authority
from tracker.danish.phones import find_phone_numbers

MASK = "X"
"""Stands for each digit of a CPR number, so that every span stays where it was."""

MASKED_PHONE = "[telefonnummer skjult]"
MASKED_EMAIL = "[e-mail skjult]"

_DASHES = "\\-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_BLANK = "[ \xa0\u2007\u2009\u200e\u200f\u202f]"
_CPR = re.compile(
    # A digit comes first, for then the search runs from digit to digit.
    rf"(\d(?<!\d.)\d)(?P<first>[. \xa0/{_DASHES}]?)(\d\d)(?P<second>[. \xa0/{_DASHES}]?)"
    rf"(?P<century>(?:19|20)(?=\d\d[{_DASHES}]))?(\d\d)"
    rf"(?:(?P<dash>{_BLANK}?[{_DASHES}]{{1,2}}{_BLANK}{{0,2}}|[{_DASHES}]{_BLANK}?\n{_BLANK}{{0,8}})"
    rf"|(?P<apart>(?P<broken>{_BLANK}?\n{_BLANK}{{0,8}}[{_DASHES}])|[\s|]{{0,3}}[{_DASHES}]{{1,2}}[\s|]{{0,3}})"
    r"|(?P<blank>[\s|/.]{0,3}))(?P<serial>\d{4})(?!\d)"
)
_GLUED_BEFORE = re.compile(rf"\d[{_DASHES}/.,]$")
_GLUED_BEHIND = re.compile(rf"[{_DASHES}/.,]\d")
_BESIDE_BEFORE = re.compile(rf"(?:[^\W_]|[{_DASHES}/])$")
_BESIDE_BEHIND = re.compile(rf"[^\W_]|[{_DASHES}/]")
_CPR_SAID = re.compile(r"(?:c\.?p\.?r|person-?n(?:umme)?r)\D*$", re.IGNORECASE)
_OTHER_NUMBER_SAID = re.compile(
    r"\b(?:(?:sags?|journal|dok(?:ument)?|konto|faktura|ordre|[jsp])[ .-]*(?:n(?:umme)?r|id)|konto|ean|cvr)[ .:]*$",
    re.IGNORECASE,
)
_RUNS_ON_BEFORE = re.compile(rf"[^\W\d_][,:;]?{_BLANK}$")
_RUNS_ON_BEHIND = re.compile(
    rf"[,;)]|{_BLANK}(?!(?:kr|t\.?kr|kroner|mio|mia|mill|pct|procent)\b)(?=[^\W\d_])(?P<letter>.)"
)
_LOOK_BACK = 40
"""Signs before a number in which a label may stand; between *CPR-nummeret på borgeren er* and it are no digits."""
_CLOSE = frozenset(("", " ", "\xa0", "\u202f"))
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_REPLACEMENT_DAY = 60

_BETWEEN_NAMES = re.compile(r"[^/\\]+")

_CPR_SPREAD = re.compile(
    # The first letter comes alone and in both cases, for then the search runs from one of them to the next.
    r"[cCpP](?:(?<=[cC])[pP][rR]|(?<=[pP])[eE][rR][sS\u017f][oO][nN]-?[nN](?:[uU][mM][mM][eE])?[rR])[^\dXx\n]{0,30}"
    rf"(?P<number>\d(?:[ \xa0./_{_DASHES}]{{0,3}}\d){{9}})(?![.,/{_DASHES}]?\d)"
)
"""*CPR: 0 1 0 1 9 0 - 1 2 3 4*, *cpr 010190 - 12 34*: blanks where no other shape has them, behind the label alone."""

_EMAIL = re.compile(
    r"(?<![\w.+-])[\w+-]+(?:\.[\w+-]+)*(?:@|\s?(?:\((?:at|snabel-?a)\)|\[at\])\s?)(?P<domain>[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w.+-])[\w+-]+(?:\.[\w+-]+)*@[ \xa0]"
    r"(?P<known>(?:gmail|hotmail|outlook|live|yahoo|icloud|mail)\.(?:com|dk))\b",
    re.IGNORECASE,
)


def find_cpr_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Places of civil registration numbers in reading order: those of ``_shaped_cpr_numbers``, and shortly after *CPR*
    or *personnummer* ten digits however they are spread (``CPR: 0 1 0 1 9 0 - 1 2 3 4``).
    """
    spread = [m for m in _CPR_SPREAD.finditer(text) if _can_be_born(re.sub(r"\D", "", m["number"]))]
    shaped = _shaped_cpr_numbers(text)
    if not spread:
        yield from shaped
        return
    places: list[tuple[int, int]] = []
    for start, end in sorted((*shaped, *(match.span("number") for match in spread))):
        if places and start < places[-1][1]:
            places[-1] = (places[-1][0], max(end, places[-1][1]))
        else:
            places.append((start, end))
    yield from places


def _shaped_cpr_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Places of civil registration numbers: a date ``ddmmyy`` and four digits, not as a part of a longer number.

    1. ``010190-1234``, ``010190 - 1234``, ``01.01.90-1234``, and broken behind its dash at a line's end: wherever the
       date can be one, whatever letters, ``_`` or ``/`` stand beside it (``CPR010190-1234``, ``a_010190-1234_b.pdf``).
       After the label of another number (``Sagsnr.``) only where the control digit holds.
    2. ``010190 1234`` and ``0101901234``, ``01-01-90-1234``, ``01/01/90-1234``, ``01.01.1990-1234``: only shortly after
       ``CPR`` or ``personnummer``, or where the control digit holds.
    3. In two cells or on two lines, or with a stop or stroke between: only shortly after the label.
    4. With the dash in a cell of its own (``010190\\t-\\t1234``) or before the last four (``010190\\t-1234``): shortly
       after the label, or where the control digit holds; two sums with nothing between look the same.
    5. Broken before its dash (``010190\\n-1234``): as 4, and where the date begins with nought, as no sum does, or the
       sentence runs on on both lines (``borgeren 120390\\n-1234 har``).

    The day may be 60 higher (a replacement number). Control digit: modulus 11 with the weights 4 3 2 7 6 5 4 3 2 1;
    numbers given out since 2007 need not hold it. Source: CPR-kontoret, *Personnummeret i CPR*.
    """
    at = end = 0
    tail = ""
    while match := _CPR.search(text, at):
        # What was found before counts as masked, so that a masked text holds nothing to mask.
        since = max(match.start() - _LOOK_BACK, end)
        before = ((tail if since == end else "") + text[since : match.start()])[-_LOOK_BACK:]
        if _is_cpr(match, before):
            at = end = match.end()
            tail = before + MASK * (end - match.start())
            yield match.span()
        else:
            at = match.start() + 1


def _is_cpr(match: re.Match[str], before: str) -> bool:
    digits = "".join(match.group(1, 3, 6, "serial"))
    if not _can_be_born(digits) or _is_part_of_longer(match, before):
        return False
    if _CPR_SAID.search(before):
        return True
    parts = (match["first"] + match["second"]).strip(". \xa0")
    if match["dash"] is not None:
        is_plain = not parts and not _OTHER_NUMBER_SAID.search(before)
        return (is_plain and not match["century"]) or _holds_control(digits)
    if match["apart"] is not None:
        is_plain = not parts and not match["century"] and not _OTHER_NUMBER_SAID.search(before)
        return (is_plain and bool(match["broken"]) and _runs_on(match, before)) or _holds_control(digits)
    is_alone = not _BESIDE_BEFORE.search(before) and not _BESIDE_BEHIND.match(match.string, match.end())
    return match["blank"] in _CLOSE and not parts and is_alone and _holds_control(digits)


def _runs_on(match: re.Match[str], before: str) -> bool:
    """Whether digits on two lines are one number, and not a sum and one below nought under it in a column."""
    behind = _RUNS_ON_BEHIND.match(match.string, match.end())
    is_sentence = behind is not None and (behind["letter"] is None or behind["letter"].islower())
    return match.group(1).startswith("0") or (is_sentence and bool(_RUNS_ON_BEFORE.search(before)))


def _is_part_of_longer(match: re.Match[str], before: str) -> bool:
    """Whether more digits follow or go before behind one sign; another such number is one of its own."""
    if _GLUED_BEFORE.search(before):
        return True
    behind = match.end()
    return bool(_GLUED_BEHIND.match(match.string, behind)) and not _CPR.match(match.string, behind + 1)


def mask_cpr_numbers(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text with every digit of its CPR numbers as ``X``, of the same length, and the places."""
    places = tuple(find_cpr_numbers(text))
    if not places:
        return text, ()
    pieces, done = [], 0
    for start, end in places:
        pieces += [text[done:start], re.sub(r"\d", MASK, text[start:end])]
        done = end
    return "".join((*pieces, text[done:])), places


def mask_cpr_in_name(name: str) -> str:
    """What names a file, or tells of one, with its CPR numbers masked: ``2024/010190-1234/svar.pdf`` has one too.

    In a text a stroke makes one number of what stands on both sides of it; in a path it parts two names.
    """
    return _BETWEEN_NAMES.sub(_masked_name, mask_cpr_numbers(name)[0])


def _masked_name(name: re.Match[str]) -> str:
    return mask_cpr_numbers(name[0])[0]


def find_private_emails(text: str) -> Iterator[tuple[int, int]]:
    """Places of e-mail addresses that are not at an authority (``post@eksempelbykommune.dk`` is)."""
    if "@" not in text and "at)" not in text.casefold() and "at]" not in text.casefold() and "bel-a)" not in text:
        return
    for match in _EMAIL.finditer(text):
        if match["known"] or not is_authority(match["domain"]):
            yield match.span()


def mask_contacts(text: str) -> str:
    """The text with telephone numbers and private e-mail addresses replaced by words that say so."""
    places = [(start, end, MASKED_PHONE) for start, end in find_phone_numbers(text)]
    places += [(start, end, MASKED_EMAIL) for start, end in find_private_emails(text)]
    for start, end, words in sorted(places, reverse=True):
        text = text[:start] + words + text[end:]
    return text


def _can_be_born(digits: str) -> bool:
    day, month = int(digits[:2]), int(digits[2:4])
    if day > _REPLACEMENT_DAY:
        day -= _REPLACEMENT_DAY
    return 1 <= day <= 31 and 1 <= month <= 12


def _holds_control(digits: str) -> bool:
    return sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11 == 0
