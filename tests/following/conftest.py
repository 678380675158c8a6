"""The product's own words and weights, read once for all tests of following."""

import pytest

from tracker.following.language import FieldLanguage
from tracker.usecases.following_language import load_field_language


@pytest.fixture(scope="session")
def language() -> FieldLanguage:
    return load_field_language()
