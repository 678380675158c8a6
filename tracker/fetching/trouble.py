"""What goes wrong on the way to a server, in Danish: whoever reads it knows no exceptions."""

import httpcore
import httpx

NO_ANSWER = "ingen forbindelse"
"""A site that cannot be reached at all."""
NO_TRUST = "stedets certifikat gælder ikke"
TOO_SLOW = "for langsom"
GOES_ROUND = "for mange omdirigeringer"
PACKED = "pakket som"
"""Before the name of a packing that nobody asked for."""
_BROKEN_OFF = "overførslen blev afbrudt"

NET_ERRORS = (httpx.HTTPError, httpx.InvalidURL, httpcore.NetworkError, httpcore.ProtocolError,
              httpcore.TimeoutException, httpcore.UnsupportedProtocol)  # fmt: skip


def trouble_of(wrong: Exception) -> str:
    """Which of these one of the ``NET_ERRORS`` is."""
    if isinstance(wrong, (httpx.ConnectError, httpx.ConnectTimeout, httpcore.ConnectError, httpcore.ConnectTimeout)):
        return NO_TRUST if "CERTIFICATE" in str(wrong) else NO_ANSWER
    if isinstance(wrong, (httpx.TimeoutException, httpcore.TimeoutException)):
        return TOO_SLOW
    return _BROKEN_OFF
