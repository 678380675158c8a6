"""A polite guest: what is allowed, one at a time, with pauses, only what has changed, and never into the house."""

import gzip
import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import NoReturn

import httpcore
import httpx
import pytest

from tests.fetching.site import Answer, Asked, Site, running_site
from tests.machine import LONGEST_WAIT
from tracker.domain.delivery import WebCopy
from tracker.errors import RefusalCode, UnreadableFile
from tracker.fetching import fetcher as module
from tracker.fetching.fetcher import MAX_REDIRECTS, PAUSE, Fetcher, Timing, name_of_address
from tracker.fetching.guard import is_public
from tracker.fetching.links import hide_passwords, without_password
from tracker.fetching.trouble import NO_ANSWER, NO_TRUST


@dataclass
class Time:
    """A clock that only a pause moves."""

    now: float = 100.0
    slept: list[float] = None  # type: ignore[assignment]

    def __post_init__(self) -> None:
        self.slept = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    @property
    def timing(self) -> Timing:
        return Timing(lambda: self.now, self.sleep)


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as site:
        yield site


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def guest(time: Time) -> Iterator[Fetcher]:
    with Fetcher(time.timing, allow_local=True) as fetcher:
        yield fetcher


def refusal_of(guest: Fetcher, address: str) -> tuple[RefusalCode, str | None]:
    with pytest.raises(UnreadableFile) as refused:
        guest.fetch(address)
    assert refused.value.name == address
    return refused.value.code, refused.value.detail


def test_a_file_comes_with_its_address_and_how_its_server_knows_it_again(site: Site, guest: Fetcher) -> None:
    site.pages["/a.txt"] = Answer(b"Referat", headers={"ETag": '"1"', "Last-Modified": "Mon, 05 Feb 2024 10:00:00 GMT"})
    found = guest.fetch(site.url("/a.txt"))
    assert found is not None
    assert (found.content, found.place) == (b"Referat", site.url("/a.txt"))
    assert found.name == site.url("/a.txt").removeprefix("http://")
    assert found.copy == WebCopy(site.url("/a.txt"), '"1"', "Mon, 05 Feb 2024 10:00:00 GMT")


def test_it_says_who_it_is(site: Site, guest: Fetcher) -> None:
    site.pages["/a"] = Answer(b"x")
    guest.fetch(site.url("/a"))
    assert {asked.headers["user-agent"].split("/")[0] for asked in site.asked} == {"Pejlemaerke"}


def test_what_is_known_is_asked_for_on_condition(site: Site, guest: Fetcher) -> None:
    def page(asked: Asked) -> Answer:
        return Answer(status=304) if asked.headers.get("if-none-match") == '"1"' else Answer(b"ny")

    site.pages["/a"] = page
    assert guest.fetch(site.url("/a"), WebCopy(site.url("/a"), '"1"', "Mon, 05 Feb 2024 10:00:00 GMT")) is None
    assert site.asked[-1].headers["if-modified-since"] == "Mon, 05 Feb 2024 10:00:00 GMT"
    newer = guest.fetch(site.url("/a"), WebCopy(site.url("/a"), '"0"'))
    assert newer is not None
    assert newer.content == b"ny"


def test_robots_are_asked_first_and_once_and_obeyed(site: Site, guest: Fetcher) -> None:
    site.pages["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /lukket/\n")
    site.pages |= {"/a": Answer(b"a"), "/b": Answer(b"b"), "/lukket/c": Answer(b"c")}
    guest.fetch(site.url("/a"))
    guest.fetch(site.url("/b"))
    assert refusal_of(guest, site.url("/lukket/c")) == (RefusalCode.ROBOTS, None)
    assert [asked.path for asked in site.asked] == ["/robots.txt", "/a", "/b"]


def test_a_site_that_cannot_say_what_it_allows_is_left_alone(site: Site, guest: Fetcher) -> None:
    site.pages |= {"/robots.txt": Answer(status=500), "/a": Answer(b"a")}
    assert refusal_of(guest, site.url("/a")) == (RefusalCode.NOT_FETCHED, "robots.txt")
    assert site.paths == []


def test_there_is_a_pause_between_two_requests_to_one_site(site: Site, guest: Fetcher, time: Time) -> None:
    site.pages |= {"/a": Answer(b"a"), "/b": Answer(b"b")}
    guest.fetch(site.url("/a"))
    guest.fetch(site.url("/b"))
    assert time.slept == [PAUSE, PAUSE]
    assert site.most_at_once == 1


