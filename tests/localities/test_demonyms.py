"""Nationalities in four languages."""

import pytest

from comity.localities import demonyms, table
from comity.localities.forms import load

# ISO 3166 codes of the 193 members of the United Nations (source: the UN's list of member states).
MEMBERS = """
AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CR
CI HR CU CY CZ KP CD DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR
IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MC MN ME MA MZ MM NA NR
NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR MD RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO
ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW
""".split()  # noqa: SIM905 -- a list of 193 reads better as text


def test_every_member_of_the_united_nations_has_demonyms() -> None:
    assert len(set(MEMBERS)) == 193
    words = load("demonyms.toml")["words"]
    assert set(MEMBERS) <= set(words)
    assert set(words) <= set(table().codes())
    assert all(facts["en"] and facts["fr"] for facts in words.values())


@pytest.mark.parametrize("code", MEMBERS)
def test_the_first_words_of_a_country_mean_it(code: str) -> None:
    facts = load("demonyms.toml")["words"][code]
    shared = {"DM"}  # its French word is English too
    assert table().nationality(facts["en"][0]) == code or code in shared
    assert table().nationality(facts["fr"][0]) in {code, "CD" if code == "CG" else code}


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Vietnamese", "VN"), ("vietnamien", "VN"), ("vietnamienne", "VN"), ("vietnamiens", "VN"),
        ("vietnamiennes", "VN"),
        ("Chinese", "CN"), ("chinois", "CN"), ("chinoises", "CN"), ("British", "GB"), ("britanniques", "GB"),
        ("Lao", "LA"),
        ("Americans", "US"), ("sud-coréenne", "KR"), ("North Korean", "KP"), ("New Zealander", "NZ"), ("French", "FR"),
        ("người Việt Nam", "VN"), ("Trung Quốc", "CN"), ("Lào", "LA"), ("Mỹ", "US"), ("phía Trung Quốc", "CN"),
        ("越南人", "VN"), ("中国", "CN"), ("中方", "CN"), ("越方", "VN"), ("韓國人", "KR"), ("美方", "US"),
        ("polish", None), ("Polish", "PL"), ("Beijing", None), ("France", None), ("", None), ("people", None),
        ("Quảng Đông", None), ("广东人", None), ("European", None),
    ],
)  # fmt: skip
def test_words_of_nationality(word: str, code: str | None) -> None:
    assert table().nationality(word) == code


def test_plurals_are_made_by_rule() -> None:
    assert demonyms.forms("American", "en") == ("American", "Americans")
    assert demonyms.forms("Chinese", "en") == ("Chinese",)
    assert demonyms.forms("français", "fr") == ("français",)
