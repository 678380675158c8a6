"""The errors of the outside world. They know no Danish; ``usecases/error_texts.py`` has a sentence for each code."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class RefusalCode(StrEnum):
    """Why a file cannot be read."""

    EMPTY = "empty"
    UNKNOWN_FORMAT = "unknown_format"
    SCANNED_PDF = "scanned_pdf"
    """Pictures of pages, which a program that is not installed could read."""
    SCAN_LANGUAGE = "scan_language"
    """A scan, and the program that could read it was installed without Danish."""
    SCAN_UNREADABLE = "scan_unreadable"
    """A scan on which not even a program for scans could read words."""
    SCAN_TOO_LONG = "scan_too_long"
    """A scan of more pages, or slower to read, than one file may be."""
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    OLD_WORD = "old_word"
    """A text of an older or other program (.doc, .rtf, .odt), which a program that is not installed could convert."""
    ZIP_NOT_DOCX = "zip_not_docx"
    TOO_LARGE = "too_large"
    NOT_FOUND = "not_found"
    NOT_READABLE = "not_readable"
    """There, but we may not read it."""
    READER_STOPPED = "reader_stopped"
    """What reads files broke down over it."""
    READER_TOO_SLOW = "reader_too_slow"
    """It takes longer than any document of its size should."""
    ARCHIVE_TOO_LARGE = "archive_too_large"
    """An archive that unpacks to more than minutes ever are."""
    ARCHIVE_TOO_DEEP = "archive_too_deep"
    """Archives in archives in archives."""
    UNSAFE_NAME = "unsafe_name"
    """A name in an archive that points out of it (``../``), or a link."""
    WRONG_ADDRESS = "wrong_address"
    """No address of the web."""
    PASSWORD_IN_ADDRESS = "password_in_address"
    """``https://name:word@host``: a secret where everybody sees it. The refusal's name is without it."""
    LOCAL_ADDRESS = "local_address"
    """An address of this machine or of a private network, which a list of addresses has no business with."""
    ROBOTS = "robots"
    """The site asks programs to keep away from it."""
    NOT_FETCHED = "not_fetched"
    """The server did not answer, or answered with an error."""
    NO_FEED = "no_feed"
    """An address that was to be a feed and is none."""
    FEED_EMPTY = "feed_empty"
    """A feed in which no address stands."""
    FEED_TOO_LARGE = "feed_too_large"
    """A feed of more bytes than are looked through."""
    PAGE_NOT_FOUND = "page_not_found"
    """A page that says that what was asked for is not there."""
    NEEDS_LOGIN = "needs_login"
    """A page that asks for a password, and tells nothing of a meeting."""


class TrackerError(Exception):
    """Root of all errors that a person can do something about."""


class UnreadableFile(TrackerError):
    """A file that cannot be turned to text; ``name`` is the file's name, ``detail`` a place in it where known."""

    def __init__(self, code: RefusalCode, name: str, detail: str | None = None) -> None:
        super().__init__(f"{name}: {code.value}" + (f" ({detail})" if detail else ""))
        self.code = code
        self.name = name
        self.detail = detail


class StoreTooNew(TrackerError):
    """The store was written by a newer version of the product."""

    def __init__(self, found: str) -> None:
        super().__init__(f"the store is at migration {found}, which this version does not know")
        self.found = found


class StoreFault(StrEnum):
    """Why the store cannot be used."""

    UNREACHABLE = "unreachable"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    FULL = "full"
    DAMAGED = "damaged"
    NOT_A_STORE = "not_a_store"
    """A database of another program, or no database."""
    MISSING = "missing"
    """Nothing is there, and what was asked for is not to make a store."""
    IN_MEMORY = "in_memory"
    """An address that keeps nothing."""


class StoreUnavailable(TrackerError):
    """The store cannot be opened, read or written; ``location`` is where, without a password.

    ``reason`` is the driver's own words, for a log.
    """

    def __init__(self, location: str, reason: str, fault: StoreFault = StoreFault.UNREACHABLE) -> None:
        super().__init__(f"{location}: {reason}")
        self.location = location
        self.reason = reason
        self.fault = fault


