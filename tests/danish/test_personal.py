"""CPR numbers are found and masked; telephone numbers and private addresses are found; other numbers are left alone."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.personal import (
    MASKED_EMAIL,
    MASKED_PHONE,
    find_cpr_numbers,
    find_private_emails,
    mask_contacts,
    mask_cpr_in_name,
    mask_cpr_numbers,
)
from tracker.danish.phones import find_phone_numbers

# Invented numbers. 111111-1118 and 070761-4285 hold the control digit, 010190-1234 does not.
CPR = [
    ("CPR-nr. 010190-1234", "CPR-nr. XXXXXX-XXXX", "the ordinary form"),
    ("født 010190-1234, bor", "født XXXXXX-XXXX, bor", "no label is needed before the dashed form"),
    ("010190 – 1234", "XXXXXX – XXXX", "a word processor's dash with spaces"),
    ("01.01.90-1234", "XX.XX.XX-XXXX", "the date with full stops"),
    ("(610190-1234)", "(XXXXXX-XXXX)", "a replacement number has a day 60 higher"),
    ("personnummer 0101901234", "personnummer XXXXXXXXXX", "without a dash after its label"),
    ("cpr.nr.: 010190 1234", "cpr.nr.: XXXXXX XXXX", "with a space after its label"),
    ("Borger 1111111118 klager", "Borger XXXXXXXXXX klager", "without a label where the control digit holds"),
    ("Sagsnr. 111111-1118", "Sagsnr. XXXXXX-XXXX", "an old case number that is a person's"),
    ("010190-1234 og 020290-2345", "XXXXXX-XXXX og XXXXXX-XXXX", "two beside each other"),
    ("010190-1234/020290-2345", "XXXXXX-XXXX/XXXXXX-XXXX", "two with a stroke between"),
    ("CPR010190-1234", "CPRXXXXXX-XXXX", "glued to its label"),
    ("cpr-010190-1234", "cpr-XXXXXX-XXXX", "a dash behind its label"),
    ("klage_010190-1234_svar.pdf", "klage_XXXXXX-XXXX_svar.pdf", "in a file's name"),
    ("010190-\n1234", "XXXXXX-\nXXXX", "broken at the end of a line"),
    ("010190\xa0-\xa01234", "XXXXXX\xa0-\xa0XXXX", "no-break spaces"),
    ("010190\N{EM DASH}1234", "XXXXXX\N{EM DASH}XXXX", "a long dash"),
    ("010190\N{FULLWIDTH HYPHEN-MINUS}1234", "XXXXXX\N{FULLWIDTH HYPHEN-MINUS}XXXX", "a wide dash"),
    (
        "\N{FULLWIDTH DIGIT ZERO}\N{FULLWIDTH DIGIT ONE}0190-1234",
        "XXXXXX-XXXX",
        "digits of another script are digits",
    ),
    ("CPR 010190\t1234", "CPR XXXXXX\tXXXX", "in two cells after its label"),
    ("CPR-nummeret på borgeren er 0101901234", "CPR-nummeret på borgeren er XXXXXXXXXX", "words behind the label"),
    ("Navn | CPR\nA | 010190 1234", "Navn | CPR\nA | XXXXXX XXXX", "the label as a column's heading"),
    ("CPR 0101901234 og 0202902345", "CPR XXXXXXXXXX og XXXXXXXXXX", "a label for two"),
    ("Borger 010190\n-1234", "Borger XXXXXX\n-XXXX", "broken before its dash, and no sum begins with nought"),
    ("010190 \n  -1234", "XXXXXX \n  -XXXX", "the next line indented"),
    ("borgeren 120390\n-1234 har klaget", "borgeren XXXXXX\n-XXXX har klaget", "a sentence that runs on"),
    ("(borger 120390\n-1234)", "(borger XXXXXX\n-XXXX)", "a bracket closes behind it"),
    ("CPR 120390\n-1234", "CPR XXXXXX\n-XXXX", "broken before its dash after the label"),
    ("CPR\t010190\t-\t1234", "CPR\tXXXXXX\t-\tXXXX", "the dash in a cell of its own after the label"),
    ("Personnr. | 010190 | - | 1234", "Personnr. | XXXXXX | - | XXXX", "cells with strokes between"),
    ("111111\t-\t1118", "XXXXXX\t-\tXXXX", "the dash in a cell of its own where the control digit holds"),
    ("CPR 010190\t-1234", "CPR XXXXXX\t-XXXX", "the dash before the last four in the next cell"),
    ("01-01-90-1238", "XX-XX-XX-XXXX", "dashes in the date where the control digit holds"),
    ("CPR: 0 1 0 1 9 0 - 1 2 3 4", "CPR: X X X X X X - X X X X", "a digit a box"),
    ("cpr 010190_1234", "cpr XXXXXX_XXXX", "a sign between"),
    ("cpr 010190 - 12 34 er", "cpr XXXXXX - XX XX er", "the last four in pairs"),
]
NOT_CPR = [
    ("Sagsnr. 010190-1234", "a case number whose control digit does not hold"),
    ("326-2010-57347", "a case number"),
    ("2020-016062", "a case number that begins with a year"),
    ("15.40.00-P35-1-21", "a KLE case number"),
    ("410190-1234", "no month has a forty-first"),
    ("011390-1234", "there is no thirteenth month"),
    ("12345678", "a company's number"),
    ("0101901235", "ten digits without a label or control digit"),
    ("1.010190-1234", "the end of a longer number"),
    ("010190-12345", "too long"),
    ("2024-010190-1234", "the middle of a case number"),
    ("12010190-1234-4", "a part of a longer number"),
    ("120325\n-1500", "two amounts in a column, the second below nought"),
    ("120325\t-\t1500", "two amounts with an empty cell between"),
    ("Driftsudgifter 120325\n-1500 kr.", "a sum and one below nought, with its unit"),
    ("Driftsudgifter 120325\n-1500\n", "a sum at the end of its row and one below nought"),
    ("Udgifter 120325\n-1500 Indtægter", "two rows of a table with their names beside them"),
    ("010323\t-\t1500", "a day, an empty cell and a sum"),
    ("121025\t-1500", "two sums, the second below nought"),
    ("kontonr. 010190\n-1234", "an account's number, broken"),
    ("konto 010190-1234", "an account's number"),
    ("012201\n-1500", "an account of the authorised plan: its function is no month"),
    ("sagsnr. 010190\t-\t1234", "a case number in three cells"),
    ("2024-010190\n-1234", "the middle of a case number, broken"),
    ("010190\n-12345", "a longer number, broken"),
    ("010190\n\n-1234", "two paragraphs"),
    ("070761\n4285", "two amounts, one below the other"),
]


@pytest.mark.parametrize(("text", "masked", "reason"), CPR, ids=[row[2] for row in CPR])
def test_a_cpr_number_is_masked_digit_by_digit(text: str, masked: str, reason: str) -> None:
    found, places = mask_cpr_numbers(text)
    assert found == masked, reason
    assert places


@pytest.mark.parametrize(("text", "reason"), NOT_CPR, ids=[row[1] for row in NOT_CPR])
def test_another_number_is_left_alone(text: str, reason: str) -> None:
    assert mask_cpr_numbers(text) == (text, ()), reason


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("2024/010190-1234/svar.pdf", "2024/XXXXXX-XXXX/svar.pdf"),
        ("C:\\sager\\24\\010190-1234.pdf", "C:\\sager\\24\\XXXXXX-XXXX.pdf"),
        ("01/01/90-1238.pdf", "XX/XX/XX-XXXX.pdf"),
        ("2024/15.40.00-P35-1-21.pdf", "2024/15.40.00-P35-1-21.pdf"),
    ],
    ids=["a folder below a year", "a path of Windows", "strokes in the date", "a case number"],
)
def test_a_cpr_number_in_a_path_is_masked(name: str, masked: str) -> None:
    assert mask_cpr_in_name(name) == masked


PHONES = [
    ("Tlf. 12 34 56 78", "12 34 56 78", "pairs after a label"),
    ("ring 12 34 56 78.", "12 34 56 78", "pairs without a label"),
    ("Tlf. dir.: 1234 5678", "1234 5678", "two halves after a label with a word between"),
    ("Mobil: 12345678", "12345678", "eight digits after a label"),
    ("+45 12345678", "+45 12345678", "with the country's code"),
    ("Telefonnummer 1234 5678", "1234 5678", "the label written out"),
    ("tlf. 22.33.44.55.", "22.33.44.55", "stops between after a label"),
    ("Bo Vik, 22-33-44-55", "22-33-44-55", "dashes between"),
    ("Tlf: 22 33\n44 55", "22 33\n44 55", "broken at a line's end"),
    ("Man kan ringe på 2233 4455.", "2233 4455", "told by a verb"),
    ("Man kan ringe til formanden på 40112233.", "40112233", "a verb, and whom"),
    ("Kontakt: 22334455", "22334455", "whom to turn to"),
    ("Tilmelding til Bo Vik på 22334455 senest fredag.", "22334455", "where to sign up"),
    ("Telefontid: mandag 9-12 på 22334455.", "22334455", "hours between"),
    ("Bo Vik (22334455)", "22334455", "beside a name, in brackets"),
    ("Bo Vik - 22334455 - bo@vik.dk", "22334455", "beside a name and an address"),
    ("Tlf. (+45) 2233 4455", "(+45) 2233 4455", "the country's code in brackets"),
    ("Telefon +46 70 123 45 67", "+46 70 123 45 67", "from abroad"),
    ("Nødtelefon 22334455", "22334455", "a compound label"),
    ("M 22334455", "22334455", "a label of one letter"),
    ("Tlf. 22/33 44 55", "22/33 44 55", "a stroke between"),
]
NO_PHONES = [
    ("CVR 12345678", "a company's number"),
    ("1234 5678 borgere", "two numbers without a label"),
    ("12 34 56 78 90 12", "a row of a table"),
    ("12 34 56 78 kr.", "a sum of money"),
    ("dokument 12345678/23", "a journal number"),
    ("CVR-nr.: 29 18 99 12", "a company's number in pairs"),
    ("EAN-nr. 57 90 00 12", "an authority's number for bills"),
    ("sag 22-33-4455", "a case number"),
    ("Kr. 22 33 44 55", "a sum with its unit before it"),
    ("Løbenr. 22 33 44 55", "a number of something else"),
    ("Kontakt Nordisk Byg, CVR 22334455.", "a company's number near words to turn to"),
    ("Nordisk Byg (22334455)", "beside a firm"),
    ("Uge 22 33 44 51", "weeks"),
    ("Kl. 10 12 14 16", "hours"),
    ("Den 20240206 blev filen lagt op.", "a day in a run"),
    ("Kontakt 22334455 borgere", "a count"),
    ("Rækkenumre 22 33 44 55", "several numbers of something else"),
    ("ring med klokken 12 34 56 78 90", "more than eight digits"),
]


@pytest.mark.parametrize(("text", "number", "reason"), PHONES, ids=[row[2] for row in PHONES])
def test_a_telephone_number_is_found(text: str, number: str, reason: str) -> None:
    assert [text[start:end] for start, end in find_phone_numbers(text)] == [number], reason
    assert MASKED_PHONE in mask_contacts(text)


def test_further_numbers_behind_one_are_found_too() -> None:
    text = "Sms til 22334455 eller 33445566, og betal 44556677 kr."
    assert [text[start:end] for start, end in find_phone_numbers(text)] == ["22334455", "33445566"]


def test_an_address_written_to_hide_it_from_machines_is_found() -> None:
    text = "Skriv til bo.vik (at) hjemme.dk eller fritid(at)norddjurs.dk."
    assert [text[start:end] for start, end in find_private_emails(text)] == ["bo.vik (at) hjemme.dk"]


def test_an_address_with_a_blank_behind_its_sign_is_found() -> None:
    text = "Skriv til ida.holm@ gmail.com eller @ havnen."
    assert [text[start:end] for start, end in find_private_emails(text)] == ["ida.holm@ gmail.com"]


@pytest.mark.parametrize(("text", "reason"), NO_PHONES, ids=[row[1] for row in NO_PHONES])
def test_other_digits_are_no_telephone_number(text: str, reason: str) -> None:
    assert not list(find_phone_numbers(text)), reason


@pytest.mark.parametrize(
    ("address", "is_private"),
    [
        ("raadhuset@bronderslev.dk", False),
        ("post@sub.balk.dk", False),
        ("post@eksempelbykommune.dk", False),
        ("post@kk.dk.example.dk", True),
        ("post@minkommune.com", True),
        ("hans@balkon.dk", True),
    ],
)
def test_only_an_address_at_an_authority_is_public(address: str, is_private: bool) -> None:
    assert bool(list(find_private_emails(address))) is is_private


def test_a_private_address_is_hidden_and_an_authoritys_is_not() -> None:
    text = "Skriv til åse.ø@hjemme.dk, fritid@norddjurs.dk, post@eksempelbykommune.dk eller a@b.norddjurs.dk.evil.dk."
    assert [text[a:b] for a, b in find_private_emails(text)] == ["åse.ø@hjemme.dk", "a@b.norddjurs.dk.evil.dk"]
    hidden = mask_contacts(text)
    assert hidden.count(MASKED_EMAIL) == 2
    assert "fritid@norddjurs.dk" in hidden


SIGNS = st.text(st.sampled_from("0123456789 -.+@/|\t\nabæøåCPRtlf–"), max_size=80)


@given(SIGNS | st.text())
def test_masking_keeps_the_length_and_leaves_nothing_to_mask(text: str) -> None:
    masked, places = mask_cpr_numbers(text)
    assert len(masked) == len(text)
    assert not list(find_cpr_numbers(masked))
    changed = {at for at, (a, b) in enumerate(zip(text, masked, strict=True)) if a != b}
    assert changed <= {at for start, end in places for at in range(start, end)}


@given(st.text(st.sampled_from("0123456789 -.\\/C:æ"), max_size=80) | st.text())
def test_no_part_of_a_path_keeps_a_number(name: str) -> None:
    masked = mask_cpr_in_name(name)
    assert len(masked) == len(name)
    assert not [part for part in re.split(r"[/\\]", masked) if list(find_cpr_numbers(part))]


@given(SIGNS | st.text())
def test_contacts_once_masked_are_gone(text: str) -> None:
    for find in (find_phone_numbers, find_private_emails):
        for start, end in find(text):
            assert text[start:end].strip() == text[start:end] != ""
    assert not list(find_private_emails(mask_contacts(text)))


def test_of_several_numbers_in_a_row_none_is_left() -> None:
    text = "tlf. 12 34 56 78 23 45 67 89 34 56 78 90\x16 og 12 34 56 78 kr."
    assert [text[start:end] for start, end in find_phone_numbers(text)] == [
        "12 34 56 78",
        "23 45 67 89",
        "34 56 78 90",
    ]
    assert not any(find_phone_numbers(mask_contacts(text)))
