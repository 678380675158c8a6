"""References to acts, executive orders and circulars, and to policies and strategies by name."""

import datetime as dt
import re
from collections.abc import Iterator

from tracker.danish.dates import MONTH_NAMES, find_dates
from tracker.domain.reference import CrossReference, ReferenceKind
from tracker.domain.source import Quote
from tracker.extraction.told.signs import places_of, word_start

_PARAGRAPH = (
    r"§{1,2}\s*(?P<paragraph>\d{1,4}(?:\s?[a-hk-zæø](?!\w))?"
    r"(?:\s*(?:-|–|og|,)\s*\d{1,4}(?!\.\d)(?:\s?[a-hk-zæø](?!\w))?){0,3}"
    r"(?:,?\s*stk\.?\s*\d{1,2}(?:\s*(?:-|–|og)\s*\d{1,2})?)?(?:,?\s*nr\.?\s*\d{1,3})?(?:,?\s*litra\s+\w)?)"
)
_AT_PARAGRAPH = re.compile(_PARAGRAPH)
_STOP = (
    r"(?!(?:der|som|er|har|skal|kan|blev|bliver|at|hvor|hvis|når|samt|giver|trådte|træder|ændres|kræver|jf|kapitel|"
    r"stk|fra|med|fastsætter|gælder|indeholder|medfører|betyder)\b)"
)
_TITLE = rf"om\s+{_STOP}\w[\w-]{{1,40}}(?:\s{_STOP}\w[\w-]{{0,40}}){{0,13}}"
_ABOUT = re.compile(rf"(?:[Ll]ov|[Bb]ekendtgørelse|[Cc]irkulære)\s+{_TITLE}")
_LEAVE = ("givet", "giver", "give", "fik", "få", "får", "fået")
"""*givet lov om …* is a permission."""
_NUMBERED = re.compile(
    r"(?:[Ll]ov(?:bek(?:endtgørelse|\.))?|LBK|[Bb]ek(?:endtgørelse|\.)|"
    r"[Bb]kg\.|BEK|[Cc]irk(?:ulære|\.)|CIR|[Vv]ejl(?:edning|\.)|VEJ)\s+"
    r"(?:nr\.?\s*|(?<=[BEIR][KRJ]\s)|(?<=[bB]ek\.\s)(?=\d{3,5}\s+af))(?P<number>\d{1,5})\b"
    r"(?P<of>\s+af\s+(?:den\s+)?(?=\d))?"
)
_BILL = re.compile(r"[Ll]ovforslag\s+(?:nr\.?\s*)?(?P<number>L\s?\d{1,3})\b")
_REGULATION = re.compile(
    r"(?P<name>(?:GDPR(?=,?\s+art)|EU-forordning(?:en)?\s+(?:nr\.?\s*)?\d{2,4}/\d{2,4}|"
    r"[A-ZÆØÅa-zæøå][a-zæøå-]{3,40}forordning(?:en(?=s?\b))?))s?\b"
    r"(?:,?\s+art(?:ikel|\.)\s*(?P<article>\d{1,3}(?:,?\s*stk\.?\s*\d{1,2})?))?"
)
_NAMED = re.compile(
    r"(?<![\wæøå-])(?P<name>[A-ZÆØÅa-zæøå][a-zæøå-]{2,40}lov(?:en(?=s?\b)|givningen(?=s?\b)|(?=\s§)))s?\b"
)
_OF_THE_CHILD = re.compile(r"[Bb]arnets\s[Ll]ov(?:s|en|ens)?\b")
"""The act on measures for children, which is called so by its title."""
_LETTERS = re.compile(r"(?<![\w/-])(?!(?:STK|NR|JF|KAP|AD)\b)(?P<name>[A-ZÆØÅ]{2,6})\s$")
"""*SEL § 85*, *RSL § 30*: an act by its letters, right before a paragraph."""
_NO_LAWS = ("lokallov", "lovgivningen", "tyngdelov", "naturlov")
_NOT_OF_A_LAW = re.compile(
    r"(?:vedtægt\w*|forretningsorden\w*|aftale\w*|kontrakt\w*|lokalplan\w*|overenskomst\w*|regulativ\w*)\s*$",
    re.IGNORECASE,
)
_IN_LAW = re.compile(r"\s*,?\s*i\s+(?=lov|[Bb]arnets\s[Ll]ov|[A-ZÆØÅa-zæøå-]{4,40}lov|bekendtgørelse)")
_YEARS = r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)(?!\d))?"
_POLICY = re.compile(
    rf"(?<![\wæøå-])(?P<head>[A-ZÆØÅa-zæøå][\wæøå-]{{2,40}}?)(?:politik(?P<definite>ken|kens)?"
    rf"|strategi(?P<definite2>en|ens)?|"
    rf"(?P<plan>plan(?:en)?|program(?:met)?|aftale(?:n)?))(?P<years>\s+(?:for\s+)?{_YEARS})?(?![\wæøå-])"
)
_COUPLED = re.compile(r"(?<![\w-])(?:[A-ZÆØÅa-zæøå][a-zæøå]{2,25}-(?:,\s|\s(?:og\s)?)){1,3}$")
"""*Børne- og* before *Ungepolitikken*."""
_NO_TITLE = (
    r"(?!(?:senest|inden|frem|skal|er|har|der|som|forelægges|den|efter|før|"
    rf"{MONTH_NAMES})\b)"
)
_LONG = re.compile(
    r"(?<![\wæøå-])(?:[Pp]olitik(?:ken)?|[Ss]trategi(?:en)?|[Hh]andleplan(?:en)?)\s(?:for|om)"
    rf"(?:\s{_NO_TITLE}[\w-]{{1,30}}){{1,7}}?\s{_YEARS}(?!\d)"
)
_NO_POLICY = (
    "parti", "real", "udenrigs", "finans", "kommunal", "indenrigs", "lokal", "møde", "tids", "års", "regerings",
    "grund", "bygnings", "situations", "hoved", "mål",
)  # fmt: skip
_KNOWN_PLANS = ("klima", "dk2020", "kommune", "biodiversitets", "mobilitets", "energi", "bæredygtigheds")
"""Plans that every municipality has one of: *klimahandlingsplanen*, *DK2020-planen*."""
_VISION = re.compile(r"(?<![\wæøå-])(?:\w+s\s)?[Vv]ision(?:en)?\s(?:for\s)?20[2-9]\d(?!\d)")
_CALLED = re.compile(
    r"(?:(?<=[\w,] )|(?<=[Jj]f\. ))(?:Politik|Strategi|Handleplan|Handlingsplan)\s(?:for|om)"
    r"(?:\s(?!(?:er|har|skal|blev|bliver|som|der|vedtages|godkendes|sendes|drøftes|i|på|den)\b)[\w-]{2,30}){1,7}"
)
"""*jf. Politik for aktivt medborgerskab*: a capital inside a sentence tells that it is a name."""
_REACH = 60


