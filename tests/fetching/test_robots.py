"""What a site allows, by the longest rule that fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.fetching.robots import MAX_DELAY, Rules, fits, parse_robots


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        pytest.param("/", "/alt", True, id="everything"),
        pytest.param("/møder", "/møder/1", True, id="a beginning"),
        pytest.param("/a", "/b/a", False, id="not in the middle"),
        pytest.param("/*.pdf$", "/a/b.pdf", True, id="an ending"),
        pytest.param("/*.pdf$", "/a/b.pdf?c", False, id="something behind the end"),
        pytest.param("/a$", "/a", True, id="the whole"),
        pytest.param("/a$", "/ab", False, id="more than the whole"),
        pytest.param("/a*b*c", "/a1b2c3", True, id="several stars"),
        pytest.param("/a*b*c", "/acb", False, id="in another order"),
        pytest.param("/*?", "/a?b=1", True, id="any query"),
        pytest.param("/ab*ba$", "/aba", False, id="parts that share a letter"),
    ],
)
def test_a_pattern_fits_a_path(pattern: str, path: str, expected: bool) -> None:
    assert fits(pattern, path) is expected


RULES = b"""\xef\xbb\xbfUser-agent: Googlebot
Disallow: /

# for all others
User-Agent: *
User-agent: andre
Disallow: /intern/   # our own
Allow: /intern/referater/
Disallow: /*?print=
Crawl-delay: 2
Sitemap: https://a.dk/sitemap.xml
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("/referater/1", True, id="nothing said"),
        pytest.param("/intern/a", False, id="forbidden"),
        pytest.param("/intern/referater/1", True, id="a longer rule allows"),
        pytest.param("/a?print=1", False, id="a query"),
        pytest.param("/robots.txt", True, id="the rules themselves"),
        pytest.param("", True, id="the front page"),
    ],
)
def test_the_longest_rule_decides(path: str, expected: bool) -> None:
    assert parse_robots(RULES, "Pejlemaerke").allows(f"https://a.dk{path}") is expected


def test_rules_for_us_go_before_those_for_all() -> None:
    rules = parse_robots(RULES + b"User-agent: pejlemaerke/1.0\nDisallow: /referater\n", "Pejlemaerke")
    assert not rules.allows("https://a.dk/referater/1")
    assert rules.allows("https://a.dk/intern/a")


def test_letters_beyond_ascii_are_the_same_in_percent() -> None:
    rules = parse_robots("User-agent: *\nDisallow: /møder/".encode(), "Pejlemaerke")
    assert not rules.allows("https://a.dk/m%C3%B8der/1")
    assert not rules.allows("https://a.dk/møder/1")


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("2", 2.0), ("0,5", 0.5), ("9999", MAX_DELAY), ("-3", 0.0), ("nan", 0.0), ("²", 0.0), ("", 0.0)],
)
def test_a_delay_is_a_number_within_reason(said: str, seconds: float) -> None:
    assert parse_robots(f"User-agent: *\nCrawl-delay: {said}".encode(), "x").delay == seconds


def test_nothing_said_allows_everything() -> None:
    assert parse_robots(b"", "Pejlemaerke") == Rules()
    assert parse_robots(b"User-agent: *\nDisallow:\n", "Pejlemaerke").allows("https://a.dk/a")
    assert parse_robots(b"<html>not found</html>", "Pejlemaerke") == Rules()


@given(st.binary(max_size=500), st.text(max_size=60))
def test_no_rules_and_no_path_make_it_raise(content: bytes, path: str) -> None:
    parse_robots(b"User-agent: *\nDisallow: " + content, "Pejlemaerke").allows("https://a.dk/" + path)


def test_a_hostile_pattern_takes_no_time() -> None:
    rules = parse_robots(b"User-agent: *\nDisallow: /" + b"a*" * 100_000 + b"b$", "Pejlemaerke")
    assert rules.allows("https://a.dk/" + "a" * 100_000)
