"""The manifest of SBSYS: its fields as a text, its ids, and what is closed left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.few_examples import FEW_EXAMPLES
from tests.reading.manifests import Item, manifest
from tracker.danish.vocabulary import Vocabulary, load_vocabulary
from tracker.domain.decision import Outcome
from tracker.domain.meeting import MeetingKind
from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.manifest import attachment_files, read_manifest
from tracker.reading.manifest_tree import is_manifest
from tracker.settings import VOCABULARY_FOLDER
from tracker.usecases.understand import Understood, understand

BENCHES = Item(
    "9002",
    "Nye bænke på kajen",
    "2",
    fields={
        "Sagsfremstilling": "<p>Kajen mangler bænke.</p><h2>Økonomi</h2><p>De koster 45.000 kr.</p>",
        "Indstilling": "Forvaltningen indstiller, at der købes ti bænke.\n1. at de males\n2. at de sættes op",
        "Beslutning": "Godkendt. Forvaltningen sender en plan til udvalget inden 1. oktober 2018.",
    },
    papers=(
        ("501", "Tegning af bænk", True, "bilag/501.pdf"),
        ("502", "Tilbud", False, "bilag\\502.pdf"),
        ("503", "Kort over kajen", True, "bilag/503.pdf"),
    ),
)
FIRST = Item("9001", "Godkendelse af dagsorden", "1", fields={"Beslutning": "Godkendt."})
SECRET = Item("9003", "Køb af pram", "3", is_open=False, fields={"Beslutning": "Hemmelig pris."})


def read(content: bytes, vocabulary: Vocabulary) -> Understood:
    return understand("manifest.xml", content, vocabulary)


def test_the_header_is_read_from_the_fields_of_the_meeting(vocabulary: Vocabulary) -> None:
    header = read(manifest(FIRST), vocabulary).reading.header
    assert (header.kind, header.body, header.external_id) == (MeetingKind.MINUTES, "Havneudvalget", "77")
    assert str(header.date) == "2018-08-27"
    assert (str(header.start_time), str(header.end_time), header.place) == ("16:00:00", "18:30:00", "Rådhuset")


def test_a_moment_as_xml_writes_it_is_day_and_hour(vocabulary: Vocabulary) -> None:
    written = manifest(FIRST, date="2018-08-27T00:00:00").replace(b'"16:00"', b'"2018-08-27T16:00:00+02:00"')
    header = read(written, vocabulary).reading.header
    assert (str(header.date), str(header.start_time)) == ("2018-08-27", "16:00:00")


def test_items_have_their_ids_and_what_their_fields_say(vocabulary: Vocabulary) -> None:
    first, second, third = read(manifest(FIRST, BENCHES, SECRET), vocabulary).reading.items
    assert [item.external_id for item in (first, second, third)] == ["9001", "9002", "9003"]
    assert (second.number, second.title) == ("2", "Nye bænke på kajen")
    assert second.decision is not None
    assert second.decision.outcome is Outcome.APPROVED
    assert [task.quote.text for task in second.follow_ups] == [
        "Forvaltningen sender en plan til udvalget inden 1. oktober 2018."
    ]
    assert [amount.ore for amount in second.amounts] == [4_500_000]


def test_a_numbered_list_in_a_field_is_no_item(vocabulary: Vocabulary) -> None:
    assert len(read(manifest(FIRST, BENCHES), vocabulary).reading.items) == 2


def test_attachments_have_their_ids_and_those_that_may_not_be_published_are_left_out(vocabulary: Vocabulary) -> None:
    found = read(manifest(FIRST, BENCHES), vocabulary)
    (_, item) = found.reading.items
    assert [(paper.title, paper.external_id) for paper in item.attachments] == [
        ("Tegning af bænk", "501"),
        ("Kort over kajen", "503"),
    ]
    assert "Tilbud" not in found.document.text


def test_of_a_closed_item_number_and_title_alone_are_read(vocabulary: Vocabulary) -> None:
    found = read(manifest(FIRST, BENCHES, SECRET), vocabulary)
    closed = found.reading.items[2]
    assert (closed.is_closed, closed.number, closed.title) == (True, "3", "Køb af pram")
    assert "Hemmelig" not in found.document.text
    assert found.reading.issues == ()


def test_an_agenda_that_is_closed_has_closed_items_alone(vocabulary: Vocabulary) -> None:
    found = read(manifest(FIRST, BENCHES, is_open=False), vocabulary)
    assert [item.is_closed for item in found.reading.items] == [True, True]
    assert "bænke mangler" not in found.document.text
    assert "Godkendt" not in found.document.text


def test_a_flag_that_is_not_there_is_not_guessed(vocabulary: Vocabulary) -> None:
    (item,) = read(manifest(Item("1", "Eventuelt", is_open=None)), vocabulary).reading.items
    assert item.is_closed is None


def test_names_without_danish_letters_and_a_field_for_each_content_are_read(vocabulary: Vocabulary) -> None:
    content = (
        b'<x:Dagsorden xmlns:x="urn:x" DagsordenID="1" Dagsordentype="dagsorden" Aaben="true">'
        b'<x:Moede MoedeID="5" Udvalg="Kulturudvalget" Moededato="3. april 2024"/><x:Dagsordenpunkter>'
        b'<x:Dagsordenpunkt DagsordenpunktID="8" Nummer="1." Aabent="true"><x:Overskrift>Ny scene</x:Overskrift>'
        b'<x:Indhold Overskrift="Indstilling"><p>Scenen bygges.</p></x:Indhold>'
        b'<x:Indhold Overskrift="Resume">Kort sagt.</x:Indhold></x:Dagsordenpunkt></x:Dagsordenpunkter></x:Dagsorden>'
    )
    reading = read(content, vocabulary).reading
    assert (reading.header.kind, reading.header.external_id) == (MeetingKind.AGENDA, "5")
    (item,) = reading.items
    assert (item.number, item.title, item.is_closed) == ("1", "Ny scene", False)
    assert [section.quote.text for section in item.sections[1:]] == ["Scenen bygges.", "Kort sagt."]


def test_the_files_of_all_attachments_are_named() -> None:
    assert attachment_files(manifest(BENCHES)) == ("bilag/501.pdf", "bilag/502.pdf", "bilag/503.pdf")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(manifest(FIRST), True, id="a manifest"),
        pytest.param(b"\xef\xbb\xbf<Dagsorden/>", True, id="with a byte order mark"),
        pytest.param(b"<rss><Dagsorden/></rss>", False, id="another root"),
        pytest.param(b"<Dagsordenpunkt/>", False, id="a root that only begins so"),
        pytest.param(b"Dagsorden", False, id="plain text"),
        pytest.param(b"", False, id="nothing"),
    ],
)
def test_a_manifest_is_known_by_its_root(content: bytes, expected: bool) -> None:
    assert is_manifest(content) is expected


BOMB = b'<!DOCTYPE D [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><Dagsorden><M\xc3\xb8de Udvalg="&b;"/></Dagsorden>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(BOMB, RefusalCode.UNKNOWN_FORMAT, id="entities"),
        pytest.param(b"<Dagsorden><M\xc3\xb8de>", RefusalCode.DAMAGED, id="cut off"),
        pytest.param(
            b"<Dagsorden>" + b"<a>" * 9_000 + b"</a>" * 9_000 + b"</Dagsorden>", RefusalCode.DAMAGED, id="deep"
        ),
        pytest.param(b"<Dagsorden/>", RefusalCode.EMPTY, id="nothing in it"),
    ],
)
def test_a_manifest_that_is_none_is_refused(content: bytes, code: RefusalCode) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_manifest("manifest.xml", content)
    assert refused.value.code is code


words = st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff"), max_size=40)


@FEW_EXAMPLES
@given(
    st.lists(
        st.builds(
            Item,
            id=st.from_regex(r"[0-9]{1,4}", fullmatch=True),
            title=words,
            number=st.sampled_from(["1", "12", "", "3a", "2."]),
            is_open=st.sampled_from([True, False, None]),
            fields=st.dictionaries(st.sampled_from(["Resume", "Beslutning", "Indstilling"]), words),
            papers=st.lists(st.tuples(st.just("5"), words, st.booleans(), words), max_size=2).map(tuple),
        ),
        max_size=5,
    )
)
def test_every_item_of_any_manifest_is_read_once_with_its_words_in_place(items: list[Item]) -> None:
    found = understand("m.xml", manifest(*items), load_vocabulary(VOCABULARY_FOLDER))
    text, reading = found.document.text, found.reading
    assert [item.external_id for item in reading.items] == [item.id for item in items]
    for item in reading.items:
        for quote in (item.title_quote, *(paper.quote for paper in item.attachments)):
            assert quote is None or text[quote.span.start : quote.span.end] == quote.text
        for section in item.sections:
            assert text[section.quote.span.start : section.quote.span.end] == section.quote.text
            assert item.span.covers(section.span)
    spans = [reading.header_span, *(item.span for item in reading.items), *reading.remainder]
    assert sum(span.end - span.start for span in spans) == len(text)


def test_a_cpr_number_in_an_attachments_name_is_masked_and_the_attachment_kept() -> None:
    content = manifest(Item("1", "Klage", papers=(("7", "Klage 010190-1234", True, "k.pdf"),)))
    _, found = read_manifest("m.xml", content)
    assert [paper.title for paper in found.items[0].attachments] == ["Klage XXXXXX-XXXX"]
    (item,) = understand("m.xml", content, load_vocabulary(VOCABULARY_FOLDER)).reading.items
    assert [(paper.title, paper.external_id) for paper in item.attachments] == [("Klage XXXXXX-XXXX", "7")]
