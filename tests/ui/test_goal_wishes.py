"""Where a wish stands on Mål, and what is said of one whose sentence is gone."""

import pytest

from tracker.domain.goal_history import TargetWish, WishState
from tracker.domain.source import Origin, Span
from tracker.ui.goal_wishes import policy_wishes, where_words, wishes_for

READ = TargetWish("i1:wish-0a", "p", "g", "Højere mål.", item_id="i1", span=Span(3, 14), origin=Origin.READ)


def with_(**changes: object) -> TargetWish:
    values = {name: getattr(READ, name) for name in TargetWish.__dataclass_fields__}
    return TargetWish(**{**values, "state": WishState.DECLINED, **changes})


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        pytest.param(READ, "", id="stands where it was read"),
        pytest.param(with_(origin=Origin.ENTERED, item_id=None, span=None), "", id="a person wrote it in"),
        pytest.param(with_(span=None), "Sætningen står ikke længere sådan i punktet.", id="reworded"),
        pytest.param(
            with_(span=None, item_id=None), "Sætningen står ikke længere i noget referat her.", id="item gone"
        ),
        pytest.param(with_(span=None, item_id=None, text=""), "Ønskets ord er her ikke længere", id="document gone"),
    ],
)
def test_a_wish_whose_sentence_is_gone_says_so(wish: TargetWish, said: str) -> None:
    assert where_words(wish).startswith(said)
    assert bool(where_words(wish)) == bool(said)


def test_a_wish_that_stands_at_no_goal_stands_at_the_policy() -> None:
    linked = [{"item_id": "i1", "goal_id": "g"}, {"item_id": "i2", "goal_id": None}]
    loose, whole, orphan = (
        with_(id=name, goal_id=None, item_id=item) for name, item in zip("abc", ("i1", "i2", None), strict=True)
    )
    every = (READ, loose, whole, orphan)
    assert wishes_for("g", every, linked) == (READ, loose)
    assert policy_wishes(every, linked) == (whole, orphan), "each wish stands somewhere"
