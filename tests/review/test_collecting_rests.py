import gc

import pytest

from comity.review.collecting import without_collecting


@pytest.mark.parametrize("before", [True, False])
def test_the_collector_rests_meanwhile_and_goes_on_as_before_also_after_an_error(*, before: bool) -> None:
    was = gc.isenabled()
    try:
        (gc.enable if before else gc.disable)()
        with pytest.raises(KeyError), without_collecting():
            dict[bool, str]()[gc.isenabled()]
        assert gc.isenabled() is before
    finally:
        (gc.enable if was else gc.disable)()
