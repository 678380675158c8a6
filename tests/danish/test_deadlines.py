"""Words of time and the days that they mean. The meeting is held on 6 February 2024."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.deadlines import find_deadlines, parse_deadline

SAID = dt.date(2024, 2, 6)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1))
TABLE = [
    pytest.param("inden 1. maj", None, "2024-04-30", id="before-a-day-is-up-to-the-day-before"),
    pytest.param("inden den 1. januar", None, "2024-12-31", id="a-day-gone-is-next-year"),
    pytest.param("senest den 1. maj", None, "2024-05-01", id="latest-includes-the-day"),
    pytest.param("senest 1/5", None, "2024-05-01", id="numbers"),
    pytest.param("i marts", "2024-03-01", "2024-03-31", id="month"),
    pytest.param("i januar", "2025-01-01", "2025-01-31", id="month-gone-is-next-year"),
    pytest.param("på mødet i april", "2024-04-01", "2024-04-30", id="meeting-in-a-month"),
    pytest.param("til udvalgets aprilmøde", "2024-04-01", "2024-04-30", id="meeting-in-a-month-as-one-word"),
    pytest.param("inden aprilmødet", None, "2024-04-30", id="before-a-meeting-in-a-month"),
    pytest.param("inden marts", None, "2024-02-29", id="before-a-month-in-a-leap-year"),
    pytest.param("primo juni", "2024-06-01", "2024-06-10", id="primo"),
    pytest.param("medio juni", "2024-06-11", "2024-06-20", id="medio"),
    pytest.param("ultimo juni", "2024-06-21", "2024-06-30", id="ultimo"),
    pytest.param("inden udgangen af juni", None, "2024-06-30", id="by-the-end-of-a-month"),
    pytest.param("i uge 36", "2024-09-02", "2024-09-08", id="week"),
    pytest.param("inden uge 36", None, "2024-09-01", id="before-a-week"),
    pytest.param("efter sommerferien", "2024-08-01", "2024-09-30", id="after-summer"),
    pytest.param("inden sommerferien", None, "2024-06-28", id="before-the-last-saturday-of-june"),
    pytest.param("inden efterårsferien", None, "2024-10-13", id="before-week-42"),
    pytest.param("i efteråret", "2024-09-01", "2024-11-30", id="autumn"),
    pytest.param("i 1. kvartal 2025", "2025-01-01", "2025-03-31", id="quarter"),
    pytest.param("i 2. halvår", "2024-07-01", "2024-12-31", id="half-year"),
    pytest.param("inden årets udgang", None, "2024-12-31", id="year-end"),
    pytest.param("inden nytår", None, "2024-12-31", id="new-year"),
    pytest.param("i 2026", "2026-01-01", "2026-12-31", id="year"),
    pytest.param("den 15. maj", "2024-05-15", "2024-05-15", id="a-day"),
    pytest.param("inden tre uger", None, "2024-02-27", id="within"),
    pytest.param("i denne uge", "2024-02-06", "2024-02-11", id="this-week"),
    pytest.param("den 3/9-24", "2024-09-03", "2024-09-03", id="a-year-of-two-digits"),
    pytest.param("senest 1. april i år", None, "2024-04-01", id="a-year-told-by-the-meeting"),
    pytest.param("senest tirsdag i uge 9", None, "2024-02-27", id="up-to-a-day-of-a-week"),
    pytest.param("inden udgangen af næste år", None, "2025-12-31", id="end-of-the-year-after"),
    pytest.param("inden vinteren", None, "2024-11-30", id="before-winter"),
    pytest.param("i december/januar", "2024-12-01", "2025-01-31", id="two-months-over-new-year"),
    pytest.param("i næste skoleår", "2024-08-01", "2025-07-31", id="the-next-school-year"),
    pytest.param("inden skoleårets udgang", None, "2024-07-31", id="the-end-of-this-school-year"),
    pytest.param("i næste byrådsperiode", "2026-01-01", "2029-12-31", id="the-four-years-after-the-election"),
    pytest.param("inden 5 arbejdsdage", None, "2024-02-27", id="days-of-work-with-room-for-holidays"),
    pytest.param("til næste efterår", "2024-09-01", "2025-11-30", id="either-of-two-autumns"),
    pytest.param("ultimo uge 15", "2024-04-08", "2024-04-14", id="a-part-of-a-week-is-the-week"),
    pytest.param("fra uge 34", "2024-08-19", None, id="from-a-week"),
    pytest.param("inden Sankt Hans", None, "2024-06-22", id="before-a-day-with-a-name"),
    pytest.param("inden den kommende sommerferie", None, "2024-06-28", id="an-indefinite-holiday"),
    pytest.param("inden høringsfristens udløb den 1. marts", None, "2024-03-01", id="a-time-limit-with-its-day"),
    pytest.param("om en måned", None, "2024-03-06", id="a-month-of-the-calendar"),
    pytest.param("inden for den næste måned", None, "2024-03-06", id="within-a-month-and-not-the-next-of-the-calendar"),
    pytest.param("inden for det næste halve år", None, "2024-08-06", id="half-a-year-from-the-meeting"),
    pytest.param("om halvandet år", None, "2025-08-06", id="eighteen-months"),
    pytest.param("inden udgangen af maj måned 2024", None, "2024-05-31", id="end-of-a-month-with-its-year"),
    pytest.param("inden udgangen af første halvår 2024", None, "2024-06-30", id="end-of-a-half-year"),
    pytest.param("ved udgangen af uge 12", None, "2024-03-24", id="end-of-a-week"),
    pytest.param("i næste halvår", "2024-07-01", "2024-12-31", id="the-half-year-after"),
    pytest.param("i slutningen af næste uge", "2024-02-12", "2024-02-18", id="a-part-of-next-week-is-the-week"),
    pytest.param("senest en uge før byrådsmødet den 27. februar", None, "2024-02-20", id="counted-back-from-a-day"),
    pytest.param("inden 2. behandlingen i oktober", None, "2024-10-31", id="before-what-is-held-in-a-month"),
    pytest.param("inden sagen behandles i byrådet den 26. marts", None, "2024-03-25", id="before-a-clause-with-a-day"),
    pytest.param("ved udløbet af høringsfristen den 22. marts", None, "2024-03-22", id="a-limit-includes-its-day"),
    pytest.param("i god tid inden sommerferien", None, "2024-06-28", id="in-good-time-is-before"),
    pytest.param("frem til sommerferien", None, "2024-06-28", id="until-a-holiday-is-before-it"),
    pytest.param("fra den 4. til den 8. marts", "2024-03-04", "2024-03-08", id="from-to-with-one-month"),
    pytest.param("i tiden 1. april - 30. juni", "2024-04-01", "2024-06-30", id="from-to-with-a-dash"),
    pytest.param("i marts, april og maj", "2024-03-01", "2024-05-31", id="three-months"),
    pytest.param("ultimo april/primo maj", "2024-04-21", "2024-05-10", id="parts-joined"),
    pytest.param("i uge 7 eller 8", "2024-02-12", "2024-02-25", id="either-of-two-weeks"),
    pytest.param("i 2. halvdel af 2024", "2024-07-01", "2024-12-31", id="half-of-a-year-in-numbers"),
    pytest.param("inden årsskiftet 2025/26", None, "2025-12-31", id="turn-of-a-year-by-both"),
    pytest.param("efter kommunalvalget", "2025-11-19", None, id="after-the-election"),
    pytest.param("forud for kommunalvalget 2025", None, "2025-11-17", id="before-the-election-of-a-year"),
    pytest.param("senest i løbet af marts", None, "2024-03-31", id="limit-during"),
    pytest.param("inden weekenden", None, "2024-02-09", id="before-saturday"),
    pytest.param("på første møde efter sommerferien", "2024-08-01", "2024-09-30", id="a-meeting-after-a-holiday"),
    pytest.param("ikke før 2025", "2025-01-01", None, id="not-before"),
]


@pytest.mark.parametrize(("words", "earliest", "latest"), TABLE)
def test_words_of_time_mean_an_interval(words: str, earliest: str | None, latest: str | None) -> None:
    found = parse_deadline(f"Forvaltningen svarer {words}.", SAID)
    assert found is not None
    assert (found.earliest and found.earliest.isoformat(), found.latest and found.latest.isoformat()) == (
        earliest,
        latest,
    )


WORDS_ALONE = (
    "i forbindelse med næste års budget",
    "i forbindelse med budgettet for 2026",
    "i forbindelse med budgetlægningen til næste år",
    "i forbindelse med den kommende revision af politikken",
    "i forbindelse med årsregnskabet",
    "når budgettet for 2025 er på plads",
    "når budgettet er vedtaget",
    "i forlængelse af budgetvedtagelsen",
    "i forlængelse af høringen",
    "i forlængelse af temamødet",
    "i direkte forlængelse af studieturen",
    "i forlængelse af den kommende evaluering",
    "efter næste års budgetforhandlinger",
    "forud for den næste revision",
    "når det er muligt", "hurtigst muligt", "inden næste valg", "omkring den 1. maj", "til budget 2026",
    "senest to uger før mødet", "senest 14 dage inden næste møde", "om et par måneder", "inden for få uger",
    "ugen før byrådsmødet", "i god tid før mødet", "efter endt høring", "når lokalplanen er endeligt vedtaget",
    "når forsøgsperioden udløber", "ved forsøgsperiodens udløb", "inden sagen sendes i høring", "op mod jul",
    "senest tre måneder efter modtagelsen", "omkring årsskiftet", "efter 3 måneder", "på Økonomiudvalgets næste møde",
    "på næste byrådsmøde", "på et senere møde", "mellem 1. og 2. behandlingen", "i den sidste uge af april",
    "i nær fremtid", "om kort tid", "på det næste møde i udvalget", "på næste møde i Byrådet", "inden for fristen",
    "når Folketinget har behandlet",
)  # fmt: skip


@pytest.mark.parametrize("words", WORDS_ALONE)
def test_words_that_are_no_date_stay_words(words: str) -> None:
    found = find_deadlines(words, 0, len(words), SAID)
    assert [(deadline.text, deadline.interval) for deadline in found] == [(words, None)]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("inden udgangen af projektet", "an end whose day is not told is no year's"),
        ("i skoleåret 2024/27", "no school year"),
        ("planen fra 2021", "where something is from, and no time to come"),
        ("budget pr. 1. juli", "a day that figures are from"),
        ("på grundlag af opgørelsen pr. 1. marts", "a day that figures are from"),
        ("taksten hæves med virkning fra 1. maj 2024", "when something holds, and nothing is due"),
        ("gældende fra den 1. august", "when something holds"),
        ("hvert år i marts", "what comes back has no one day"),
        ("i 2024-priser", "a part of a word"),
        ("brev af den 12. maj", "what a letter is dated"),
        ("som drøftet den 12. januar", "a day just gone is not that of next year"),
        ("planen fra den 9. januar", "a day just gone is not that of next year"),
        ("inden for rammen på 2 mio. kr.", "within something else than time"),
        ("cykelstien i forlængelse af Åvej", "where something lies"),
        ("en sti i forlængelse af den eksisterende", "where something lies"),
        ("bygningen i forlængelse af skolen", "where something lies"),
        ("støjen i forbindelse med motorvejen", "what it is about"),
        ("udgifterne i forbindelse med flytningen", "what it is about"),
        ("i forbindelse med sagen om fru Bro", "what it is about"),
        ("op til 1.5 km", "a number with a full stop, and no day"),
        ("indtil 3/4 timer", "a fraction, and no day"),
    ],
)
def test_words_that_only_look_like_a_time_are_none(words: str, reason: str) -> None:
    assert find_deadlines(words, 0, len(words), SAID) == (), reason


def test_the_next_meeting_is_its_day_where_the_text_tells_it() -> None:
    words = "Svaret gives på næste møde."
    day = dt.date(2024, 4, 16)
    told = find_deadlines(words, 0, len(words), SAID, day)[0].interval
    assert told is not None
    assert (told.earliest, told.latest) == (day, day)
    assert find_deadlines(words, 0, len(words), SAID)[0].interval is None


@given(st.text(alphabet="abdeijklmnorstu .0123456789/-æøå", max_size=120), DAYS)
def test_any_words_give_intervals_the_right_way_round(words: str, said: dt.date) -> None:
    for found in find_deadlines(f"inden {words} i uge {words}", 0, 400, said):
        if found.interval and found.interval.earliest and found.interval.latest:
            assert found.interval.earliest <= found.interval.latest


@given(st.sampled_from([case.values[0] for case in TABLE]), DAYS)
def test_every_wording_means_something_on_every_day(words: object, said: dt.date) -> None:
    found = parse_deadline(str(words), said)
    if found is None:
        is_day = re.search(r"den \d", str(words))
        assert is_day or "valg" in str(words), "a day just gone, or the election of another year"
        return
    assert found.earliest is None or found.latest is None or found.earliest <= found.latest


def test_one_of_the_meetings_to_come_has_no_day() -> None:
    text = "Sagen tages op på et kommende møde."
    (found,) = find_deadlines(text, 0, len(text), SAID, dt.date(2024, 3, 5))
    assert (found.text, found.interval) == ("på et kommende møde", None)
