"""A CPR number that no reader looks at is found in the file, so that the file is not kept."""

import io

import docx

from tracker.reading import read_document
from tracker.reading.unseen import holds_cpr_number


def test_a_number_in_a_comment_or_an_attribute_of_a_page_is_found() -> None:
    for hidden in ("<!-- CPR 010190-1234 -->", '<p data-id="010190-1234">Referat</p>'):
        content = f"<html><body><p>Referat</p>{hidden}</body></html>".encode()
        assert read_document("a.html", content).masked == ()
        assert holds_cpr_number(content)


def test_a_number_in_the_properties_of_a_word_file_is_found() -> None:
    for words, is_held in (("sag 010190-1234", True), ("sag 15.40.00-P35-1-21", False)):
        made, out = docx.Document(), io.BytesIO()
        made.add_paragraph("Referat")
        made.core_properties.subject = words
        made.save(out)
        assert holds_cpr_number(out.getvalue()) is is_held


def test_an_archive_that_cannot_be_looked_through_is_not_kept() -> None:
    assert holds_cpr_number(b"PK\x03\x04 broken")


def test_ordinary_minutes_are_kept() -> None:
    assert not holds_cpr_number(b"Referat, sagsnr. 22/740, tlf. 12 34 56 78")
    assert not holds_cpr_number("Referat".encode("utf-16"))
