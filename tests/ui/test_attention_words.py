"""What Opmærksomhed says of who met."""

from tracker.ui.attention_screen import bodies_of


def test_a_meeting_that_names_neither_body_nor_itself_cannot_be_chosen_and_breaks_nothing() -> None:
    said = [("Rådet", None), (None, "Dialogmøde"), (None, None)]
    rows = [{"body": body, "meeting_title": title} for body, title in said]
    assert list(bodies_of(rows)) == ["Dialogmøde", "Rådet"]
