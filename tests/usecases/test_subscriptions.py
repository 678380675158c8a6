"""Who follows is told: by feed and calendar at a secret address, and by mail, bundled and late enough for slips."""

import datetime as dt
import socket
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from icalendar import Calendar
from lxml import etree
from sqlalchemy import Engine, update

from tests.usecases.test_follow_tasks import FIRST, REPLY, SECOND, TASK, bring_in
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpState
from tracker.domain.subscription import Channel, Followed, Subscription
from tracker.errors import NotInStore
from tracker.store.engine import reading, writing
from tracker.store.subscriptions import load_mail_subscriptions
from tracker.store.tables import items
from tracker.usecases.ask_to_confirm import MailNotSent, ask_to_confirm
from tracker.usecases.correct_fact import correct_fact
from tracker.usecases.dump_store import dump_store
from tracker.usecases.feed_of import calendar_at, confirm_at, feed_at, leave_at
from tracker.usecases.mail_server import MailServer, WrongMailServer, parse_mail_server, sending_by
from tracker.usecases.send_digests import Sending, send_digests
from tracker.usecases.set_follow_up_state import set_follow_up_state
from tracker.usecases.subscribe import NoAddress, Wish, leave_token, revoke, subscribe

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
HOME = "https://pejlemaerke.example"
HOUR, DAY = dt.timedelta(hours=1), dt.timedelta(days=1)


class Box:
    """What a mail server keeps of what it is handed; ``refuses`` makes it say no."""

    def __init__(self) -> None:
        self.mails: list[Message] = []
        self.refuses = False

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 -- aiosmtpd's name
        if self.refuses:
            return "451 try again later"
        self.mails.append(message_from_bytes(envelope.content, policy=default))
        return "250 taken"


@pytest.fixture
def box() -> Iterator[tuple[Box, MailServer]]:
    """A real SMTP server on a free port of this machine."""
    kept = Box()
    with socket.create_server(("127.0.0.1", 0)) as free:  # aiosmtpd wants to know its port beforehand
        port = free.getsockname()[1]
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield kept, MailServer("127.0.0.1", port, is_encrypted=False)
    finally:
        controller.stop()


@pytest.fixture
def town(store: Engine, vocabulary: Vocabulary) -> Engine:
    bring_in(store, vocabulary, FIRST)
    return store


def matter_of(store: Engine) -> dict[str, Any]:
    (row,) = [row for row in dump_store(store)["follow_ups"] if row["text"] == TASK]
    return dict(row)


def wish(store: Engine, channel: Channel, email: str | None = None) -> Wish:
    dump = dump_store(store)
    return Wish(dump["municipalities"][0]["code"], channel, Followed.BODY, dump["bodies"][0]["id"], email)


def follow_by_mail(store: Engine) -> Subscription:
    one, secret = subscribe(store, wish(store, Channel.MAIL, "ane@by.example"), now=NOW)
    confirmed = confirm_at(store, secret, now=NOW)
    assert confirmed is not None
    assert confirmed.id == one.id
    return confirmed


