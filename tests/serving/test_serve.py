"""``python -m tracker serve``, from the outside."""

import json
import subprocess
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.machine import LONGEST_WAIT
from tests.serving.process import PROJECT, plain_streamlit, served
from tests.serving.visitor import visiting
from tracker.serving.listening import open_socket


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    store = tmp_path_factory.mktemp("served") / "store.db"
    with served(f"sqlite:///{store.as_posix()}") as found:
        yield found


def fetch(url: str) -> tuple[int, dict[str, str], str]:
    try:
        with urllib.request.urlopen(url, timeout=LONGEST_WAIT) as answer:
            return answer.status, dict(answer.headers), answer.read().decode()
    except urllib.error.HTTPError as refused:
        return refused.code, dict(refused.headers), refused.read().decode()


class TestServed:
    def test_a_deep_link_works_for_the_very_first_visitor(self, address: str) -> None:
        with visiting(address) as visitor:
            assert visitor.visit("beslutninger").errors == []

    def test_it_listens_on_loopback(self, address: str) -> None:
        assert address.startswith("http://127.0.0.1:")

    @pytest.mark.parametrize("path", ["/", "/maal?politik=1", "/findes-ikke"])
    def test_every_page_is_danish_and_guarded(self, path: str, address: str) -> None:
        status, headers, body = fetch(address + path)
        assert status == 200
        assert '<html lang="da">' in body
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "server" not in {name.lower() for name in headers}

    def test_health_reads_the_store(self, address: str) -> None:
        status, _, body = fetch(f"{address}/healthz")
        assert status == 200
        assert json.loads(body)["status"] == "ok"

    def test_a_page_is_shown_and_nothing_is_told_to_the_makers_of_streamlit(self, address: str) -> None:
        with visiting(address) as visitor:
            first = visitor.visit()
        assert first.errors == []
        assert first.elements
        assert not first.gathers_usage

    def test_a_port_in_use_is_said_and_the_status_is_1(
        self, address: str, start_tracker: Callable[..., subprocess.CompletedProcess[str]]
    ) -> None:
        done = start_tracker("serve", "--port", address.rsplit(":", 1)[1])
        assert done.returncode == 1
        assert "et andet program bruger porten" in done.stderr
        assert "--port" in done.stderr
        assert "Traceback" not in done.stderr


def test_a_store_that_cannot_be_opened_is_said_before_anything_is_served(
    tmp_path: Path, start_tracker: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    not_a_store = tmp_path / "store.db"
    not_a_store.write_text("this is no database, and never was" * 100, encoding="utf-8")
    with open_socket("127.0.0.1", 0) as free:
        port = free.getsockname()[1]
    done = start_tracker("serve", "--port", port, "--database", f"sqlite:///{not_a_store.as_posix()}")
    assert done.returncode == 1
    assert "store.db" in done.stderr
    assert "Traceback" not in done.stderr


def test_plain_streamlit_run_shows_the_same_dashboard(tmp_path: Path) -> None:
    url = f"sqlite:///{(tmp_path / 'store.db').as_posix()}"
    with plain_streamlit(PROJECT / "dashboard.py", PROJECT, url) as address, visiting(address) as visitor:
        first = visitor.visit()
    assert first.errors == []
    assert first.elements
    assert not first.gathers_usage
