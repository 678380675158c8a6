"""What a test asks of the machine it runs on."""

import os
import random
import socket
from itertools import islice
from pathlib import Path

import pytest

LONGEST_WAIT = 150.0
"""Seconds; a busy machine takes its time, and a test that passes never waits for this."""
_HANDED_OUT = Path("/proc/sys/net/ipv4/ip_local_port_range")
_FIRST_PORT, _LAST_PORT = 10_000, 32_767


def missing(reason: str) -> None:
    """Skip on a machine that lacks something; fail where everything must be there."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def free_port() -> int:
    """A port that nobody listens on right now, and that the system gives to nobody who asks for any: between here and
    whoever is to listen on it, it cannot become the near end of somebody's connection.
    """
    ports = [port for port in range(_FIRST_PORT, _LAST_PORT + 1) if port not in _handed_out()]
    for port in islice(iter(lambda: random.SystemRandom().choice(ports), None), 1_000):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise AssertionError("no port is free")


def _handed_out() -> range:
    """The ports that the system hands out itself."""
    try:
        first, last = map(int, _HANDED_OUT.read_text(encoding="ascii").split())
    except OSError:
        return range(_LAST_PORT + 1, 65_536)
    return range(first, last + 1)
