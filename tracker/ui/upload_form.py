"""Upload one file or many, ZIP files too: each is read and shown before anything is stored; the unreadable is named."""

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from tracker.danish.personal import mask_cpr_in_name
from tracker.danish.phrases import count_of
from tracker.danish.vocabulary import Vocabulary, load_vocabulary
from tracker.domain.delivery import AttachmentFile, Delivery, Entry
from tracker.errors import UnreadableFile
from tracker.reading.document import MAX_FILE_BYTES, MAX_TEXT_BYTES
from tracker.settings import VOCABULARY_FOLDER
from tracker.ui.actor import choose_actor
from tracker.ui.escaping import as_text
from tracker.ui.upload_preview import show_preview
from tracker.ui.upload_result import Chosen, show_results, store_files
from tracker.usecases.deliver import deliver
from tracker.usecases.preview_minutes import Preview, preview_minutes
from tracker.usecases.refusal_texts import explain_refusal

_ROUND = "upload-omgang"
_READ = "upload-laest"
MOST_FILES = 100
"""How many files are shown at once before they are stored; a page of more would be nobody's to check."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file on its way in, with what was read in it; ``place`` is where it was found, a ZIP file's name included.

    CPR numbers in both are masked.
    """

    name: str
    place: str
    content: bytes
    sha256: str
    preview: Preview


def show_upload() -> None:
    """The result of the last upload, the choice of files, and what was found in those chosen now."""
    show_results()
    files = st.file_uploader(
        "Vælg referater: PDF, Word, HTML, tekst, scanning, SBSYS-manifest (.xml) eller ZIP med flere",
        accept_multiple_files=True,
        key=f"filer-{st.session_state.get(_ROUND, 0)}",
        max_upload_size=MAX_FILE_BYTES // 1_000_000,
    )
    if not files:
        st.caption(
            f"Intet gemmes, før det fundne er vist og der er sagt ja. Tekst og HTML læses op til "
            f"{MAX_TEXT_BYTES // 1_000_000} MB."
        )
        return
    incoming = _told_apart(_read_all(files))
    _show_refused([one for one in incoming if one.preview.refusal is not None])
    readable = [one for one in incoming if one.preview.refusal is None]
    if readable:
        _offer_to_store(readable)


def _read_all(files: Sequence[UploadedFile]) -> list[Incoming]:
    """Every file, those in ZIP files too, read once a session; the progress stands where it takes a while."""
    vocabulary = load_vocabulary(VOCABULARY_FOLDER)
    known: dict[tuple[str, str], Preview] = st.session_state.setdefault(_READ, {})
    bar = st.progress(0.0, "Læser filerne …")
    counted: list[int] = []
    incoming = []
    arrivals = deliver([_entry(file) for file in files], counted.append)
    for number, arrival in enumerate(islice(arrivals, MOST_FILES), start=1):
        total = max(number, sum(counted))
        bar.progress(number / total, f"Læser fil {number} af {total}")
        if isinstance(arrival, AttachmentFile):
            named = f"‘{arrival.place}’ er bilag ifølge ‘{arrival.manifest}’ og læses ikke som referat."
            st.caption(f":material/attach_file: {as_text(mask_cpr_in_name(named))}")
        elif isinstance(arrival, UnreadableFile):
            name = mask_cpr_in_name(arrival.name)
            incoming.append(Incoming(name, name, b"", arrival.name, Preview(name, refusal=arrival)))
        elif isinstance(arrival, Delivery):
            incoming.append(_read_one(arrival, vocabulary, known))
    bar.empty()
    if sum(counted) > MOST_FILES:
        st.warning(
            f"Her vises de første {MOST_FILES} filer. `python -m tracker import` tager tusinder på en gang.",
            icon=":material/folder_zip:",
        )
    return incoming


def _entry(file: UploadedFile) -> Entry:
    return Entry(file.name, file.name, partial(io.BytesIO, file.getvalue()))


def _told_apart(incoming: Sequence[Incoming]) -> list[Incoming]:
    """The files of different content, and all that are refused, each with its way out; of each of the others it is
    said which one it is the same as.
    """
    first: dict[str | int, Incoming] = {}
    for number, one in enumerate(incoming):
        same = first.setdefault(one.sha256 if one.preview.refusal is None else number, one)
        if same is not one:
            words = f"‘{as_text(one.place)}’ har samme indhold som ‘{as_text(same.place)}’ og læses kun én gang."
            st.info(words, icon=":material/file_copy:")
    return list(first.values())


def _read_one(file: Delivery, vocabulary: Vocabulary, known: dict[tuple[str, str], Preview]) -> Incoming:
    sha256 = hashlib.sha256(file.content).hexdigest()
    key = (file.place, sha256)
    if key not in known:
        preview = preview_minutes(file.name, file.content, vocabulary)
        if preview.refusal is not None:
            preview = Preview(
                file.place, refusal=UnreadableFile(preview.refusal.code, file.place, preview.refusal.detail)
            )
        known[key] = preview
    return Incoming(mask_cpr_in_name(file.name), mask_cpr_in_name(file.place), file.content, sha256, known[key])


def _show_refused(refused: Sequence[Incoming]) -> None:
    """Which files cannot be read, why, and what to do; the others go on."""
    for one in refused:
        if one.preview.refusal is not None:
            st.error(as_text(explain_refusal(one.preview.refusal)), icon=":material/block:")


def _offer_to_store(readable: Sequence[Incoming]) -> None:
    """What was found in each, under the button that stores them all, so that it is never far down."""
    st.subheader("Hvad blev der fundet?")
    top = st.container()
    chosen = {one.sha256: show_preview(one.name, one.sha256, one.preview, one.place) for one in readable}
    with top:
        choose_actor("upload", "Hvem indlæser?")
        label = f"Gem {count_of(len(readable), 'dokument', 'dokumenter')}"
        is_asked = st.button(label, type="primary", icon=":material/save:", key="gem-dokumenter")
    if is_asked:
        store_files([Chosen(one.name, one.place, one.content, chosen[one.sha256]) for one in readable])
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1
        st.session_state[_READ] = {}
        st.rerun()
