"""ZIP files of minutes: what is in them is handed on, what could hurt is refused with its place."""

import io
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.manifests import Item, manifest
from tracker.domain.delivery import AttachmentFile, Delivery, Entry, Unmodified
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading import archive as archive_module
from tracker.reading.archive import Budget, is_archive, read_entries
from tracker.usecases.deliver import Arrival, deliver

Members = dict[str, bytes]


def zipped(members: Members, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def entry(content: bytes, place: str = "a.zip") -> Entry:
    return Entry(place.rpartition("/")[2], place, lambda: io.BytesIO(content))


def told(arrivals: list[Arrival]) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for one in arrivals:
        match one:
            case Delivery():
                found.append((one.place, one.content))
            case UnreadableFile():
                found.append((one.name, one.code))
            case AttachmentFile():
                found.append((one.place, one.manifest))
            case Unmodified():
                raise AssertionError(one)
    return found


def opened(content: bytes) -> list[tuple[str, object]]:
    return told(list(deliver([entry(content)])))


def test_the_files_of_an_archive_come_with_their_places() -> None:
    assert opened(zipped({"2024/møde.txt": b"a", "b.txt": b"b"})) == [
        ("a.zip/2024/møde.txt", b"a"),
        ("a.zip/b.txt", b"b"),
    ]


def test_archives_in_archives_are_opened_down_to_three() -> None:
    inner = b""
    for depth in range(5, 0, -1):
        members = {f"{depth}.txt": b"x"}
        inner = zipped({**members, "inde.zip": inner} if inner else members)
    assert opened(inner) == [
        ("a.zip/1.txt", b"x"),
        ("a.zip/inde.zip/2.txt", b"x"),
        ("a.zip/inde.zip/inde.zip/3.txt", b"x"),
        ("a.zip/inde.zip/inde.zip/inde.zip", RefusalCode.ARCHIVE_TOO_DEEP),
    ]


@pytest.mark.parametrize(
    "name", ["../ud.txt", "a/../../ud.txt", "/rod.txt", "C:/ud.txt", "..\\ud.txt"], ids=lambda name: name
)
def test_a_name_that_points_out_is_refused_and_the_rest_goes_on(name: str) -> None:
    found = opened(zipped({name: b"x", "god.txt": b"g"}))
    assert [what for _, what in found] == [RefusalCode.UNSAFE_NAME, b"g"]


def test_a_link_is_refused() -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert opened(out.getvalue()) == [("a.zip/link.txt", RefusalCode.UNSAFE_NAME)]


def test_hidden_files_and_those_that_systems_add_are_left_out() -> None:
    hidden = (".x.txt", "__MACOSX/._a.txt", "a/.b/c.txt", "a/Thumbs.db", "desktop.ini", "~$a.docx")
    assert opened(zipped({**dict.fromkeys(hidden, b"x"), "a.txt": b"a"})) == [("a.zip/a.txt", b"a")]


def test_a_member_behind_a_password_is_refused_and_the_rest_goes_on() -> None:
    content = bytearray(zipped({"låst.txt": b"x", "god.txt": b"g"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1
    assert [what for _, what in opened(bytes(content))] == [RefusalCode.ENCRYPTED, b"g"]


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        pytest.param("møde på Ærø.txt".encode("cp850"), "møde på Ærø.txt", id="Danish Windows"),
        pytest.param("gågade Øst.txt".encode("cp1252"), "gågade Øst.txt", id="another program on Windows"),
        pytest.param("møde.txt".encode(), "møde.txt", id="a Mac that does not say UTF-8"),
    ],
)
def test_a_name_without_a_mark_is_read_as_its_maker_wrote_it(stored: bytes, shown: str) -> None:
    placeholder = b"x" * len(stored)
    content = zipped({placeholder.decode(): b"a"}).replace(placeholder, stored)
    assert opened(content) == [(f"a.zip/{shown}", b"a")]


def test_a_bomb_is_refused_by_what_it_says_of_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_module, "MAX_FILE_BYTES", 1_000_000)
    content = zipped({"bombe.txt": b"0" * 1_000_001, "god.txt": b"g"})
    assert len(content) < 5_000
    assert [what for _, what in opened(content)] == [RefusalCode.TOO_LARGE, b"g"]


def test_many_files_that_unpack_to_too_much_together_are_refused() -> None:
    content = zipped({f"{n}.txt": b"0" * 1000 for n in range(5)})
    entries = list(read_entries(io.BytesIO(content), "a.zip", Budget(bytes_left=2_500)))
    assert [what for _, what in told(list(deliver(entries)))] == [b"0" * 1000] * 2 + [RefusalCode.ARCHIVE_TOO_LARGE] * 3


def test_the_budget_holds_for_archives_in_archives_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.usecases.deliver.Budget", lambda: Budget(bytes_left=3_000))
    inner = zipped({f"{n}.txt": b"0" * 1000 for n in range(3)})
    found = opened(zipped({"1.zip": inner, "2.zip": inner}))
    assert [what for _, what in found].count(RefusalCode.ARCHIVE_TOO_LARGE) == 4, "one of the first, all of the second"


def test_an_archive_of_too_many_files_is_refused_at_once() -> None:
    content = zipped({f"{n}.txt": b"" for n in range(11)})
    with pytest.raises(UnreadableFile) as refused:
        list(read_entries(io.BytesIO(content), "a.zip", Budget(entries_left=10)))
    assert (refused.value.code, refused.value.name) == (RefusalCode.ARCHIVE_TOO_LARGE, "a.zip")


def test_a_list_that_says_it_is_huge_is_not_read() -> None:
    content = bytearray(zipped({"a.txt": b"a"}))
    struct.pack_into("<L", content, content.rindex(b"PK\x05\x06") + 12, 0xFFFFFFF0)
    assert opened(bytes(content)) == [("a.zip", RefusalCode.ARCHIVE_TOO_LARGE)]


def test_an_end_that_hides_a_longer_list_behind_another_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = zipped({f"{n}.txt": b"" for n in range(40)})
    end = plain.rindex(b"PK\x05\x06")
    count, length, start = struct.unpack_from("<H2L", plain, end + 10)
    end_64 = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, length, start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    short = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 1, 0, 0)
    content = plain[:end] + end_64 + locator + short
    assert len(opened(content)) == 40
    monkeypatch.setattr(archive_module, "MAX_DIRECTORY_BYTES", 1_000)
    assert opened(content) == [("a.zip", RefusalCode.ARCHIVE_TOO_LARGE)]


