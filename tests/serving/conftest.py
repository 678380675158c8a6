"""A browser in ten lines: asks an ASGI application one question."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: str


async def exchange(app: Any, method: str, path: str, headers: dict[str, str]) -> Answer:
    messages: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        messages.append(message)

    raw_headers = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "scheme": "http",
        "headers": raw_headers,
    }
    await app(scope, receive, send)
    body = b"".join(message.get("body", b"") for message in messages[1:])
    names = {name.decode(): value.decode() for name, value in messages[0]["headers"]}
    return Answer(messages[0]["status"], names, body.decode())


@pytest.fixture
def ask() -> Callable[..., Answer]:
    """``ask(app, path, method="GET", headers={})``."""

    def question(app: Any, path: str, method: str = "GET", headers: dict[str, str] | None = None) -> Answer:
        # In a thread of its own: Playwright's loop may be running in this one, when browser tests share the process.
        with ThreadPoolExecutor(max_workers=1) as executor:
            return executor.submit(asyncio.run, exchange(app, method, path, headers or {})).result()

    return question
