"""Old Word files through LibreOffice: the same words as the .docx, nothing fetched, an end to every file, advice."""

import io
import stat
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer

import pytest

from tests.machine import LONGEST_WAIT, missing
from tests.reading.minutes import PLAIN, as_docx
from tracker.domain.source import Document
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading import office, read_document
from tracker.reading.programs import NO_PROGRAMS, Programs, find_programs
from tracker.usecases.refusal_texts import explain_refusal

RTF = rb"{\rtf1\ansi Referat\par Godkendt.\par}"
FORMATS = {"doc": "application/msword", "rtf": "application/rtf", "odt": "application/vnd.oasis.opendocument.text"}
NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in {"office": "office", "text": "text", "draw": "drawing", "svg": "svg-compatible"}.items()
)
MANIFEST = """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""


@pytest.fixture(scope="session")
def libreoffice() -> str:
    found = find_programs().libreoffice
    if found is None:
        missing("LibreOffice is not there")
        raise AssertionError
    return found


@pytest.fixture(scope="session")
def old_files(libreoffice: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The minutes of the .docx as LibreOffice saves them in each older format."""
    folder = tmp_path_factory.mktemp("office")
    source = folder / "minutes.docx"
    source.write_bytes(as_docx())
    for ending in FORMATS:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [libreoffice, profile, "--headless", "--convert-to", ending, "--outdir", str(folder), str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=LONGEST_WAIT)
    return {ending: (folder / f"minutes.{ending}").read_bytes() for ending in FORMATS}


def open_text(body: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", FORMATS["odt"])
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr(
            "content.xml",
            f'<office:document-content {NAMES} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return buffer.getvalue()


def program(folder: Path, script: str) -> str:
    """A program that stands where LibreOffice or Tesseract should, and does what the script says."""
    if sys.platform == "win32":
        pytest.skip("the program is a shell script")
    path = folder / "program"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def refused(content: bytes, programs: Programs) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_document("referat.doc", content, programs)
    return caught.value


@pytest.mark.parametrize("ending", FORMATS)
def test_an_old_file_gives_the_words_of_the_docx(ending: str, old_files: dict[str, bytes]) -> None:
    document: Document = read_document(f"referat.{ending}", old_files[ending])
    assert document.text.split() == PLAIN.split()
    assert "Overført\t38.000 kr.\nI alt\t89.700 kr." in document.text
    assert (document.media_type, document.converter) == (FORMATS[ending], "libreoffice")
    assert document.doubtful_share is None


@pytest.fixture
def web() -> Iterator[tuple[str, list[str]]]:
    """A server of this machine, and what it was asked for."""
    asked: list[str] = []

    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            asked.append(self.request.recv(1000).decode("latin-1"))

    server = ThreadingTCPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", asked
    server.shutdown()
    server.server_close()


def test_a_file_fetches_nothing_from_the_web_and_nothing_from_the_disk(
    libreoffice: str, web: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, asked = web
    secret = tmp_path / "secret.txt"
    secret.write_text("Fra disken", encoding="utf-8")
    content = open_text(
        "<text:p>Referat</text:p><text:section text:name='a'>"
        f"<text:section-source xlink:href='{secret.as_uri()}' xlink:type='simple'/><text:p>Uændret</text:p>"
        "</text:section><text:p><draw:frame svg:width='2cm' svg:height='2cm'>"
        f"<draw:image xlink:href='{address}/b.png' xlink:type='simple'/></draw:frame></text:p>"
    )
    text = read_document("referat.odt", content, Programs(libreoffice=libreoffice)).text
    assert text.split() == ["Referat", "Uændret"]
    assert asked == []


@pytest.mark.parametrize(
    ("content", "detail"),
    [
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), None, id=".doc"),
        pytest.param(RTF, "RTF", id=".rtf"),
        pytest.param(open_text("<text:p>Referat</text:p>"), "ODT", id=".odt"),
    ],
)
def test_without_libreoffice_the_refusal_says_what_to_do(content: bytes, detail: str | None) -> None:
    refusal = refused(content, NO_PROGRAMS)
    assert (refusal.code, refusal.detail) == (RefusalCode.OLD_WORD, detail)
    sentence = explain_refusal(refusal)
    assert all(word in sentence for word in ("‘referat.doc’", ".docx", "apt install libreoffice-writer", "Intet er"))


def test_a_file_that_libreoffice_cannot_open_is_damaged(tmp_path: Path) -> None:
    refusal = refused(RTF, Programs(libreoffice=program(tmp_path, "exit 1")))
    assert (refusal.code, refusal.detail) == (RefusalCode.DAMAGED, "LibreOffice")


def test_a_file_that_holds_libreoffice_up_is_given_up_and_all_its_processes_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "MAX_SECONDS", 0.5)
    child = tmp_path / "child"
    holds = program(tmp_path, f"sh -c 'echo $$ > {child}.new; mv {child}.new {child}; exec tail -f /dev/null' &\nwait")
    assert refused(RTF, Programs(libreoffice=holds)).code is RefusalCode.READER_TOO_SLOW
    assert not child.exists() or not is_running(int(child.read_text(encoding="utf-8")))


def is_running(process: int) -> bool:
    """Whether a process is there and no corpse that its parent has not looked at."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").split()[2] not in {"Z", "X"}
    except OSError:
        return False


def test_a_word_file_of_old_with_a_password_is_locked() -> None:
    head = b"\xec\xa5" + bytes(8) + (0x0100).to_bytes(2, "little") + bytes(500)
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + head + "WordDocument".encode("utf-16-le")
    assert refused(content, NO_PROGRAMS).code is RefusalCode.ENCRYPTED
