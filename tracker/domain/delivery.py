"""A file on its way in, whichever door it came by."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Delivery:
    """A document's name and bytes. ``place`` is where it was found, for a message: a path, an address, or a file in
    an archive (``2024.zip/referat.pdf``).
    """

    name: str
    content: bytes
    place: str