class Post:
    """Mails kept in place of a server, where the server is not what is tested."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []

    def sending(self, **waits: dt.timedelta) -> Sending:
        return Sending(self.mails.append, "Pejlemærke <pejl@by.example>", HOME, **waits)


def entries(feed: bytes | None) -> list[str]:
    assert feed is not None
    root = etree.fromstring(feed)
    return [one.text or "" for one in root.findall("{*}entry/{*}title")]


def test_the_feed_tells_of_what_was_asked_and_of_its_answer(town: Engine, vocabulary: Vocabulary) -> None:
    _, secret = subscribe(town, wish(town, Channel.ATOM), now=NOW)
    assert [title[:4] for title in entries(feed_at(town, secret, HOME, now=NOW))] == ["Ny: "]
    bring_in(town, vocabulary, SECOND)
    feed = feed_at(town, secret, HOME, now=NOW)
    assert any(title.startswith(("Udført:", "Besvaret:")) for title in entries(feed))
    assert feed is not None
    assert REPLY in feed.decode()


def test_the_calendar_has_the_last_day_of_what_is_open_and_nothing_of_what_is_done(
    town: Engine, vocabulary: Vocabulary
) -> None:
    _, secret = subscribe(town, wish(town, Channel.CALENDAR), now=NOW)
    matter = matter_of(town)
    correct_fact(town, "follow_up", matter["id"], "due_latest", "2026-12-01", now=NOW)
    calendar = Calendar.from_ical(calendar_at(town, secret, HOME, now=NOW) or b"")
    (event,) = calendar.walk("VEVENT")
    assert event["dtstart"].dt == dt.date(2026, 12, 1)
    assert event["dtend"].dt == dt.date(2026, 12, 2)
    assert TASK in event["description"].replace("\n", " ")
    set_follow_up_state(town, matter["id"], FollowUpState.DONE, now=NOW)
    assert not Calendar.from_ical(calendar_at(town, secret, HOME, now=NOW) or b"").walk("VEVENT")


def test_a_closed_item_is_never_in_it(town: Engine) -> None:
    _, secret = subscribe(town, wish(town, Channel.ATOM), now=NOW)
    _, own = subscribe(
        town,
        Wish(wish(town, Channel.ATOM).municipality_code, Channel.ATOM, Followed.MATTER, matter_of(town)["id"]),
        now=NOW,
    )
    with writing(town) as conn:
        conn.execute(update(items).values(is_closed=True))
    for one in (secret, own):
        feed = feed_at(town, one, HOME, now=NOW)
        assert entries(feed) == []
        assert feed is not None
        assert "legepladser" not in feed.decode()


def test_a_revoked_address_answers_nothing_and_the_store_knows_no_secret(town: Engine) -> None:
    one, secret = subscribe(town, wish(town, Channel.ATOM), now=NOW)
    assert secret not in str(dump_store(town)["subscriptions"])
    assert feed_at(town, "another", HOME, now=NOW) is None
    assert calendar_at(town, secret, HOME, now=NOW) is None, "a feed's secret opens no calendar"
    revoke(town, one.id, now=NOW)
    assert feed_at(town, secret, HOME, now=NOW) is None


@pytest.mark.parametrize("email", [None, "", "ane", "ane@by", "ane@by.dk, bo@by.dk", "a\nBcc: b@c.dk"])
def test_what_is_no_mail_address_is_refused(town: Engine, email: str | None) -> None:
    with pytest.raises(NoAddress):
        subscribe(town, wish(town, Channel.MAIL, email), now=NOW)
    assert dump_store(town)["subscriptions"] == []


def test_what_is_not_there_cannot_be_followed(town: Engine) -> None:
    with pytest.raises(NotInStore):
        subscribe(town, Wish("707", Channel.ATOM, Followed.GOAL, "none"), now=NOW)


def test_nobody_is_told_by_mail_before_the_owner_of_the_address_says_yes(town: Engine) -> None:
    subscribe(town, wish(town, Channel.MAIL, "ane@by.example"), now=NOW)
    with reading(town) as conn:
        assert load_mail_subscriptions(conn) == ()


def test_a_change_is_mailed_when_it_has_stood_a_while(town: Engine, box: tuple[Box, MailServer]) -> None:
    kept, server = box
    one = follow_by_mail(town)
    set_follow_up_state(town, matter_of(town)["id"], FollowUpState.DROPPED, now=NOW)
    with sending_by(server) as send:
        sending = Sending(send, "Pejlemærke <pejl@by.example>", HOME)
        assert send_digests(town, sending, now=NOW).mails == 0
        assert send_digests(town, sending, now=NOW + HOUR).mails == 1
        assert send_digests(town, sending, now=NOW + 2 * DAY).mails == 0, "told once"
    (mail,) = kept.mails
    assert (mail["To"], mail["From"]) == ("ane@by.example", "Pejlemærke <pejl@by.example>")
    assert mail["List-Unsubscribe"] == f"<{HOME}/abonnement/stop/{one.id}/{leave_token(one)}>"
    body = mail.get_content()  # type: ignore[attr-defined]
    assert "Åben → frafaldet" in body
    assert TASK in body.replace("\n", " ")


def test_a_slip_that_is_mended_in_time_is_not_mailed(town: Engine) -> None:
    follow_by_mail(town)
    post = Post()
    matter = matter_of(town)["id"]
    set_follow_up_state(town, matter, FollowUpState.DONE, now=NOW)
    send_digests(town, post.sending(), now=NOW)
    set_follow_up_state(town, matter, FollowUpState.OPEN, now=NOW)
    for hours in range(1, 30):
        send_digests(town, post.sending(), now=NOW + hours * HOUR)
    assert post.mails == []


def test_a_change_that_changes_again_waits_anew(town: Engine) -> None:
    follow_by_mail(town)
    post = Post()
    matter = matter_of(town)["id"]
    set_follow_up_state(town, matter, FollowUpState.DONE, now=NOW)
    send_digests(town, post.sending(), now=NOW)
    set_follow_up_state(town, matter, FollowUpState.DROPPED, now=NOW)
    assert send_digests(town, post.sending(), now=NOW + HOUR).mails == 0
    assert send_digests(town, post.sending(), now=NOW + 2 * HOUR).mails == 1
    assert "udført" not in post.mails[0].get_content().casefold()


def test_many_changes_are_one_mail_and_the_next_waits_its_pause(town: Engine, vocabulary: Vocabulary) -> None:
    follow_by_mail(town)
    post = Post()
    set_follow_up_state(town, matter_of(town)["id"], FollowUpState.DROPPED, now=NOW)
    bring_in(town, vocabulary, SECOND.replace(REPLY.encode(), b"Sekretariatet finder en dato inden 1. juni."))
    send_digests(town, post.sending(), now=NOW)
    assert send_digests(town, post.sending(), now=NOW + HOUR).mails == 1
    assert post.mails[0]["Subject"].startswith("2 ændringer")
    set_follow_up_state(town, matter_of(town)["id"], FollowUpState.DONE, now=NOW)
    waits = [send_digests(town, post.sending(), now=NOW + hours * HOUR).mails for hours in (2, 4, 20, 22)]
    assert waits == [0, 0, 0, 1]


def test_a_mail_that_the_server_does_not_take_is_tried_again(town: Engine, box: tuple[Box, MailServer]) -> None:
    kept, server = box
    one = follow_by_mail(town)
    set_follow_up_state(town, matter_of(town)["id"], FollowUpState.DONE, now=NOW)
    kept.refuses = True
    with sending_by(server) as send:
        sending = Sending(send, "pejl@by.example", HOME, delay=dt.timedelta(0))
        send_digests(town, sending, now=NOW)
        assert send_digests(town, sending, now=NOW).failed == (one.id,)
        kept.refuses = False
        assert send_digests(town, sending, now=NOW).mails == 1


def test_the_link_in_the_mail_stops_it_and_keeps_no_address(town: Engine) -> None:
    one = follow_by_mail(town)
    assert not leave_at(town, one.id, "wrong", now=NOW)
    assert not leave_at(town, "none", leave_token(one), now=NOW)
    assert leave_at(town, one.id, leave_token(one), now=NOW)
    (row,) = dump_store(town)["subscriptions"]
    assert (row["email"], row["revoked_at"]) == (None, NOW.isoformat())


def test_the_owner_is_asked_by_mail(town: Engine, box: tuple[Box, MailServer]) -> None:
    kept, server = box
    one, secret = subscribe(town, wish(town, Channel.MAIL, "ane@by.example"), now=NOW)
    address = f"smtp://{server.host}:{server.port}"
    ask_to_confirm(one, secret, "Integrationsrådet", server=address, sender="pejl@by.example", home=HOME)
    (mail,) = kept.mails
    assert f"{HOME}/abonnement/bekraeft/{secret}" in mail.get_content()  # type: ignore[attr-defined]
    with pytest.raises(MailNotSent):
        ask_to_confirm(one, secret, "Rådet", server=None, sender="pejl@by.example", home=HOME)


@pytest.mark.parametrize(
    ("address", "server"),
    [
        pytest.param("smtp://mail.dk", MailServer("mail.dk", 25, is_encrypted=False), id="the usual port"),
        pytest.param("smtps://mail.dk", MailServer("mail.dk", 465, is_encrypted=True), id="encrypted from the start"),
        pytest.param(
            "smtp://ane:h%40m@mail.dk:587", MailServer("mail.dk", 587, False, "ane", "h@m"), id="name and word"
        ),
    ],
)
def test_the_address_of_a_mail_server(address: str, server: MailServer) -> None:
    assert parse_mail_server(address) == server


@pytest.mark.parametrize("address", ["", "mail.dk", "http://mail.dk", "smtp://", "smtp://mail.dk:x"])
def test_what_is_no_mail_server_is_refused(address: str) -> None:
    with pytest.raises(WrongMailServer):
        parse_mail_server(address)