def test_a_site_may_ask_for_longer_pauses(site: Site, guest: Fetcher, time: Time) -> None:
    site.pages["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 7\n")
    site.pages |= {"/a": Answer(b"a"), "/b": Answer(b"b")}
    guest.fetch(site.url("/a"))
    guest.fetch(site.url("/b"))
    assert time.slept == [PAUSE, 7.0]


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        pytest.param({"Retry-After": "12"}, 12.0, id="seconds"),
        pytest.param(
            {"Retry-After": "Mon, 05 Feb 2024 10:00:20 GMT", "Date": "Mon, 05 Feb 2024 10:00:00 GMT"}, 20.0, id="a date"
        ),
        pytest.param({}, PAUSE, id="nothing said"),
        pytest.param({"Retry-After": "snart"}, PAUSE, id="nothing meant"),
    ],
)
def test_a_server_that_asks_for_time_gets_it(
    site: Site, guest: Fetcher, time: Time, headers: dict[str, str], wait: float
) -> None:
    tries: list[Asked] = []

    def page(asked: Asked) -> Answer:
        tries.append(asked)
        return Answer(b"nu") if len(tries) == 2 else Answer(status=503, headers=headers)

    site.pages["/a"] = page
    found = guest.fetch(site.url("/a"))
    assert found is not None
    assert time.slept[-1] == wait


def test_a_server_that_asks_for_long_is_left_alone_with_all_its_files(site: Site, guest: Fetcher, time: Time) -> None:
    site.pages |= {"/a": Answer(status=429, headers={"Retry-After": "3600"}), "/b": Answer(b"b")}
    assert refusal_of(guest, site.url("/a")) == (RefusalCode.NOT_FETCHED, "må hentes om 3600 sekunder")
    assert refusal_of(guest, site.url("/b"))[0] is RefusalCode.NOT_FETCHED
    assert site.paths == ["/a"]
    assert sum(time.slept) < 60


def test_a_server_that_asks_for_an_endless_time_is_left_alone(site: Site, guest: Fetcher) -> None:
    site.pages["/a"] = Answer(status=429, headers={"Retry-After": "9" * 400})
    assert refusal_of(guest, site.url("/a"))[0] is RefusalCode.NOT_FETCHED
    assert site.paths == ["/a"]


def test_a_server_that_stays_busy_is_given_up(site: Site, guest: Fetcher) -> None:
    site.pages["/a"] = Answer(status=503)
    assert refusal_of(guest, site.url("/a")) == (RefusalCode.NOT_FETCHED, "503")
    assert len(site.paths) == module.ATTEMPTS


def test_redirects_are_followed_and_keep_the_first_address(site: Site, guest: Fetcher) -> None:
    site.pages |= {"/a": Answer(status=302, headers={"Location": "b?c=1"}), "/b?c=1": Answer(b"b")}
    found = guest.fetch(site.url("/a"))
    assert found is not None
    assert (found.content, found.place) == (b"b", site.url("/a"))


def test_redirects_have_an_end(site: Site, guest: Fetcher) -> None:
    site.pages["/a"] = Answer(status=301, headers={"Location": "/a"})
    assert refusal_of(guest, site.url("/a")) == (RefusalCode.NOT_FETCHED, "for mange omdirigeringer")
    assert len(site.paths) == MAX_REDIRECTS + 1


def test_a_redirect_obeys_the_robots_of_where_it_leads(site: Site, guest: Fetcher) -> None:
    site.pages["/robots.txt"] = Answer(b"User-agent: pejlemaerke\nDisallow: /b\n")
    site.pages |= {"/a": Answer(status=302, headers={"Location": "/b"}), "/b": Answer(b"b")}
    assert refusal_of(guest, site.url("/a"))[0] is RefusalCode.ROBOTS


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://a.dk/x", "javascript:1", "http://", "http://[::1", "//[x", "http://a:b/"]
)
def test_a_redirect_out_of_the_web_is_refused(site: Site, guest: Fetcher, target: str) -> None:
    site.pages["/a"] = Answer(status=302, headers={"Location": target})
    assert refusal_of(guest, site.url("/a"))[0] in {RefusalCode.WRONG_ADDRESS, RefusalCode.NOT_FETCHED}
    assert set(site.paths) == {"/a"}


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://a.dk", "møder", "", "http://", "https://:80/"])
def test_what_is_no_address_of_the_web_is_refused(guest: Fetcher, address: str) -> None:
    assert refusal_of(guest, address)[0] is RefusalCode.WRONG_ADDRESS


