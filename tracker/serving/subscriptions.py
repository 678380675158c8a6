"""The addresses of those who follow: feeds and calendars under a secret, and the two pages that a mail leads to.

A mail's links ask by a button, since programs that guard mailboxes open every link themselves; RFC 8058's one click
is the same POST.
"""

import hashlib
import html
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

PAGES = "/abonnement/"
OWN = (PAGES, "/feed/", "/kalender/")
"""How our own addresses begin: what stands there is never the dashboard's shell."""

_PRIVATE = {"Cache-Control": "private, max-age=900", "X-Robots-Tag": "noindex", "Referrer-Policy": "no-referrer"}
_GONE = "Adressen findes ikke. Abonnementet kan være stoppet."


@dataclass(frozen=True, slots=True)
class Followers:
    """What the routes ask: each takes what stands in the address, and answers ``None`` or ``False`` for none.

    ``atom`` and ``calendar`` also take the dashboard's own address.
    """

    atom: Callable[[str, str], bytes | None]
    calendar: Callable[[str, str], bytes | None]
    confirm: Callable[[str], bool]
    leave: Callable[[str, str], bool]


def follower_routes(followers: Followers) -> list[Route]:
    """The routes of feeds, calendars, confirming and leaving."""
    return [
        Route("/feed/{secret}.atom", _file(followers.atom, "application/atom+xml"), methods=["GET", "HEAD"]),
        Route("/kalender/{secret}.ics", _file(followers.calendar, "text/calendar"), methods=["GET", "HEAD"]),
        Route(
            f"{PAGES}bekraeft/{{secret}}",
            _asked("Vil du have mails om det, du følger?", "Ja, send mig mails", _confirm(followers)),
            methods=["GET", "POST"],
        ),
        Route(
            f"{PAGES}stop/{{id:path}}/{{token}}",
            _asked("Vil du stoppe mailene?", "Ja, stop dem", _leave(followers)),
            methods=["GET", "POST"],
        ),
    ]


def _file(write: Callable[[str, str], bytes | None], kind: str) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        home = str(request.base_url).rstrip("/")
        body = write(request.path_params["secret"], home)
        if body is None:
            return Response(_GONE, 404, {"Cache-Control": "no-store"}, "text/plain; charset=utf-8")
        tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers={**_PRIVATE, "ETag": tag})
        return Response(body, 200, {**_PRIVATE, "ETag": tag}, f"{kind}; charset=utf-8")

    return answer


def _confirm(followers: Followers) -> Callable[[Request], tuple[bool, str]]:
    def act(request: Request) -> tuple[bool, str]:
        return followers.confirm(request.path_params["secret"]), "Tak. Der kommer en mail, når noget ændrer sig."

    return act


def _leave(followers: Followers) -> Callable[[Request], tuple[bool, str]]:
    def act(request: Request) -> tuple[bool, str]:
        done = followers.leave(request.path_params["id"], request.path_params["token"])
        return done, "Abonnementet er stoppet, og mailadressen er slettet."

    return act


def _asked(question: str, button: str, act: Callable[[Request], tuple[bool, str]]) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        if request.method == "POST":
            done, words = act(request)
            return _page(words, status=200) if done else _page(_GONE, status=404)
        return _page(question, button)

    return answer


def _page(words: str, button: str | None = None, status: int = 200) -> Response:
    form = f'<form method="post"><button>{html.escape(button)}</button></form>' if button else ""
    body = (
        '<!doctype html><html lang="da"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>Pejlemærke</title>'
        "<style>body{font:1.1rem/1.5 sans-serif;color:#1D2730;max-width:34rem;margin:3rem auto;padding:0 1rem}"
        "button{font:inherit;background:#0F5C63;color:#fff;border:0;border-radius:6px;padding:.6rem 1.2rem}</style>"
        f'</head><body><h1>Pejlemærke</h1><p>{html.escape(words)}</p>{form}<p><a href="/">Til Pejlemærke</a></p>'
        "</body></html>"
    )
    headers = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex", "Referrer-Policy": "no-referrer"}
    return Response(body, status, headers, "text/html; charset=utf-8")
