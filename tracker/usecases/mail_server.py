"""The mail server of the installation, from its address: ``smtp://name:word@mail.example.dk:587`` or ``smtps://``."""

import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

_PORTS = {"smtp": 25, "smtps": 465}
_SECONDS = 30


class WrongMailServer(ValueError):
    """The address is none of a mail server."""


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where and how; ``starttls`` is asked for wherever a name and a word are sent over an open connection."""

    host: str
    port: int
    is_encrypted: bool
    user: str | None = None
    password: str | None = None


def parse_mail_server(address: str) -> MailServer:
    """The server that an address names. Raises ``WrongMailServer``, without the password in its text."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as wrong:
        raise WrongMailServer("smtp://server:port") from wrong
    if parts.scheme not in _PORTS or not parts.hostname:
        raise WrongMailServer("smtp://server:port")
    user = unquote(parts.username) if parts.username else None
    password = unquote(parts.password) if parts.password else None
    return MailServer(parts.hostname, port or _PORTS[parts.scheme], parts.scheme == "smtps", user, password)


@contextmanager
def sending_by(server: MailServer) -> Iterator[Callable[[EmailMessage], None]]:
    """Hand mails to the server over one connection. Raises ``OSError`` where it cannot be reached or says no."""
    context = ssl.create_default_context()
    with _connection(server, context) as client:
        if server.user and not server.is_encrypted:
            client.starttls(context=context)
        if server.user:
            client.login(server.user, server.password or "")

        yield lambda mail: _send(client, mail)


def _connection(server: MailServer, context: ssl.SSLContext) -> smtplib.SMTP:
    if server.is_encrypted:
        return smtplib.SMTP_SSL(server.host, server.port, timeout=_SECONDS, context=context)
    return smtplib.SMTP(server.host, server.port, timeout=_SECONDS)


def _send(client: smtplib.SMTP, mail: EmailMessage) -> None:
    client.send_message(mail)