class RowProblem(TrackerError):
    """One thing wrong in a table a person handed in: ``place`` is the sheet and row, ``field`` the column."""

    def __init__(self, place: str, field: str, code: str, value: str = "") -> None:
        super().__init__(f"{place}: {field}: {code} {value!r}")
        self.place = place
        self.field = field
        self.code = code
        self.value = value


class RejectedTable(TrackerError):
    """A table with at least one wrong row; nothing of it was stored."""

    def __init__(self, name: str, problems: tuple[RowProblem, ...]) -> None:
        super().__init__(f"{name}: {len(problems)} problems")
        self.name = name
        self.problems = problems


class NotInStore(TrackerError):
    """Something asked for by id is not in the store."""

    def __init__(self, what: str, id: str) -> None:
        super().__init__(f"no {what} {id}")
        self.what = what
        self.id = id


class ChangedMeanwhile(TrackerError):
    """What a person edited was changed by somebody else since they opened it."""

    def __init__(self, what: str, id: str) -> None:
        super().__init__(f"{what} {id} was changed meanwhile")
        self.what = what
        self.id = id


class AnsweredMeanwhile(ChangedMeanwhile):
    """Somebody else has answered a question about a link since a person was shown it.

    ``act`` is what they did, as the journal words it; ``actor`` who, if known; ``at`` when, in universal time.
    """

    def __init__(self, id: str, act: str, actor: str | None, at: dt.datetime) -> None:
        super().__init__("link", id)
        self.act = act
        self.actor = actor
        self.at = at


class CopyFault(StrEnum):
    """Why a copy cannot be written to a file."""

    IS_THE_STORE = "is_the_store"
    IS_A_FOLDER = "is_a_folder"
    NOT_WRITABLE = "not_writable"


class CopyRefused(TrackerError):
    """A copy that was not written; what stood at ``target`` before stands there still."""

    def __init__(self, fault: CopyFault, target: Path) -> None:
        super().__init__(f"{target}: {fault.value}")
        self.fault = fault
        self.target = target


class AddressUnavailable(TrackerError):
    """The dashboard cannot listen on an address; ``reason`` is ``None`` where another program has the port."""

    def __init__(self, host: str, port: int, reason: str | None) -> None:
        super().__init__(f"cannot listen on {host}:{port}: {reason or 'another program uses it'}")
        self.host = host
        self.port = port
        self.reason = reason


class ThesaurusFault(StrEnum):
    """What is wrong with an entry of a thesaurus file."""

    NOT_TOML = "not_toml"
    BAD_KEY = "bad_key"
    """A key is in lower case: letters, digits and ``_``, a letter first."""
    NOT_AN_ENTRY = "not_an_entry"
    UNKNOWN_FIELD = "unknown_field"
    WRONG_TYPE = "wrong_type"
    TOO_SHORT = "too_short"
    """A word of one or two letters, which would be found everywhere."""
    NO_PREFERRED = "no_preferred"
    TWICE = "twice"
    """Two files of the product itself define the same concept."""
    NOT_THERE = "not_there"
    """A word to remove, or a concept to drop, that is not there."""
    UNKNOWN_BROADER = "unknown_broader"
    CYCLE = "cycle"
    """A concept that is broader than itself."""


@dataclass(frozen=True, slots=True)
class ThesaurusProblem:
    """One thing wrong: the file, the entry's key (empty: the whole file), what, and the words that are wrong."""

    file: str
    entry: str
    fault: ThesaurusFault
    value: str = ""


class RejectedThesaurus(TrackerError):
    """Thesaurus files with at least one wrong entry; nothing of them is used."""

    def __init__(self, problems: tuple[ThesaurusProblem, ...]) -> None:
        super().__init__("; ".join(f"{p.file}: [{p.entry}] {p.fault.value} {p.value!r}" for p in problems))
        self.problems = problems
