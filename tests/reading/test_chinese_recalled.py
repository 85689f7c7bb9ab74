"""What somebody recalls in speech, and whom the words for both sides mean, in Chinese sentences of our own."""

from tests.reading.reports import reading_of, sides

MET = "10日，国务院副总理王大明在北京会见越南副总理陈士青。"


def told(text: str) -> list[tuple[str, str | None]]:
    """The kind and the date of each engagement."""
    return [(e.kind.value, e.date) for e in reading_of(text, "zh").engagements]


def test_what_was_agreed_on_before_is_not_agreed_on_again() -> None:
    text = MET + "\n王大明表示，去年我访问河内，双方就共建智慧口岸达成重要共识。中方愿同越方扩大直航。"
    assert [(c.act.value, c.speaker) for c in reading_of(text, "zh").commitments] == [("pledge", "王大明")]


def test_a_meeting_of_two_others_that_somebody_speaks_of_is_none_of_the_report() -> None:
    text = MET + "\n王大明表示，越南是中国的重要邻国。李强总理同范明政总理在大连成功会晤，就扩大农业合作达成重要共识。"
    found = reading_of(text, "zh")
    assert [e.kind.value for e in found.engagements] == ["meeting"]
    assert found.commitments == ()


def test_a_meeting_has_not_the_year_that_is_spoken_of_behind_it() -> None:
    text = (
        "9月26日至29日，国务院副总理王大明访问越南。\n会见越南国会主席阮氏兰时，王大明表示，2015年两国领导人实现互访。"
        "阮氏兰表示，越方愿加强立法合作。"
    )
    assert [kind for kind, _ in told(text)] == ["visit", "meeting"]


def test_both_heads_of_government_are_those_who_speak() -> None:
    text = (
        "欢迎仪式后，两国总理举行会谈。\n王大明表示，中方愿同德方扩大直航。\n施密特表示，德方愿保持高层交往。\n"
        "会谈后，两国总理共同见证了农业合作文件的签署。"
    )
    found = reading_of(text, "zh")
    assert [e.kind.value for e in found.engagements] == ["talks", "signing"]
    assert sides(found.engagements[0]) == {"王大明": "CN", "施密特": "DE"}


def test_a_party_by_its_short_name_and_a_numbered_meeting_are_nobody() -> None:
    text = (
        "10日，中共中央政治局委员王大明在北京会见由古巴共产党中央政治局委员戈麦斯率领的古共干部考察团。\n"
        "戈麦斯表示，古共感谢中方支持，将同中共加强交流。"
    )
    found = reading_of(text, "zh")
    assert sides(found.engagements[0]) == {"王大明": "CN", "戈麦斯": "CU"}
    assert [c.speaker for c in found.commitments] == ["戈麦斯"]
    text = (
        "5日晚，国务院总理王大明抵达莫斯科，出席中俄总理第十七次定期会晤并对俄罗斯进行正式访问。王大明在机场发表讲话。"
    )
    assert {p.name for e in reading_of(text, "zh").engagements for p in e.participants} == {"王大明"}


def test_who_is_to_do_it_and_by_what_belong_to_what_is_to_be_done() -> None:
    text = MET + "\n王大明说，希望通过友城关系的缔结，双方今后在文化旅游、食品加工等多个领域，开展务实合作。"
    (hope,) = reading_of(text, "zh").commitments
    assert hope.evidence[0].quote.endswith("开展务实合作")


def test_several_of_one_province_receive_an_envoy() -> None:
    text = (
        "4月4日，省委副书记、省长王大明在成都会见厄瓜多尔驻华大使戈麦斯一行。\n"
        "成都市市长李小东、省政府秘书长张文等参加会见。"
    )
    (met,) = reading_of(text, "zh").engagements
    assert sides(met) == {"王大明": "CN-SC", "戈麦斯": "EC", "李小东": "CN-SC", "张文": "CN-SC"}


def test_who_met_one_and_then_others_met_them_all() -> None:
    text = "3日，广西壮族自治区主席王大明会见了越南副总理陈士青，并与谅山省委书记阮文读进行了会谈。"
    assert [sides(e) for e in reading_of(text, "zh").engagements] == [
        {"王大明": "CN-GX", "陈士青": "VN"},
        {"王大明": "CN-GX", "阮文读": "VN-09"},
    ]


def test_a_line_of_the_underground_is_no_day() -> None:
    text = "4月1日，大分市市长佐藤一郎访问武汉。访问期间，大分市代表团与武汉市进行座谈，并考察了地铁六号线站点。"
    assert "2023-04-06" not in {date for _, date in told(text)}
