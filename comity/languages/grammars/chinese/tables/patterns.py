"""The patterns of mentions.toml by which people, bodies and sides are found, made once."""

import re
from functools import cache

from comity.languages import lexicon
from comity.languages.grammars.chinese.tables.words import any_of

_AFTER_SURNAMES = (
    "主席", "总书记", "总理", "总统", "委员长", "书记", "市长", "副市长", "部长", "外长", "省长", "副省长", "总领事",
    "大使", "会长", "议长", "州长", "知事",
)  # fmt: skip
"""Titles behind a surname alone that tell which person of the text is meant."""
_DAY = r"(?<=[\d一二三四五六七八九十今昨明近次翌同当])[日号](?!本)"
_SPEAKING = r"(?=(?:\d{1,2}日)?(?:一致|普遍|纷纷|高度|均|都)*(?:表示|说|指出|认为|评价))"


_MEETING = r"(?:在[^，。；]{2,16}?)?(?:(?:会见|会晤|接见|拜会)|[同与][^，。；]{2,40}?(?:会谈|会晤|会见|通电话|通话))"
"""What somebody does who meets another."""


def pattern(name: str) -> re.Pattern[str]:
    """The pattern of a kind of words."""
    return _patterns()[name]


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data = lexicon.load("zh", "mentions")
    heads, stops = any_of(data["heads"]["words"]), any_of(data["stops"]["words"])
    short, joint = any_of(data["abbreviations"]), "|".join(data["joint"]["words"])
    nameless = any_of(data["delegation"]["nameless"])
    made = {
        "head": heads,
        "head before": f"(?:{heads})$",
        "unnamed": any_of(data["heads"]["unnamed"]),
        "stop": f"(?P<no>{any_of(data['stops']['unless'])})|(?P<stop>{stops}|[^\u3400-\u9fff·-]|兼|{_DAY})",
        "stop before": f"(?:{stops}|[^\u3400-\u9fff·-])$",
        "title": any_of(data["titles"]["words"]),
        "title before": f"(?:{any_of(data['titles']['words'])})$",
        "delegation": f"(?:{short})方(?:主要)?(?:代表|嘉宾)(?!团|处|权)|{any_of(data['delegation']['words'])}",
        "delegation kind": f"(?:{any_of(data['delegation']['kinds'])})+$",
        "group": data["delegation"]["groups"],
        "union": f"(?:{any_of(data['delegation']['unions'])})(?:成员国?)?$",
        "body": any_of(data["bodies"]["words"]),
        "joint": f"(?:(?:{short}){{2}})?(?:{joint})",
        "pronoun": any_of(data["pronouns"]["words"]),
        "quote": r"“[^“”。]{1,60}”|《[^《》]{1,60}》|\"[^\"。]{1,60}\"|「[^」。]{1,60}」",
        "nameless": rf"(?:会上，|会后，|会谈中，|会见中，)?(?P<who>[\u3400-\u9fff、]{{0,12}}(?:{nameless})){_SPEAKING}",
        "along": r"[、和等]|陪同|参加|出席|同机|说|表示|指出|强调",
        "acting": rf"(?:\d{{1,2}}日)?(?:还|也|又|随后|先后|分别)?{_MEETING}|"
        r"说|表示|指出|强调|首先|代表|高度评价|感谢|转达|热烈|抵达|离开|同|与|会见|会晤|在|完全|欢迎|赞|请",
        "receiving": rf"(?:\d{{1,2}}日)?{_MEETING}",
        "saying": r"说|表示|指出|强调",
        "met": r"(?:会见(?:了)?|会晤(?:了)?|[同与])(?=[\u3400-\u9fff]{2})",
        "meeting": r"[。，、和时]|举行|会谈|会晤|会面|通电话|共同|进行|开始|一道|一起",
    }
    return {name: re.compile(words) for name, words in made.items()}


@cache
def known_names(names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for names already met, and for their surnames where a title follows (`short`)."""
    titles = any_of(_AFTER_SURNAMES)
    surnames = {name[:n] for name in names if is_short(name) for n in (1, 2) if n < len(name)}
    short = f"|(?P<short>{any_of(surnames)})(?={titles})" if surnames else "|(?P<short>(?!))"
    return re.compile(f"(?:{any_of(names)}){short}")


def is_short(name: str) -> bool:
    """Whether a name may be a Han name, whose surname stands first."""
    return "·" not in name and len(name) <= 4  # noqa: PLR2004 -- two characters each at most