def test_members_are_counted_before_their_list_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    content = zipped({f"{n}.txt": b"" for n in range(11)})
    monkeypatch.setattr(archive_module, "MAX_ENTRIES", 10)
    monkeypatch.setattr(zipfile, "ZipFile", None)
    assert opened(content) == [("a.zip", RefusalCode.ARCHIVE_TOO_LARGE)]


def test_no_further_archive_is_opened_when_all_may_hold_no_more() -> None:
    with pytest.raises(UnreadableFile) as refused:
        list(read_entries(io.BytesIO(zipped({"a.txt": b"a"})), "b.zip", Budget(entries_left=-1)))
    assert refused.value.code is RefusalCode.ARCHIVE_TOO_LARGE


@pytest.mark.parametrize("members", [{}, {".skjult.txt": b"x"}], ids=["nothing", "hidden files alone"])
def test_an_archive_without_files_is_told_of(members: Members) -> None:
    said: list[int] = []
    assert told(list(deliver([entry(zipped(members))], said.append))) == [("a.zip", RefusalCode.EMPTY)]
    assert sum(said) == 1


def test_a_member_that_is_cut_off_is_refused_and_the_rest_goes_on() -> None:
    content = zipped({"a.txt": b"abcabc", "god.txt": b"g"}, zipfile.ZIP_STORED).replace(b"abcabc", b"abcabd")
    assert [what for _, what in opened(content)] == [RefusalCode.DAMAGED, b"g"]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
def test_a_method_that_unpacks_without_limit_is_refused(method: int) -> None:
    assert opened(zipped({"a.txt": b"a"}, method)) == [("a.zip/a.txt", RefusalCode.UNKNOWN_FORMAT)]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(zipped({"a.txt": b"a"}), True, id="files"),
        pytest.param(zipped({}), True, id="no files"),
        pytest.param(zipped({"[Content_Types].xml": b"", "word/document.xml": b""}), False, id="Word"),
        pytest.param(zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), False, id="OpenDocument"),
        pytest.param(zipped({"Index/Document.iwa": b"", "preview.jpg": b""}), False, id="Apple's Pages"),
        pytest.param(b"PK\x03\x04 and nothing more", False, id="only the first bytes"),
        pytest.param(b"Referat", False, id="text"),
        pytest.param(b"", False, id="nothing"),
    ],
)
def test_an_archive_is_known_by_its_content(content: bytes, expected: bool) -> None:
    assert is_archive(io.BytesIO(content)) is expected


def test_files_that_a_manifest_names_are_attachments_beside_it_alone() -> None:
    paper = ("501", "Tegning", True, "bilag/501.pdf")
    content = zipped(
        {"m/manifest.xml": manifest(Item("1", "A", papers=(paper,))), "m/bilag/501.pdf": b"p", "bilag/501.pdf": b"q"}
    )
    found = dict(opened(content))
    assert found["a.zip/m/bilag/501.pdf"] == "a.zip/m/manifest.xml"
    assert found["a.zip/bilag/501.pdf"] == b"q"


def test_how_many_files_there_are_is_told_as_archives_are_opened() -> None:
    said: list[int] = []
    content = zipped({"a.txt": b"a", "b.zip": zipped({"c.txt": b"c", "d.txt": b"d"})})
    arrivals = list(deliver([entry(content)], said.append))
    assert sum(said) == len(arrivals) == 3


def test_a_file_that_cannot_be_opened_any_more_is_told(tmp_path: Path) -> None:
    def gone() -> io.BytesIO:
        raise UnreadableFile(RefusalCode.NOT_FOUND, "væk.txt")

    entries = [Entry("væk.txt", "væk.txt", gone), entry(b"g", "god.txt")]
    assert told(list(deliver(entries))) == [("væk.txt", RefusalCode.NOT_FOUND), ("god.txt", b"g")]


@given(st.binary(max_size=300), st.integers(0, 400), st.binary(max_size=8))
def test_no_bytes_make_it_raise_or_unpack_more_than_its_budget(junk: bytes, at: int, patch: bytes) -> None:
    whole = zipped({"a.txt": b"abc" * 50, "b/c.zip": zipped({"d.txt": b"d"})})
    for content in (junk, b"PK\x03\x04" + junk, whole[:at] + patch + whole[at + len(patch) :], whole + junk):
        assert all(isinstance(one, Delivery | UnreadableFile) for one in deliver([entry(content)]))
