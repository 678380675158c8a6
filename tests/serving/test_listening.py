"""The socket: loopback, without delay, and clear when the port is taken."""

import socket

import pytest

from tracker.errors import AddressUnavailable
from tracker.serving.listening import address_of, open_socket


def test_port_nought_takes_a_free_one_and_says_which() -> None:
    with open_socket("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        assert port > 0
        assert address_of(listening) == f"http://127.0.0.1:{port}"


def test_socket_says_it_is_tcp_so_that_asyncio_sends_small_answers_at_once() -> None:
    with open_socket("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP


def test_a_wildcard_is_opened_as_localhost() -> None:
    with open_socket("0.0.0.0", 0) as listening:
        assert address_of(listening) == f"http://localhost:{listening.getsockname()[1]}"


def test_a_port_in_use_is_said_with_the_way_out() -> None:
    with open_socket("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        with pytest.raises(AddressUnavailable, match=rf"127\.0\.0\.1:{port}: another program uses it"):
            open_socket("127.0.0.1", port)


def test_an_address_of_another_machine_is_refused_by_name() -> None:
    with pytest.raises(AddressUnavailable, match=r"cannot listen on 192\.0\.2\.1"):
        open_socket("192.0.2.1", 0)