def test_addresses_of_the_house_are_refused_unless_allowed(site: Site, time: Time) -> None:
    site.pages["/a"] = Answer(b"a")
    with Fetcher(time.timing) as stranger:
        for address in (
            site.url("/a"),
            "http://localhost/x",
            "http://169.254.169.254/",
            "http://[::1]/",
            "http://2130706433/",
        ):
            assert refusal_of(stranger, address)[0] is RefusalCode.LOCAL_ADDRESS, address
    assert site.asked == []


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param("192.168.1.1", False, id="a private network"),
        pytest.param("10.0.0.1", False, id="another"),
        pytest.param("127.0.0.1", False, id="this machine"),
        pytest.param("0.0.0.0", False, id="any address"),
        pytest.param("169.254.169.254", False, id="a cloud's own services"),
        pytest.param("100.64.0.1", False, id="a provider's own network"),
        pytest.param("224.0.0.1", False, id="to many at once"),
        pytest.param("::ffff:10.0.0.1", False, id="a private one in a long one"),
        pytest.param("2002:7f00:1::", False, id="this machine in a long one"),
        pytest.param("64:ff9b::7f00:1", False, id="this machine through NAT64"),
        pytest.param("64:ff9b::808:808", True, id="a public one through NAT64"),
        pytest.param("::127.0.0.1", False, id="this machine in an outlived long one"),
        pytest.param("fec0::1", False, id="an outlived private long one"),
        pytest.param("fe80::1%eth0", False, id="the cable"),
        pytest.param("fd00::1", False, id="a private long one"),
        pytest.param("8.8.8.8", True, id="a public one"),
        pytest.param("2a00:1450:400f::1", True, id="a public long one"),
    ],
)
def test_which_numbers_are_of_the_open_net(address: str, expected: bool) -> None:
    assert is_public(address) is expected


def test_a_file_that_is_too_large_is_given_up(site: Site, guest: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 1000)
    site.pages |= {
        "/a": Answer(bytes(1001)),
        "/b": Answer(gzip.compress(bytes(5000)), headers={"Content-Encoding": "gzip"}),
    }
    assert refusal_of(guest, site.url("/a"))[0] is RefusalCode.TOO_LARGE
    assert refusal_of(guest, site.url("/b"))[0] is RefusalCode.TOO_LARGE


@pytest.mark.parametrize("path", ["/klage-010190-1234.txt", "/2024/010190-1234/svar.txt", "/klage%20010190-1234.txt"])
def test_an_address_with_a_cpr_number_is_not_remembered(site: Site, guest: Fetcher, path: str) -> None:
    site.pages[path] = Answer(b"Referat", headers={"ETag": '"1"'})
    found = guest.fetch(site.url(path))
    assert found is not None
    assert found.copy is None


def test_a_server_that_drips_is_given_up(site: Site, guest: Fetcher, time: Time) -> None:
    def drip(_: Asked) -> Answer:
        time.now += module.MAX_SECONDS + 1
        return Answer(b"a")

    site.pages["/a"] = drip
    assert refusal_of(guest, site.url("/a")) == (RefusalCode.NOT_FETCHED, "for langsom")


def test_a_server_that_drips_its_headers_is_given_up(time: Time) -> None:
    def serve() -> None:
        with server.accept()[0] as connection, suppress(OSError):
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        with server.accept()[0] as connection, suppress(OSError):  # who asked may have left
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 200 OK\r\nX-Slow: ")
            time.now += module.MAX_SECONDS + 1
            connection.sendall(b"a")
            connection.recv(65536)

    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        Fetcher(time.timing, allow_local=True) as guest,
    ):
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}/a"
        assert refusal_of(guest, address) == (RefusalCode.NOT_FETCHED, "for langsom")
        thread.join(LONGEST_WAIT)


def test_a_body_packed_twice_is_not_unpacked(site: Site, guest: Fetcher) -> None:
    bomb = gzip.compress(gzip.compress(bytes(50_000_000)))
    site.pages["/a"] = Answer(bomb, headers={"Content-Encoding": "gzip, gzip"})
    assert refusal_of(guest, site.url("/a")) == (RefusalCode.NOT_FETCHED, "pakket som gzip, gzip")
    assert site.asked[-1].headers["accept-encoding"] == "gzip"


