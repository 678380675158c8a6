"""Telephone numbers as Danes write them: in pairs, in a run behind what tells of a telephone, or from abroad."""

import re
from collections.abc import Iterator

_DASHES = "\\-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_DIGITS = r"[0-9](?:[ \xa0]?[0-9]){7}"
_SAID_DIGITS = rf"[0-9](?:(?:[ \xa0./{_DASHES}]|[ \xa0]?\n[ \xa0]{{0,8}})?[0-9]){{7}}"
_HOME = r"\(?(?:\+|00)45\)?[ \xa0]?"
_UNITS = r"[ \xa0]?(?:[0-9]|kr\b|kroner\b|t\.?kr|mio|mia|%|m2|borger|stk)"
_PHONE = re.compile(
    rf"(?<![\w/.,{_DASHES}])(?<![0-9][ \xa0])(?:(?:\+|00)45[ \xa0]?{_DIGITS}|[0-9]{{2}}(?:[ \xa0][0-9]{{2}}){{3}}"
    rf"|[2-9][0-9](?:[{_DASHES}][0-9]{{2}}){{3}})"
    rf"(?![\w/{_DASHES}]|[.,][0-9]|{_UNITS})"
)
_ABROAD = re.compile(r"(?<![\w+])\+(?!45)[1-9][0-9]{0,2}(?:[ \xa0()-]{0,2}[0-9]){7,12}(?![0-9])")
"""*+46 70 123 45 67*."""
_PHONE_SAID = re.compile(
    r"(?:\b|(?<=[a-zæøå])(?=telefon|tlf|mobil))"
    r"(?:(?:telefon|telf|tel|tlf|mobil|mob|sms|fax|whatsapp|mobilepay)(?:n(?:umme)?r|telefon|tlf)?|"
    r"ring(?:e|es)?(?:(?=\s(?:på|til)\b)|(?=\s[2-9]))|"
    r"direkte\sn(?:umme)?r|(?:kontaktes|træffes|fås)(?=\spå\b))[.: ]{0,3}"
    r"(?:(?:dir(?:ekte)?|priv(?:at)?|arb(?:ejde)?|n(?:umme)?r|på|til)\b[.: ]{0,3})?"
    rf"(?P<number>(?:{_HOME})?{_SAID_DIGITS})(?!\w|[.,][0-9]|/(?![2-9][0-9]{{7}}))",
    re.IGNORECASE,
)
_CONTACT = re.compile(
    r"\b(?:kontakt\w{0,8}|tilmeld\w{0,5}|henvend\w{0,6}|ring(?:e|es|er)?|skriv|sms\w{0,3}|telefon\w{0,6}"
    r"|mobil\w{0,4}|træffes|hos|"
    r"(?:formandens|sekretærens|hans|hendes|mit|vagtens)\snummer)\b"
    r"(?P<between>[^0-9\n]{0,45}?(?:[0-9]{1,2}(?:[.:][0-9]{2})?\s?-\s?[0-9]{1,2}[^0-9\n]{1,12}?)?)"
    r"(?<![\w/.,])"
    rf"(?P<number>[2-9][0-9]{{3}}[ \xa0]?[0-9]{{4}})(?![\w/{_DASHES}]|[.,][0-9]|{_UNITS})",
    re.IGNORECASE,
)
"""Eight digits in a run, near words that ask people to call: *Kontakt: Bo Vik, 22334455*."""
_LABEL_BETWEEN = re.compile(
    r"\b(?:cvr|ean|gln|konto\w*|faktura\w*|ordre\w*|matr\w*|kunde\w*|sag\w*|dok\w*|journal\w*|medlems\w*|kr|bfe|reg"
    r"|bilag|id|projekt\w*|"
    r"[a-zæøå]{3,20}n(?:umme)?r)\b",
    re.IGNORECASE,
)
_BESIDE_NAME = re.compile(
    r"(?<![\w.])[A-ZÆØÅ][a-zæøåé]{1,20}(?:[ -][A-ZÆØÅ][a-zæøåé]{0,20}\.?){1,2}(?:\s\([A-ZÆØÅ]\))?"
    r"(?:,[ \xa0](?:mobil|formand|sekretær)?[ \xa0]?|[ \xa0]?\("
    r"|[ \xa0][-–:][ \xa0])(?P<number>[2-9][0-9]{3}[ \xa0]?[0-9]{4})"
    r"(?=\)|[ \xa0]?[-–,;][ \xa0]?(?:[\w.+-]{1,40}@|mail)|[.,;]?[ \xa0]?$)",
    re.MULTILINE,
)
"""*Bo Vik (22334455)*, *Bo Vik - 22334455 - bo@vik.dk*: not *Nordisk Byg A/S (22334455)*."""
_FIRMS = re.compile(r"\b(?:Byg|Skole|Kommune|Forening|Service|Consult|Gruppen|Entreprise|Anlæg|Huset|Klub)\b")
_RUN = re.compile(r"(?<![\w/.,])[2-9][0-9]{3}[ \xa0]?[0-9]{4}(?![\w/])")
"""Eight digits in a run: where there are none, no words need be looked for."""
_LETTER = re.compile(r"(?<![\w.])[MTP][.:]?[ \xa0](?P<number>[2-9][0-9]{7})(?![\w/]|[.,][0-9])")
"""*M 22334455*, *T: 22334455*."""
_PHONE_NEXT = re.compile(
    r"[ \xa0](?P<pairs>[0-9]{2}(?:[ \xa0][0-9]{2}){3})(?!\w)"
    rf"|(?:,?[ \xa0](?:eller|og|samt)[ \xa0]|[ \xa0]?[/,][ \xa0]?)(?P<joined>{_DIGITS})"
    rf"(?![\w/]|[.,][0-9]|{_UNITS})"
)
"""A further number right behind one: *22 33 44 55 eller 33445566*."""
_NO_PHONE_SAID = re.compile(
    r"\b(?:cvr|ean|gln|p|se|isbn|issn|konto|faktura|ordre|matr(?:ikel)?|kunde|sags?|journal|j|dok(?:ument)?)"
    r"[ .-]{0,2}(?:n(?:umme)?re?t?|id)?[ .:]{0,3}$|\b(?:kr|kl|uge(?:rne)?|stemmer|side(?:rne)?|år(?:ene)?"
    r"|i\salt)\.?[ .:]{0,3}$|"
    r"[a-zæøå]{3,20}(?:n(?:umme)?r|numre(?:ne)?)[ .:]{0,3}$",
    re.IGNORECASE,
)
_LOOK_BACK = 40
"""Signs before a number in which the label of another number may stand."""


