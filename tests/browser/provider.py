"""A login of a municipality in a test: an OpenID provider on 127.0.0.1 that signs in whom the test says, unasked."""

import importlib
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.machine import LONGEST_WAIT

KEY_ID = "test"


class Provider(ThreadingHTTPServer):
    """``who`` holds the claims of whoever signs in next."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.who: dict[str, Any] = {}
        self.asked: dict[str, dict[str, str]] = {}
        self.jwt = importlib.import_module("joserfc.jwt")
        key = importlib.import_module("joserfc.jwk").RSAKey
        self.key = key.generate_key(2048, {"kid": KEY_ID, "use": "sig", "alg": "RS256"})

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def settings(self, dashboard: str) -> str:
        """The section ``[auth]`` of a dashboard at that address."""
        return (
            f'[auth]\nredirect_uri = "{dashboard}/oauth2callback"\ncookie_secret = "{secrets.token_hex(32)}"\n'
            f'client_id = "pejlemaerke"\nclient_secret = "{secrets.token_hex(8)}"\n'
            f'server_metadata_url = "{self.address}/.well-known/openid-configuration"\n'
            # A busy machine may take longer than the client's five seconds, and an answer too late is no login.
            f"client_kwargs = {{ timeout = {LONGEST_WAIT} }}\n"
        )


@contextmanager
def provider() -> Iterator[Provider]:
    """The provider, until the end of the block."""
    with Provider() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


class _Answers(BaseHTTPRequestHandler):
    server: Provider

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: a test's output is the test's."""

    def do_GET(self) -> None:
        url, own = urlsplit(self.path), self.server.address
        asked = {name: values[0] for name, values in parse_qs(url.query).items()}
        if url.path == "/authorize":
            code = secrets.token_urlsafe()
            self.server.asked[code] = asked
            self.send_response(302)
            answer = urlencode({"code": code, "state": asked["state"]})
            self.send_header("Location", f"{asked['redirect_uri']}?{answer}")
            self.end_headers()
        elif url.path == "/keys":
            self._say({"keys": [self.server.key.as_dict(private=False)]})
        else:
            self._say(
                {
                    "issuer": own,
                    "authorization_endpoint": f"{own}/authorize",
                    "token_endpoint": f"{own}/token",
                    "jwks_uri": f"{own}/keys",
                    "response_types_supported": ["code"],
                    "subject_types_supported": ["public"],
                    "id_token_signing_alg_values_supported": ["RS256"],
                }
            )

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        asked = self.server.asked.pop(parse_qs(body)["code"][0])
        now = int(time.time())
        claims = {"iss": self.server.address, "sub": "1", "aud": asked["client_id"], "iat": now, "exp": now + 600}
        claims |= {"nonce": asked["nonce"], **self.server.who}
        token = self.server.jwt.encode({"alg": "RS256", "kid": KEY_ID}, claims, self.server.key)
        self._say({"access_token": "x", "token_type": "Bearer", "expires_in": 600, "id_token": token})

    def _say(self, value: object) -> None:
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
