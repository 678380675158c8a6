"""The headers of every answer."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from streamlit import file_util

from tracker.serving.headers import FixedHeaders, content_security_policy, fixed_headers


def policy(page: str) -> dict[str, list[str]]:
    """Directive to its sources."""
    return {name: sources for name, *sources in (part.split() for part in content_security_policy(page).split(";"))}


def test_an_inline_script_is_allowed_by_its_hash_alone() -> None:
    # The hash of "alert(1)" as browsers compute it.
    sources = policy("<script>alert(1)</script>")["script-src"]
    assert "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='" in sources
    assert "'unsafe-inline'" not in sources
    assert "'unsafe-eval'" not in sources


def test_installed_streamlit_has_one_inline_script() -> None:
    page = (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")
    hashes = [source for source in policy(page)["script-src"] if source.startswith("'sha256-")]
    assert len(hashes) == 1


@pytest.mark.parametrize(
    ("directive", "sources"),
    [
        ("default-src", ["'self'"]),
        ("connect-src", ["'self'"]),
        ("frame-ancestors", ["'none'"]),
        ("object-src", ["'none'"]),
        ("base-uri", ["'self'"]),
    ],
)
def test_nothing_foreign_is_loaded_and_nobody_frames_us(directive: str, sources: list[str]) -> None:
    assert policy("")[directive] == sources


@pytest.mark.parametrize("path", ["/", "/nowhere"])
def test_every_answer_carries_every_header_once(path: str, ask: Callable[..., Any]) -> None:
    def framed(_request: object) -> PlainTextResponse:
        return PlainTextResponse("hi", headers={"X-Frame-Options": "ALLOW"})

    app = FixedHeaders(Starlette(routes=[Route("/", framed)]), fixed_headers(""))
    headers = ask(app, path).headers
    assert headers["x-frame-options"] == "DENY"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