def find_phone_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Places of telephone numbers, in reading order.

    1. ``22 33 44 55``, ``22-33-44-55``, ``+45 1234 5678``, ``+46 70 123 45 67``  2. after *tlf.*, *mobil*, *ring på*:
    eight digits with blanks, stops or dashes between them, or broken at a line's end  3. eight in a run near words that
    ask people to call (*Kontakt: Bo Vik, 22334455*), or beside a name (*Bo Vik (22334455)*)  4. further ones behind
    *eller*, *og*, a comma. Not after the label of another number (*CVR-nr.*, *EAN*, *sagsnr.*, *konto*, *uge*).
    """
    ends = 0
    for start, end in sorted(_said(text) | _plain(text)):
        if start < ends:
            continue
        yield start, end
        ends = end
        while more := _PHONE_NEXT.match(text, ends):
            yield more.span(more.lastgroup or 0)
            ends = more.end()


def _said(text: str) -> set[tuple[int, int]]:
    """Where words beside the digits tell that they are a telephone's."""
    found = {match.span("number") for match in _PHONE_SAID.finditer(text)}
    if not _RUN.search(text):
        return found
    found |= {match.span("number") for match in _LETTER.finditer(text)}
    found |= {m.span("number") for m in _CONTACT.finditer(text) if not _LABEL_BETWEEN.search(m["between"])}
    return found | {m.span("number") for m in _BESIDE_NAME.finditer(text) if not _FIRMS.search(m[0])}


def _plain(text: str) -> set[tuple[int, int]]:
    """Where the digits look like one, and no label says that they are something else."""
    return {
        match.span()
        for shape in (_PHONE, _ABROAD)
        for match in shape.finditer(text)
        if not _NO_PHONE_SAID.search(text[max(0, match.start() - _LOOK_BACK) : match.start()])
    }