def test_a_packed_body_is_unpacked_and_one_that_is_cut_off_is_refused(site: Site, guest: Fetcher) -> None:
    packed = gzip.compress(b"Referat")
    site.pages["/a"] = Answer(packed, headers={"Content-Encoding": "GZIP"})
    site.pages["/b"] = Answer(packed[:-9], headers={"Content-Encoding": "gzip"})
    site.pages["/c"] = Answer(b"Referat", headers={"Content-Encoding": "gzip"})
    site.pages["/d"] = Answer(packed + gzip.compress(b" og mere"), headers={"Content-Encoding": "gzip"})
    found = guest.fetch(site.url("/a"))
    assert found is not None
    assert found.content == b"Referat"
    assert refusal_of(guest, site.url("/b")) == (RefusalCode.NOT_FETCHED, "gzip")
    assert refusal_of(guest, site.url("/c")) == (RefusalCode.NOT_FETCHED, "gzip")
    assert refusal_of(guest, site.url("/d")) == (RefusalCode.NOT_FETCHED, "gzip"), "the first piece is not the file"


@pytest.mark.parametrize("status", [404, 403, 410, 500])
def test_an_error_of_the_server_is_told_with_its_number(site: Site, guest: Fetcher, status: int) -> None:
    site.pages["/a"] = Answer(b"<html>fejl</html>", status=status)
    assert refusal_of(guest, site.url("/a")) == (RefusalCode.NOT_FETCHED, str(status))


def test_a_server_that_is_not_there_is_told(guest: Fetcher) -> None:
    from tests.machine import free_port

    assert refusal_of(guest, f"http://127.0.0.1:{free_port()}/a") == (RefusalCode.NOT_FETCHED, NO_ANSWER)


def test_a_transfer_that_breaks_off_is_told_in_danish(site: Site, guest: Fetcher) -> None:
    site.pages["/a"] = Answer(b"abc", headers={"Content-Length": "10"})
    assert refusal_of(guest, site.url("/a")) == (RefusalCode.NOT_FETCHED, "overførslen blev afbrudt")


def test_a_file_from_the_web_is_called_by_its_address() -> None:
    assert name_of_address("https://a.dk/vis/?id=7") == "a.dk/vis/?id=7"
    assert name_of_address("https://a.dk/") == "a.dk"


@pytest.mark.parametrize(
    ("address", "bare"),
    [
        pytest.param("https://bo:kode@a.dk/1.pdf", "https://a.dk/1.pdf", id="a name and a word"),
        pytest.param("https://bo@a.dk:8080/", "https://a.dk:8080/", id="a name alone"),
        pytest.param("https://bo:ko@de@a.dk/", "https://a.dk/", id="a word with the sign in it"),
        pytest.param("https://bo:k/ode@a.dk/", "https://a.dk/", id="a word with a slash in it"),
        pytest.param("https://bo:k?o#de@a.dk/", "https://a.dk/", id="a word with other signs of addresses"),
        pytest.param("bo:kode@a.dk/1.pdf", "a.dk/1.pdf", id="no scheme"),
        pytest.param("ftp://bo:kode@a.dk", "ftp://a.dk", id="no address of the web"),
        pytest.param("https://a.dk/@rådet/1", "https://a.dk/@rådet/1", id="the sign in a path"),
        pytest.param("https://a.dk:8080/?x=a@b", "https://a.dk:8080/?x=a@b", id="the sign behind a port"),
        pytest.param("https://[2001:db8::1]/a@b", "https://[2001:db8::1]/a@b", id="the sign behind a long number"),
        pytest.param("a@b.dk", "a@b.dk", id="a mail address"),
    ],
)
def test_a_password_is_taken_out_of_an_address(address: str, bare: str) -> None:
    assert without_password(address) == bare
    assert "kode" not in hide_passwords(f"Filen ‘{without_password(address)}’")


def test_a_text_is_shown_without_the_passwords_of_its_addresses() -> None:
    assert hide_passwords("‘https:/bo:kode@a.dk/x’ og ‘ftp://bo:kode@a.dk’") == "‘https:/a.dk/x’ og ‘ftp://a.dk’"
    assert hide_passwords("C:/møder@2024/1.pdf") == "C:/møder@2024/1.pdf", "a drive is no address"


