"""/healthz says whether the store can be read."""

import json
from collections.abc import Callable
from typing import Any

from starlette.applications import Starlette

from tracker.errors import StoreUnavailable
from tracker.serving.health import health_route


def test_a_readable_store_is_ok(ask: Callable[..., Any]) -> None:
    answer = ask(Starlette(routes=[health_route(lambda: 42)]), "/healthz")
    assert answer.status == 200
    assert json.loads(answer.body) == {"status": "ok", "revision": 42}
    assert answer.headers["cache-control"] == "no-store"


def test_an_unreadable_store_is_503_and_its_place_stays_secret(ask: Callable[..., Any]) -> None:
    def fail() -> int:
        raise StoreUnavailable("postgresql://db.example/secret", "connection refused")

    answer = ask(Starlette(routes=[health_route(fail)]), "/healthz")
    assert answer.status == 503
    assert json.loads(answer.body) == {"status": "store unavailable"}
