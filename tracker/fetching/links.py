"""Links as pages and servers write them."""

from urllib.parse import urljoin


def resolve_link(base: str, link: str) -> str:
    """The address that a link stands for at ``base``; a link that can be none (``//[x``) as it is written.

    Whoever fetches it then says that it is no address.
    """
    try:
        return urljoin(base, link)
    except ValueError:
        return link
