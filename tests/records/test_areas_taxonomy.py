"""The taxonomy of areas: what it holds, how it is looked up, what it refuses."""

from importlib import resources

import pytest

from comity.records.areas import GENERAL, LANGUAGES, Area, area, area_groups, areas, dac_title, parse
from comity.records.codec import from_data, to_data
from comity.records.errors import DataError, InvalidValue

# The ids stand in registers and gold files: one may be added, none may change or go.
LISTED = """
high-level-exchange delegation-exchange party-building research common-perceptions review-mechanism
development-strategy general-cooperation economy trade agriculture supply-chain investment industry finance
special-zones customs border-gates border-management infrastructure transport urban-rail logistics
urban-management public-administration digital science energy environment water disaster-response health education
training experience-sharing culture media sport tourism people-to-people youth friendship justice-and-security
labour political-trust multilateral defence maritime humanitarian
"""
IDS = LISTED.split()

TOML = resources.files("comity.records").joinpath("areas.toml").read_text("utf-8")


def test_every_id_of_the_design_is_there_once() -> None:
    assert sorted(one.id for one in areas()) == sorted(IDS)


def test_each_area_has_a_name_of_its_own_in_each_language() -> None:
    for language in LANGUAGES:
        names = [one.names[language] for one in areas()]
        assert len(set(names)) == len(names)


def test_names_are_in_the_script_of_their_language() -> None:
    for names in [one.names for one in areas()] + [group.names for group in area_groups()]:
        assert not any("\u4e00" <= sign <= "\u9fff" for sign in names["en"] + names["fr"] + names["vi"])
        assert any("\u4e00" <= sign <= "\u9fff" for sign in names["zh"])


def test_areas_come_heading_by_heading_and_the_broader_before_its_parts() -> None:
    groups = [one.group for one in areas()]
    assert list(dict.fromkeys(groups)) == [group.id for group in area_groups()]
    assert groups == sorted(groups, key=[group.id for group in area_groups()].index)
    seen: set[str] = set()
    for one in areas():
        assert one.parent is None or one.parent in seen
        seen.add(one.id)


def test_depth_counts_the_broader_areas() -> None:
    assert [area(name).depth for name in ("infrastructure", "transport", "urban-rail")] == [0, 1, 2]


def test_codes_have_their_titles() -> None:
    assert dac_title(area("trade").dac[0]) == "Trade policy and administrative management"
    assert dac_title("21030") == "Rail transport"
    for one in areas():
        assert one.dac
        assert all(dac_title(code) for code in one.dac)


def test_what_is_not_in_the_taxonomy_is_refused_by_name() -> None:
    with pytest.raises(InvalidValue, match="astrology"):
        area("astrology")
    with pytest.raises(InvalidValue, match="99999"):
        dac_title("99999")


def test_an_area_goes_through_json_unchanged() -> None:
    assert from_data(Area, to_data(area(GENERAL))) == area(GENERAL)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('group = "political"', 'group = "astral"', "astral"),
        ('parent = "economy"', 'parent = "urban-rail"', "urban-rail"),
        ("[areas.trade]", "[areas.Trade_1]", "Trade_1"),
        ('fr = "Commerce"', 'de = "Handel"', "areas.trade.names"),
        ('dac = ["33110", "33120"]', 'dac = ["33110", "331"]', "dac.331"),
        ('dac = ["33110", "33120"]', "dac = []", "areas.trade"),
        ('21030 = "Rail transport"', '21030 = ""', "21030"),
        ('group = "political"', 'heading = "political"', "heading"),
        ("[areas.trade]", "[areas.trade", "areas.toml"),
    ],
)
def test_a_file_without_its_form_is_refused_with_its_key(old: str, new: str, said: str) -> None:
    assert old in TOML
    with pytest.raises(DataError, match=said):
        parse(TOML.replace(old, new, 1))
