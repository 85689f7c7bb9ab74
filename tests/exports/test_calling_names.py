"""Names on a page are those its readers read."""

import pytest

from comity.exports.calling import called

NAMES = ("Huang Kunming", "Hoàng Khôn Minh", "黄坤明")


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Huang Kunming"), ("fr", "Huang Kunming"), ("vi", "Hoàng Khôn Minh"), ("zh", "黄坤明")],
)
@pytest.mark.parametrize("first", NAMES)
def test_somebody_is_called_by_the_name_in_the_pages_own_writing(first: str, language: str, name: str) -> None:
    assert called(first, NAMES, language) == name


def test_the_name_given_stands_where_others_fit_no_better() -> None:
    assert called("Ana Reis", ("Ana Maria Reis",), "en") == "Ana Reis"
    assert called("Ana Reis", (), "zh") == "Ana Reis"
    assert called("Nguyễn Văn Nam", (), "en") == "Nguyễn Văn Nam"
