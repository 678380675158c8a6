"""Several days, items, cases and papers in a row; meetings without a day; acts and plans as people call them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.domain.reference import CrossReference, ReferenceKind
from tracker.extraction.told.named_days import days_in_a_row

MINUTES = """Prøveby Kommune
Ældrerådet
Referat af mødet den 6. februar 2024

1. Ny hal

Sagsfremstilling
Hallen blev tegnet i fjor.
{told}

Beslutning

Godkendt.
"""


def _found(read: Read, told: str, kind: ReferenceKind) -> list[CrossReference]:
    (item,) = read(MINUTES.format(told=told)).items
    return [reference for reference in item.references if reference.kind is kind]


DAYS = [
    ("Sagen var på møderne den 2. maj og den 6. juni 2023.", ["2023-05-02", "2023-06-06"], "the year told once"),
    (
        "Det skete på møder 3. oktober, 7. november og 5. december 2023.",
        ["2023-10-03", "2023-11-07", "2023-12-05"],
        "three",
    ),
    ("Det skete på møderne 4/9 og 2/10 2023.", ["2023-09-04", "2023-10-02"], "in numbers"),
    ("Det skete på møderne den 12. december og 9. januar 2024.", [None, "2024-01-09"], "whose year is not said"),
    ("Det skete på møde den 14. november 2023 og igen den 9. januar 2024.", ["2023-11-14", "2024-01-09"], "og igen"),
    ("På mødet den 2. maj 2023 og den 1. juni 2023 trådte det i kraft.", ["2023-05-02"], "another thing's day"),
    ("Det var på mødet den 3. marts.", [None], "no year is made up"),
    ("Udvalget udsatte sagen den 16. januar 2024.", ["2024-01-16"], "a body without a name that decides"),
    ("Udvalget besøgte den 16. januar 2024 en skole.", [], "a body without a name that decides nothing"),
    ("Byrådet har den 19. december 2023 vedtaget planen.", ["2023-12-19"], "the verb behind"),
    ("Den 19. december 2023 vedtog byrådet planen.", ["2023-12-19"], "the day first"),
    ("På byrådets møde i december 2023 blev den vedtaget.", [None], "a month"),
    ("Det kom op på sidste møde.", [None], "the last meeting"),
    ("Beslutningen fra 19.12.2023 fastholdes.", ["2023-12-19"], "a decision by its day"),
    ("Der holdes borgermøde den 4. marts 2024.", [], "announced"),
    ("Rådet holder ekstra møde den 4. marts 2024.", [], "announced by the body"),
    ("Ordningen gælder den 2. maj og den 6. juni.", [], "no meeting"),
    ("Mødet 10-12 i kantinen gik godt.", [], "hours"),
]


@pytest.mark.parametrize(("told", "days", "reason"), DAYS, ids=[row[2] for row in DAYS])
def test_meetings_in_a_row_have_each_their_day(read: Read, told: str, days: list[str | None], reason: str) -> None:
    found = _found(read, told, ReferenceKind.MEETING)
    assert [one.date.isoformat() if one.date else None for one in found] == days, reason


ITEMS = [
    ("Der henvises til pkt. 42-44.", ["42", "43", "44"], "a range"),
    ("Der henvises til pkt. 42 og 44.", ["42", "44"], "two"),
    ("Se punkterne 7 og 8 på dagsordenen.", ["7", "8"], "in the plural"),
    ("Det behandles sammen med pkt. 7, 8 og 9.", ["7", "8", "9"], "three"),
    ("Se pkt. 3, 5 og 7-9 på dagsordenen.", ["3", "5", "7", "8", "9"], "single ones and a range"),
    ("Punkterne 5-7 blev behandlet samlet.", ["5", "6", "7"], "treated together"),
    ("Indstillingens punkt 1-3 godkendes.", [], "points of the proposal"),
    ("Der gives 2 point og 3 stjerner.", [], "points of a game"),
]


@pytest.mark.parametrize(("told", "numbers", "reason"), ITEMS, ids=[row[2] for row in ITEMS])
def test_items_in_a_row_are_each_referred_to(read: Read, told: str, numbers: list[str], reason: str) -> None:
    assert [one.item_number for one in _found(read, told, ReferenceKind.ITEM)] == numbers, reason


def test_the_day_behind_an_item_is_its_meeting(read: Read) -> None:
    (one,) = _found(read, "Jf. punkt 14 på byrådets møde den 28. november 2023.", ReferenceKind.ITEM)
    assert (one.item_number, one.date, one.body) == ("14", dt.date(2023, 11, 28), "byrådet")


CASES = [
    ("Jf. sagsnummer 24-003456.", ["24-003456"], "a number that only its label tells"),
    ("Se sagerne 23/101 og 23/102.", ["23/101", "23/102"], "two"),
    ("Den ligger i Acadre-sag 23/10456 nu.", ["23/10456"], "with the system's name"),
    ("Jf. sags-id: EMN-2023-00456.", ["EMN-2023-00456"], "an id"),
    ("Rådet fik 24-30 svar.", [], "no label"),
]


@pytest.mark.parametrize(("told", "numbers", "reason"), CASES, ids=[row[2] for row in CASES])
def test_cases_are_referred_to_by_number(read: Read, told: str, numbers: list[str], reason: str) -> None:
    (item,) = read(MINUTES.format(told=told)).items
    assert [one.case_number for one in item.references if one.kind is ReferenceKind.CASE] == numbers, reason
    assert item.case_numbers == (), "a case that is referred to is not the item's own"


NAMED = [
    ("Hjælpen gives efter barnets lov § 90.", ReferenceKind.LAW, ["barnets lov"], "an act called in two words"),
    ("Jf. § 32 i Barnets Lov.", ReferenceKind.LAW, ["Barnets Lov"], "its paragraph first"),
    ("Afgjort efter SEL § 100.", ReferenceKind.LAW, ["SEL"], "letters before a paragraph"),
    ("Jf. vejlovens § 27.", ReferenceKind.LAW, ["vejloven"], "a short word"),
    ("Jf. LBK 1114 af 03/10/2023.", ReferenceKind.LAW, ["LBK 1114 af 03/10/2023"], "without nr."),
    ("Børnene fik lov til at lege.", ReferenceKind.LAW, [], "a permission"),
    (
        "Den følger Sundhedsaftalen 2024-2027.",
        ReferenceKind.POLICY,
        ["Sundhedsaftalen 2024-2027"],
        "an agreement with years",
    ),
    ("Den er en del af Vision 2030.", ReferenceKind.POLICY, ["Vision 2030"], "a vision with its year"),
    ("DK2020-planen følges op.", ReferenceKind.POLICY, ["DK2020-planen"], "a plan that each municipality has"),
    (
        "Jf. Politik for aktivt medborgerskab.",
        ReferenceKind.POLICY,
        ["Politik for aktivt medborgerskab"],
        "a capital within",
    ),
    ("Handleplanen for borgeren er klar.", ReferenceKind.POLICY, [], "a person's plan"),
    ("Udvalget drøftede visionen for byen.", ReferenceKind.POLICY, [], "a vision without a year"),
    ("Se bilag 1, 2 og 4.", ReferenceKind.ATTACHMENT, ["bilag 1", "bilag 2", "bilag 4"], "papers in a row"),
    ("Bilag A og B viser kortene.", ReferenceKind.ATTACHMENT, ["bilag A", "bilag B"], "papers by letters"),
    ("Jf. bilag 3.2.", ReferenceKind.ATTACHMENT, ["bilag 3.2"], "a paper of a paper"),
    ("Tegningerne er vedhæftet sagen.", ReferenceKind.ATTACHMENT, [None], "enclosed, not said which"),
    ("Bilagene er lange.", ReferenceKind.ATTACHMENT, [], "papers spoken of"),
]


@pytest.mark.parametrize(("told", "kind", "names", "reason"), NAMED, ids=[row[3] for row in NAMED])
def test_things_are_referred_to_by_name(
    read: Read, told: str, kind: ReferenceKind, names: list[str | None], reason: str
) -> None:
    assert [one.name for one in _found(read, told, kind)] == names, reason


_DAYS = st.dates(dt.date(2002, 1, 1), dt.date(2026, 12, 31))


@given(st.lists(_DAYS, min_size=1, max_size=5), st.sampled_from([", ", " og ", " samt den ", ", den "]))
def test_a_row_of_whole_days_is_read_as_written(days: list[dt.date], between: str) -> None:
    words = between.join(f"{day.day}/{day.month} {day.year}" for day in days)
    assert [one.date for one in days_in_a_row(words, 0, len(words), is_one=False)] == days


@given(st.text(alphabet="0123456789./- ogdenmajuni,", max_size=60))
def test_a_row_of_days_lies_within_its_text(words: str) -> None:
    for one in days_in_a_row(words, 0, len(words), is_one=True):
        assert 0 <= one.start < one.end <= len(words)
