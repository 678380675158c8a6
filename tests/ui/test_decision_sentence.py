"""The first sentence of Beslutninger says thousands as Danes write them."""

from collections import defaultdict

from tracker.ui.decision_list import _first_sentence


def test_thousands_have_their_point() -> None:
    rows = [{"item_id": "i", "outcome": "approved"}] * 5627
    said = _first_sentence(rows, defaultdict(list)).replace("\N{NO-BREAK SPACE}", " ")
    assert said == "**5.627 beslutninger** er læst: 5.627 er godkendt og ingen hænger sammen med et mål."