def test_an_address_with_a_password_is_refused_without_it_and_nobody_is_asked(site: Site, guest: Fetcher) -> None:
    site.pages["/a"] = Answer(b"a")
    with pytest.raises(UnreadableFile) as refused:
        guest.fetch(site.url("/a").replace("://", "://bo:kode@"))
    assert (refused.value.code, refused.value.name) == (RefusalCode.PASSWORD_IN_ADDRESS, site.url("/a"))
    assert site.asked == []


def test_a_password_in_a_redirect_is_not_used(site: Site, guest: Fetcher) -> None:
    site.pages |= {
        "/a": Answer(status=302, headers={"Location": site.url("/b").replace("://", "://bo:kode@")}),
        "/b": Answer(b"b"),
    }
    assert guest.fetch(site.url("/a")) is not None
    assert "authorization" not in site.asked[-1].headers


@pytest.mark.parametrize("kind", ["application/json", "application/json; charset=utf-8", "application/problem+json"])
def test_json_is_refused_by_its_type_unless_it_is_wanted(site: Site, guest: Fetcher, kind: str) -> None:
    site.pages["/a"] = Answer(b")]}',{}", headers={"Content-Type": kind})
    assert refusal_of(guest, site.url("/a")) == (RefusalCode.UNKNOWN_FORMAT, "JSON")
    assert guest.fetch(site.url("/a"), takes_data=True) is not None


def test_all_that_leads_to_a_file_shares_its_time(site: Site, guest: Fetcher, time: Time) -> None:
    def slow(_: Asked) -> Answer:
        time.now += module.MAX_SECONDS / 2 + 1
        return Answer(status=302, headers={"Location": "/a"})

    site.pages["/a"] = slow
    assert refusal_of(guest, site.url("/a")) == (RefusalCode.NOT_FETCHED, "for langsom")
    assert len(site.paths) == 2


def test_a_site_that_was_come_to_too_late_is_asked_for_its_rules_by_the_next_address(
    site: Site, guest: Fetcher, time: Time
) -> None:
    with running_site() as other:

        def slow(_: Asked) -> Answer:
            time.now += module.MAX_SECONDS + 1
            return Answer(status=302, headers={"Location": other.url("/b")})

        site.pages["/a"], other.pages["/b"] = slow, Answer(b"b")
        assert refusal_of(guest, site.url("/a")) == (RefusalCode.NOT_FETCHED, "for langsom")
        found = guest.fetch(other.url("/b"))
        assert found is not None
        assert found.content == b"b"


@pytest.mark.parametrize("wrong", [httpx.ConnectError, httpcore.ConnectError])
def test_a_certificate_that_is_not_valid_is_told_as_that(
    guest: Fetcher, monkeypatch: pytest.MonkeyPatch, wrong: type[Exception]
) -> None:
    def untrusted(*_: object, **__: object) -> NoReturn:
        raise wrong("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1006)")

    monkeypatch.setattr(httpx.Client, "stream", untrusted)
    assert refusal_of(guest, "https://a.dk/1.pdf") == (RefusalCode.NOT_FETCHED, NO_TRUST)


@pytest.mark.parametrize(
    ("head", "code"),
    [
        pytest.param(b"HTTP/1.1 200 OK\r\n\r\n", RefusalCode.TOO_LARGE, id="a body without an end"),
        pytest.param(b"HTTP/1.1 200 OK\r\nX: ", RefusalCode.NOT_FETCHED, id="a header without an end"),
        pytest.param(b"HTTP/1.1 500 No\r\n\r\n", RefusalCode.NOT_FETCHED, id="an error without an end"),
    ],
)
def test_what_never_ends_is_given_up(
    time: Time, monkeypatch: pytest.MonkeyPatch, head: bytes, code: RefusalCode
) -> None:
    monkeypatch.setattr(module, "MAX_BYTES", 1_000_000)

    def serve() -> None:
        with server.accept()[0] as connection, suppress(OSError):
            connection.recv(65536)
            connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        with server.accept()[0] as connection, suppress(OSError):  # until who asked has left
            connection.recv(65536)
            connection.sendall(head)
            while True:
                connection.sendall(b"a" * 65536)

    with socket.create_server(("127.0.0.1", 0)) as server, Fetcher(time.timing, allow_local=True) as guest:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        assert refusal_of(guest, f"http://127.0.0.1:{server.getsockname()[1]}/a")[0] is code
        thread.join(LONGEST_WAIT)
        assert not thread.is_alive()
