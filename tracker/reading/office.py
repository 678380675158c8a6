"""Old Word files (``.doc``), ``.rtf`` and ``.odt``: LibreOffice makes a ``.docx`` of them, which is read as any other.

LibreOffice gets a profile of its own in a folder that is gone afterwards, in which macros do not run, links to other
files and pictures are not followed, and the way to the network leads nowhere.
"""

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.detect import Format
from tracker.reading.docx import read_docx
from tracker.reading.draft import Draft
from tracker.reading.programs import run

MAX_SECONDS = 90.0
"""Of one file. LibreOffice starts in two to six seconds; minutes take less than one more."""
MAX_MEMORY_BYTES = 3_000_000_000
"""Of addresses; an ordinary file takes less than half a gigabyte."""

ENDINGS: Mapping[Format, str] = {Format.OLD_WORD: "doc", Format.RTF: "rtf", Format.ODT: "odt"}
"""The formats that LibreOffice is asked to read, with the endings by which it knows them."""

CONVERTER = "libreoffice"

_SETTINGS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Writer/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
)
"""Macros never, links never (2), and for a proxy the port that throws everything away."""


def read_office(name: str, content: bytes, kind: Format, libreoffice: str | None) -> Draft:
    """The text of an old Word file; ``OLD_WORD`` with the format's name where LibreOffice is not installed."""
    ending = ENDINGS[kind]
    if libreoffice is None:
        raise UnreadableFile(RefusalCode.OLD_WORD, name, None if kind is Format.OLD_WORD else ending.upper())
    return replace(read_docx(name, _as_docx(name, content, ending, libreoffice)), converter=CONVERTER)


def _as_docx(name: str, content: bytes, ending: str, libreoffice: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="pejlemaerke-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source, target, profile = place / f"minutes.{ending}", place / "out" / "minutes.docx", place / "profile"
        source.write_bytes(content)
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_profile(), encoding="utf-8")
        options = ["--headless", "--norestore", "--nolockcheck", "--nologo", "--convert-to", "docx:MS Word 2007 XML"]
        ended = run(
            [
                libreoffice,
                f"-env:UserInstallation={profile.as_uri()}",
                *options,
                "--outdir",
                str(target.parent),
                str(source),
            ],
            seconds=MAX_SECONDS,
            memory_bytes=MAX_MEMORY_BYTES,
            environment={"HOME": folder},
        )
        if ended.is_late:
            raise UnreadableFile(RefusalCode.READER_TOO_SLOW, name, "LibreOffice")
        if not target.is_file():
            raise UnreadableFile(RefusalCode.DAMAGED, name, "LibreOffice")
        return target.read_bytes()


def _profile() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.{path if path.startswith("Inet") else f"Office.{path}"}">'
        f'<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
