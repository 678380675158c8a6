"""A reply that is still to be given to a question: *Der gives et skriftligt svar*, *Svar eftersendes*."""

import re

_KIND = r"(?:(?:et|en|nærmere|uddybende|skriftligt|skriftlig|endeligt|samlet)\s)"
_REPLY = r"(?:svar|besvarelse|redegørelse)\b"
_MADE = r"(?:udarbejdes|laves|skrives|sendes|fremsendes|eftersendes|udsendes|indhentes|formuleres|forberedes)"
_DONE = r"(?:givet|udarbejdet|sendt|fremsendt|eftersendt|udsendt|indhentet|formuleret)"
_FOLLOWS = (
    r"(?:følger|kommer)(?=\.?$|,|\s(?:senere|skriftligt|pr\.|til|på|inden|senest|snarest|i\s(?:næste|denne)\s)\b)"
)
_SHAPES = (
    rf"Der\s(?:vil\sblive\s{_DONE}|{_MADE})\s{_KIND}{{0,3}}{_REPLY}",
    rf"Der\s(?:gives|følger|kommer)\s{_KIND}{{1,3}}{_REPLY}",
    (
        r"(?:Et\s|En\s)?(?:\w+\s)?(?:[Ss]var(?:et)?|[Bb]esvarelse(?:n)?)"
        rf"\s(?:{_MADE}|gives\s(?:skriftligt|senere)|{_FOLLOWS})"
    ),
    r"(?:Spørgsmål(?:et|ene)|Henvendelsen|Forespørgslen|Resten)\s(?:vil\sblive\sbesvaret|bliver\sbesvaret|besvares)\b",
    r"Besvares\s(?:skriftligt|senere|på\snæste\smøde|pr\.\smail)\b",
    (
        r"(?:Spørgeren|Spørgerne|Stilleren|[A-ZÆØÅ][\w-]+\s[A-ZÆØÅ][\w-]+)\s(?:får|modtager|vil\sfå|vil\smodtage)\s"
        rf"(?:et\s|en\s)?(?:skriftlig|skriftligt|nærmere|uddybende)\s{_REPLY}"
    ),
    r"[A-ZÆØÅ]\w+\s(?:vender\stilbage|vil\svende\stilbage)\smed\s(?:et\s)?(?:\w+\s)?svar\b",
)
_OWED = re.compile(rf"^(?:{'|'.join(_SHAPES)})")
_CONDITION = re.compile(r",\s(?:når|hvis|såfremt|medmindre)\s")
_ANYHOW = re.compile(
    r"\b(?:på\salle|altid|normalt|typisk|hver(?:t|anden)?|en\sgang\som|ikke|allerede)\b|\bpå\smødet\.?$|"
    r"\b(?:besvares|gives|står)\s(?:i\s(?:bilag|notat|sagsfremstilling)|under\s(?:punkt|pkt))|"
    r"\bsvar(?:et)?\sfølger\s(?:af\b|\w+s\s)"
)
"""*Spørgsmål besvares normalt af borgmesteren*, *Spørgsmålet besvares i bilag 2*: how it is done, and where it is."""
_ON_REPLY = re.compile(r"^(?:Spørgsmål|Svar|Besvarelse|Der\s(?:gives|udarbejdes|laves|sendes)\s(?:\w+\s){0,2}svar\b)")


def is_reply_owed(sentence: str) -> bool:
    """Whether a sentence says that a reply is to come.

    1. *Der gives et skriftligt svar*  2. *Skriftligt svar følger*, *Svar eftersendes*  3. *Spørgsmålet vil blive
    besvaret*  4. *Besvares skriftligt*  5. *Spørgeren får et skriftligt svar*  6. *Borgmesteren vender tilbage med et
    svar*. Not what was given (*Der blev givet et svar*), nor how questions are always treated.
    """
    return _OWED.match(sentence) is not None and not _CONDITION.search(sentence) and not _ANYHOW.search(sentence)


def tells_how_questions_are_answered(sentence: str) -> bool:
    """*Spørgsmål besvares normalt af borgmesteren*, *Der udarbejdes svar på mødet*: practice, and no task."""
    return _ON_REPLY.match(sentence) is not None and _ANYHOW.search(sentence) is not None
