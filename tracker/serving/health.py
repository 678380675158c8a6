"""``/healthz``: whether this process can read its store, for a supervisor or a load balancer."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from tracker.errors import TrackerError


def health_route(read_revision: Callable[[], int]) -> Route:
    """The route; ``read_revision`` reads the store's revision and raises TrackerError when it cannot.

    Answers 200 ``{"status": "ok", "revision": n}`` or 503 ``{"status": "store unavailable"}``. The reason stays in the
    server's log: an address or a path in it is nobody else's business.
    """

    def answer(_request: Request) -> JSONResponse:
        try:
            revision = read_revision()
        except TrackerError:
            return JSONResponse({"status": "store unavailable"}, status_code=503, headers={"Cache-Control": "no-store"})
        return JSONResponse({"status": "ok", "revision": revision}, headers={"Cache-Control": "no-store"})

    return Route("/healthz", answer, methods=["GET", "HEAD"])