_POLICIES = (_LONG, _VISION, _CALLED, _POLICY)


def find_law_references(text: str, start: int, end: int) -> Iterator[CrossReference]:
    """Acts and rules between two positions.

    1. *integrationslovens § 42, stk. 3*, *serviceloven*  2. *lov om aktiv socialpolitik § 10*, *§ 18 i lov om social
    service*  3. *bekendtgørelse nr. 1146 af 22/09/2020*, *LBK nr. 209*  4. *§ 18-midler*: a paragraph whose act is
    not named  5. *lovforslag L 87*, *databeskyttelsesforordningens artikel 6*. Not: *vedtægternes § 4*, *lokalplanens
    § 3*.
    """
    taken = start
    for place in places_of(
        text,
        (
            "lov",
            "Lov",
            "§",
            "ekendtgørelse",
            "irkulære",
            "ejledning",
            "LBK",
            "BEK",
            "ek. nr",
            "kg. nr",
            "irk. nr",
            "ejl. nr",
            "orordning",
            "GDPR",
        ),
        start,
        end,
    ):
        if place < taken:
            continue
        found = _law_at(text, place, taken, end)
        if found is not None:
            taken = found.quote.span.end
            yield found


def _law_at(text: str, place: int, floor: int, end: int) -> CrossReference | None:
    if text[place] == "§":
        return _paragraph(text, place, floor, end)
    begin = word_start(text, place, floor)
    child = _OF_THE_CHILD.match(text, max(floor, begin - len("barnets ")), end)
    if child is not None:
        return _law(text, child.span(), child[0], end)
    other = _BILL.match(text, begin, end) or _REGULATION.match(text, begin, end)
    if other is not None:
        return _bill_or_regulation(text, other)
    numbered = _NUMBERED.match(text, begin, end)
    if numbered is not None:
        date = next(find_dates(text, numbered.end(), min(end, numbered.end() + 24)), None) if numbered["of"] else None
        near = date is not None and date.start == numbered.end()
        stop = date.end if date is not None and near else numbered.end("number")
        return _law(text, (begin, stop), text[begin:stop], end, date.date if date is not None and near else None)
    about = _ABOUT.match(text, begin, end)
    if about is not None and not text[max(floor, begin - 8) : begin].rstrip().endswith(_LEAVE):
        return _law(text, (begin, about.end()), about[0], end)
    named = _NAMED.match(text, begin, end)
    is_law = named is not None and not named["name"].casefold().startswith(_NO_LAWS)
    return _law(text, (begin, named.end()), named["name"], end) if named is not None and is_law else None


