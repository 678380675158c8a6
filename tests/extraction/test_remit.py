"""A single person's case that a body cannot treat is marked, and is nobody's open task."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.extraction.minutes import read_minutes
from tracker.extraction.tasks.remit import find_outside_remit
from tracker.reading import read_document

OUTSIDE = [
    ("En borger har skrevet til rådet. Sagen kan ikke behandles af Integrationsrådet.", "passive, with the body"),
    ("Formanden nævnte en konkret sag om kørekort. Den kan ikke afgøres i Dialogforum.", "a pronoun for the case"),
    ("Det er en personsag. Integrationsrådet behandler ikke enkeltsager.", "what the body never does"),
    ("En familie bad om hjælp. Rådet kan ikke gå ind i den konkrete sag.", "cannot go into the case"),
    ("Henvendelse fra en borger. Sagen ligger uden for rådets kompetence.", "outside the body's powers"),
]
SAID_AT_ONCE = [
    ("Enkeltsager drøftes ikke i udvalget.", "the case comes first"),
    ("Da det er en personsag, kan udvalget ikke behandle klagen.", "the body behind its verb"),
    ("Rådet har ingen kompetence i den konkrete byggesag.", "no powers in it"),
    ("Sagen er en borgersag, der hører hjemme i jobcentret.", "whose it is"),
    ("Borgerens egen sag er ikke en opgave for rådet.", "no task of the body"),
    ("Borgeren blev henvist videre, da rådet ikke behandler personsager.", "a clause that depends"),
    ("Formanden sagde, at rådet ikke tager enkeltsager op.", "taken up"),
    ("Det er ikke rådets opgave at behandle konkrete borgersager.", "whose task it is not"),
    ("Det er en personsag, som rådet ikke kan behandle.", "told of the case"),
    ("En konkret borgersag kan rådet ikke gå ind i.", "the case first and the body behind its verb"),
    ("Sagen er af personlig karakter og kan ikke drøftes i rådet.", "a case of personal nature"),
    ("Udvalget tager ikke stilling til enkeltpersoners forhold.", "the affairs of single persons"),
]
INSIDE = [
    (
        "En borger har skrevet. Udvalget kan ikke behandle sagen, før høringen er slut.",
        "put off until something is done",
    ),
    ("Enkeltsager kan ikke behandles på dagens møde.", "put off"),
    ("Rådet drøftede enkeltsager fra pressen.", "they are spoken of"),
    ("Der er ikke tale om en enkeltsag.", "no single case"),
    ("En borger har skrevet. Sagen kan ikke behandles på dagens møde.", "put off, not refused"),
    ("Sagen kan ikke behandles af Integrationsrådet, før høringen er slut.", "no single person's case"),
    ("En borger spurgte til busser. Rådet behandler sagen igen til maj.", "the body does treat it"),
    ("Udvalget kan ikke støtte forslaget.", "a refusal of a proposal"),
]


@pytest.mark.parametrize(("text", "reason"), OUTSIDE, ids=[row[1] for row in OUTSIDE])
def test_the_sentence_that_refuses_the_case_is_found(text: str, reason: str) -> None:
    found = find_outside_remit(text, Span(0, len(text)))
    assert found is not None, reason
    assert text[found.span.start : found.span.end] == found.text == text[text.index(". ") + 2 :]


@pytest.mark.parametrize(("text", "reason"), SAID_AT_ONCE, ids=[row[1] for row in SAID_AT_ONCE])
def test_a_sentence_that_names_the_case_refuses_it_alone(text: str, reason: str) -> None:
    found = find_outside_remit(text, Span(0, len(text)))
    assert found is not None, reason
    assert found.text == text


@pytest.mark.parametrize(("text", "reason"), INSIDE, ids=[row[1] for row in INSIDE])
def test_other_sentences_refuse_no_case(text: str, reason: str) -> None:
    assert find_outside_remit(text, Span(0, len(text))) is None, reason


MINUTES = """Eksempelby Kommune
Integrationsrådet
Referat
Mødedato: 5. marts 2024

Punkt 1: Orientering

Beslutning

Formanden kontakter biblioteket om lokaler inden 1. maj 2024.

En borger har henvendt sig om et afslag.

Sagen kan ikke behandles af Integrationsrådet.

Borgeren skal have besked af sekretariatet inden 1. april 2024.
"""


def test_the_refused_case_leaves_no_task_and_other_matters_keep_theirs(vocabulary: Vocabulary) -> None:
    document = read_document("referat.txt", MINUTES.encode())
    (item,) = read_minutes(document, vocabulary).items
    assert item.outside_remit is not None
    assert item.outside_remit.text == "Sagen kan ikke behandles af Integrationsrådet."
    assert [task.quote.text.split()[0] for task in item.follow_ups] == ["Formanden"]


@given(
    st.lists(st.sampled_from(["En", "borger", "sagen", "kan", "ikke", "behandles", "af", "rådet.", "\n", ","])).map(
        " ".join
    )
    | st.text()
)
def test_any_text_gives_a_sentence_of_it_or_nothing(words: str) -> None:
    for text in (words, f"{words}\n\nBorgerens sag kan ikke behandles af Integrationsrådet.\n\n{words}"):
        found = find_outside_remit(text, Span(0, len(text)))
        assert found is not None or text == words
        assert found is None or text[found.span.start : found.span.end] == found.text
