"""Links as pages and servers write them."""

import re
from urllib.parse import urljoin

_HOST = re.compile(r"[^/?#\\]*")
_SECRET = re.compile(r"(?<=\w\w)(:/{1,2})[^\s/?#]*@")
_NO_PORT = re.compile(r"[^\[\]]*:(?!\d*$)")


def resolve_link(base: str, link: str) -> str:
    """The address that a link stands for at ``base``; a link that can be none (``//[x``) as it is written.

    Whoever fetches it then says that it is no address.
    """
    try:
        return urljoin(base, link)
    except ValueError:
        return link


def without_password(address: str) -> str:
    """An address without the ``name:word@`` before its host; one that has none as it is.

    Read are ``https://name:word@a.dk/x``, ``name@``, ``name:word@a.dk`` without a scheme, and a word with a slash in
    it, behind which the last ``@`` of all ends the secret: rather too little is shown than a part of the word.
    """
    scheme, mark, rest = address.partition("://")
    if not mark:
        scheme, rest = "", address
    host = rest[: _end_of_host(rest)]
    if "@" in host and (mark or ":" in host):
        return scheme + mark + rest[host.rindex("@") + 1 :]
    if mark and "@" in rest and _NO_PORT.match(host):
        return scheme + mark + rest[rest.rindex("@") + 1 :]
    return address


def hide_passwords(text: str) -> str:
    """A text for people, with no ``name:word@`` behind the ``://`` of an address, or the ``:/`` that a path keeps.

    A drive (``C:/møder@2024/1.pdf``) has one letter, a scheme has more.
    """
    return _SECRET.sub(r"\1", text)


def _end_of_host(rest: str) -> int:
    found = _HOST.match(rest)
    return found.end() if found else 0