def _bill_or_regulation(text: str, match: re.Match[str]) -> CrossReference:
    """*lovforslag L 87*, *databeskyttelsesforordningens artikel 6*."""
    name = " ".join((match.groupdict().get("name") or match[0]).split())
    article = match.groupdict().get("article")
    return CrossReference(ReferenceKind.LAW, Quote.of(text, *match.span()), name=name, paragraph=article)


def _law(text: str, place: tuple[int, int], name: str, end: int, date: dt.date | None = None) -> CrossReference:
    """With the paragraph that follows the name."""
    start, stop = place
    gap = stop
    while gap < end and text[gap] in " \xa0\n,":
        gap += 1
    paragraph = _AT_PARAGRAPH.match(text, gap, end)
    last = paragraph.end() if paragraph else stop
    return CrossReference(
        ReferenceKind.LAW,
        Quote.of(text, start, last),
        date=date,
        name=" ".join(name.split()),
        paragraph=" ".join(paragraph["paragraph"].split()) if paragraph else None,
    )


def _paragraph(text: str, place: int, floor: int, end: int) -> CrossReference | None:
    """*§ 18 i lov om social service*, or *§ 18* whose act the words do not name."""
    match = _AT_PARAGRAPH.match(text, place, end)
    if match is None or _NOT_OF_A_LAW.search(text, max(floor, place - _REACH), place):
        return None
    paragraph = " ".join(match["paragraph"].split())
    letters = _LETTERS.search(text, max(floor, place - 8), place)
    if letters is not None:
        quote = Quote.of(text, letters.start(), match.end())
        return CrossReference(ReferenceKind.LAW, quote, name=letters["name"], paragraph=paragraph)
    inside = _IN_LAW.match(text, match.end(), end)
    if inside is not None:
        law = _law_at(text, inside.end(), inside.end(), end)
        if law is not None:
            quote = Quote.of(text, place, law.quote.span.end)
            return CrossReference(ReferenceKind.LAW, quote, date=law.date, name=law.name, paragraph=paragraph)
    return CrossReference(ReferenceKind.LAW, Quote.of(text, place, match.end()), paragraph=paragraph)


def find_policy_references(text: str, start: int, end: int) -> Iterator[CrossReference]:
    """Policies, strategies and plans by name.

    1. *Integrationspolitik 2021-2026*, *integrationspolitikken*  2. *Frivilligstrategien*  3. *Handleplan 2021-2022*,
    *Strategi for unge 2020-2024*: with years. Not: *politikken*, *partipolitik*, *lokalplan 145*, *tidsplan*.
    """
    taken = start
    for place in places_of(
        text,
        ("politik", "Politik", "strategi", "Strategi", "plan", "program", "aftale", "ision 20", "isionen 20"),
        start,
        end,
    ):
        if place < taken:
            continue
        begin = word_start(text, place, taken)
        match = next((found for shape in _POLICIES if (found := shape.match(text, begin, end))), None)
        if match is not None and _is_policy(match):
            coupled = _COUPLED.search(text, max(taken, begin - _REACH), begin)
            begin = coupled.start() if coupled else begin
            taken = match.end()
            yield CrossReference(
                ReferenceKind.POLICY,
                Quote.of(text, begin, match.end()),
                name=" ".join(text[begin : match.end()].split()),
            )


def _is_policy(match: re.Match[str]) -> bool:
    """Named closely enough to be one: in the definite form, or with its years."""
    if match.re is not _POLICY:
        return True
    head = match["head"].casefold()
    if head.startswith(_NO_POLICY) and head in (*_NO_POLICY, *(f"{word}s" for word in _NO_POLICY)):
        return False
    if match["plan"] and match["plan"].startswith("aftale"):
        return bool(match["years"]) and head == "sundheds"
    if match["plan"] == "planen" and head.startswith(_KNOWN_PLANS):
        return True
    return bool(match["years"]) or bool((match["definite"] or match["definite2"]) and not match["plan"])
