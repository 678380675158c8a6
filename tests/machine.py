"""What a test asks of the machine it runs on."""

import os
import socket

import pytest


def missing(reason: str) -> None:
    """Skip on a machine that lacks something; fail where everything must be there."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def free_port() -> int:
    """A port that nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
