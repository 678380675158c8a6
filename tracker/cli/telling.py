"""What a command says to whoever is at the terminal of names that others gave, and of files that cannot be written."""

import unicodedata
from pathlib import Path

import typer

from tracker.danish.personal import mask_cpr_in_name
from tracker.fetching.links import hide_passwords

_UNSEEN = frozenset(("Cc", "Cf", "Zl", "Zp"))


def one_line(text: str) -> str:
    """What somebody else named, so that it can be shown: CPR numbers masked, no passwords of addresses, and signs that
    break a line, colour a terminal or turn the writing around as ``�``.
    """
    shown = mask_cpr_in_name(hide_passwords(text))
    return "".join("\ufffd" if unicodedata.category(sign) in _UNSEEN else sign for sign in shown)


def tell_unwritable(option: str, path: Path, so: str = "Intet er ændret.") -> None:
    """Say that the file of an option cannot be written, and what that means for the rest."""
    typer.echo(f"{option}: Filen ‘{one_line(str(path))}’ kan ikke skrives. Vælg en anden. {so}", err=True)


def write_file(option: str, path: Path, content: bytes) -> None:
    """Write the file that an option names; ends with status 1 where it cannot be written."""
    try:
        path.write_bytes(content)
    except OSError as wrong:
        tell_unwritable(option, path)
        raise typer.Exit(1) from wrong
