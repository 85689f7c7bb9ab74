"""Who is who, hard cases of our own: namesakes, short forms, offices in time, merged provinces; in four languages.

Each case is a list of sightings, those of one letter in one report: `letter language date |
name | office | side`. What must come out are the groups of sightings, by their numbers, that are one person's.
"""

import pytest

from comity.records import Document, Engagement, EngagementKind, Evidence, Participant, Reading, Role
from comity.register import join

CASES = {
    "a mayor and a vice governor of one name at one time": (
        """a zh 2024-05-03 | 王伟 | 广州市市长 | CN-GD
        b en 2024-05-10 | Wang Wei | Mayor of Guangzhou | CN-GD
        c vi 2024-05-12 | Vương Vĩ | Phó Tỉnh trưởng Vân Nam | CN-YN
        d zh 2024-05-12 | 王伟 | 云南省副省长 | CN-YN""",
        "12 34",
    ),
    "a minister and the secretary of a province of one name at one time": (
        """a vi 2024-05-03 | Nguyễn Văn Thắng | Bộ trưởng Bộ Tài chính | VN
        b vi 2024-05-20 | Nguyễn Văn Thắng | Bí thư Tỉnh ủy Điện Biên | VN-71
        c zh 2024-05-21 | 阮文胜 | 越南财政部长 | VN""",
        "13 2",
    ),
    "a premier and a vice mayor of one name on one day": (
        """a zh 2024-05-03 | 李强 | 国务院总理 | CN
        b en 2024-05-03 | Li Qiang | Premier | CN
        c zh 2024-05-03 | 李强 | 南宁市副市长 | CN-GX
        d vi 2024-05-03 | Lý Cường | Phó Thị trưởng Nam Ninh | CN-GX""",
        "12 34",
    ),
    "the secretary of a province who is a minister a year later": (
        """a vi 2023-03-01 | Lương Văn Bảo | Bí thư Tỉnh ủy Điện Biên | VN-71
        b fr 2024-05-03 | Luong Van Bao | ministre des Finances | VN""",
        "12",
    ),
    "mayors of two cities of one province": (
        """a zh 2024-05-03 | 周明 | 珠海市市长 | CN-GD
        b zh 2024-05-03 | 周明 | 汕头市副市长 | CN-GD
        c vi 2024-05-03 | Chu Minh | Thị trưởng Châu Hải | CN-GD""",
        "13 2",
    ),
    "one mayor, years apart": (
        """a zh 2021-02-01 | 周明 | 珠海市市长 | CN-GD
        b en 2025-02-01 | Zhou Ming | Mayor of Zhuhai | CN-GD""",
        "12",
    ),
    "two of one sound in other characters, one of them in letters too": (
        """a zh 2024-05-03 | 李伟 | 玉林市市长 | CN-GX
        b zh 2024-05-03 | 李炜 | 崇左市市长 | CN-GX
        c en 2024-05-03 | Li Wei | Mayor of Chongzuo | CN-GX""",
        "1 23",
    ),
    "two of one sound in other characters, offices not told": (
        """a zh 2024-05-03 | 李伟 | | CN-GX
        b zh 2024-05-04 | 李炜 | | CN-GX""",
        "1 2",
    ),
    "one in traditional and in simplified characters": (
        """a zh 2024-05-03 | 黃坤明 | 廣東省委書記 | CN-GD
        b zh 2024-05-03 | 黄坤明 | 广东省委书记 | CN-GD
        c vi 2024-05-03 | Hoàng Khôn Minh | Bí thư Tỉnh ủy Quảng Đông | CN-GD""",
        "123",
    ),
    "a province that was merged: the chairman of the one is the secretary of the other": (
        """a vi 2025-06-20 | Phan Huy Tâm | Chủ tịch UBND tỉnh Hà Giang | VN-03
        b vi 2025-07-05 | Phan Huy Tâm | Bí thư Tỉnh ủy Tuyên Quang | VN-07""",
        "12",
    ),
    "before the provinces were merged they were two, and namesakes in them too": (
        """a vi 2024-06-20 | Phan Huy Tâm | Chủ tịch UBND tỉnh Hà Giang | VN-03
        b vi 2024-07-05 | Phan Huy Tâm | Bí thư Tỉnh ủy Tuyên Quang | VN-07""",
        "1 2",
    ),
    "one report still names the province that was merged": (
        """a vi 2025-08-10 | Nguyễn Văn Nam | Chủ tịch UBND tỉnh Quảng Trị | VN-25
        b zh 2025-08-10 | 阮文南 | 广平省人民委员会主席 | VN-24""",
        "12",
    ),
    "a given name of two of one side is nobody's": (
        """a vi 2024-05-03 | Trần Quốc Dũng | | VN-HP
        a vi 2024-05-03 | Lê Anh Dũng | | VN-HP
        a vi 2024-05-03 | Dũng | | VN-HP""",
        "1 2 3",
    ),
    "a given name of two of two sides is that of its side": (
        """a vi 2024-05-03 | Trần Quốc Dũng | | VN-HP
        a vi 2024-05-03 | Lê Anh Dũng | | VN-HN
        a vi 2024-05-03 | Dũng | | VN-HP""",
        "13 2",
    ),
    "a given name in a report without the full name is left alone": (
        """a vi 2024-05-03 | Đinh Tiến Dũng | | VN-HN
        b vi 2024-05-03 | Dũng | | VN-HN""",
        "1 2",
    ),
    "a surname of two of one side is nobody's": (
        """a en 2024-05-03 | Nguyen Van Nam | | VN-HP
        a en 2024-05-03 | Nguyen Thi Hoa | | VN-HP
        a en 2024-05-03 | Nguyen | | VN-HP""",
        "1 2 3",
    ),
    "a surname of two of two sides is that of its side": (
        """a fr 2024-05-03 | Huang Kunming | | CN-GD
        a fr 2024-05-03 | Huang Ning | | CN-GX
        a fr 2024-05-03 | Huang | | CN-GX""",
        "1 23",
    ),
    "the unmarked name is that of whom office and province tell": (
        """a vi 2024-05-03 | Lê Minh Hưng | Thống đốc | VN
        b vi 2024-05-03 | Lê Minh Hùng | Phó Chủ tịch UBND tỉnh Lào Cai | VN-02
        c en 2024-06-03 | Le Minh Hung | Vice Chairman of the Lao Cai People's Committee | VN-02""",
        "1 23",
    ),
    "one sound in Vietnamese, told apart by marks and by characters": (
        """a zh 2024-05-03 | 阮文雄 | 海防市副市长 | VN-HP
        b vi 2024-05-03 | Nguyễn Văn Hùng | Phó Chủ tịch UBND thành phố Hải Phòng | VN-HP
        c vi 2024-05-03 | Nguyễn Văn Hưng | Phó Chủ tịch UBND thành phố Hải Phòng | VN-HP""",
        "12 3",
    ),
    "a woman and a man": (
        """a vi 2024-05-03 | Nguyễn Thị Thanh | | VN-HN
        b vi 2024-05-03 | Nguyễn Thanh | | VN-HN
        c zh 2024-05-03 | 阮氏清 | | VN-HN""",
        "13 2",
    ),
    "two at one table whose names differ by a letter, in two languages": (
        """a en 2024-05-03 | Chen Ming | Secretary of the Chongzuo Party Committee | CN-GX
        a en 2024-05-03 | Chen Min | Deputy Secretary of the Chongzuo Party Committee | CN-GX
        b zh 2024-05-03 | 陈明 | 崇左市委书记 | CN-GX
        b zh 2024-05-03 | 陈敏 | 崇左市委副书记 | CN-GX""",
        "13 24",
    ),
    "a deputy who was promoted": (
        """a vi 2024-05-01 | Trần Văn Chinh | Phó Chủ tịch UBND tỉnh Cao Bằng | VN-04
        b zh 2024-05-20 | 陈文征 | 高平省人民委员会主席 | VN-04""",
        "12",
    ),
    "one office, one after another": (
        """a vi 2020-05-01 | Vương Đình Huệ | Bí thư Thành ủy Hà Nội | VN-HN
        b zh 2022-05-01 | 丁进勇 | 河内市委书记 | VN-HN
        c en 2024-08-01 | Bui Thi Minh Hoai | Secretary of the Hanoi Party Committee | VN-HN""",
        "1 2 3",
    ),
    "a surname of two characters": (
        """a zh 2024-05-03 | 欧阳文清 | | CN-GX
        b en 2024-05-03 | Ouyang Wenqing | | CN-GX
        c vi 2024-05-03 | Âu Dương Văn Thanh | | CN-GX""",
        "123",
    ),
    "the family name last, and in capitals": (
        """a vi 2024-05-03 | Phan Văn Bảo | Bộ trưởng | VN
        b en 2024-05-03 | Bao Phan Van | Minister | VN
        c fr 2024-05-03 | Bao PHAN VAN | ministre | VN""",
        "123",
    ),
    "a name of the highlands, with its marks and without": (
        """a vi 2024-05-03 | Y Khút Niê Kđăm | | VN-33
        b en 2024-05-03 | Y Khut Nie Kdam | | VN-33""",
        "12",
    ),
    "the marks of French only": (
        """a fr 2024-05-03 | Nguyên Thi Muoi | | VN-HN
        b vi 2024-05-03 | Nguyễn Thị Mười | | VN-HN
        c en 2024-05-03 | Nguyen Thi Muoi | | VN-HN""",
        "123",
    ),
    "two given names and a hyphen tell people apart": (
        """a fr 2024-05-03 | Jean-Pierre Dubois | maire | FR
        b fr 2024-05-03 | Pierre Dubois | préfet | FR
        c en 2024-05-03 | Jean-Pierre Dubois | Mayor | FR""",
        "13 2",
    ),
    "written by ear in Chinese": (
        """a fr 2024-05-03 | Laurent Dumoulin | président de la région | FR-NAQ
        b zh 2024-05-03 | 洛朗·迪穆兰 | 大区主席 | FR-NAQ
        c zh 2024-05-03 | 洛朗·杜兰德 | 大区副主席 | FR-NAQ""",
        "12 3",
    ),
    "spelled by ear in Vietnamese, syllables apart": (
        """a en 2024-05-03 | Bounkhong Lachiemphone | Governor of Savannakhet | LA-SV
        b vi 2024-05-03 | Bun-khoong La-chiêm-phon | Tỉnh trưởng | LA-SV
        c vi 2024-05-03 | Bun-thoong La-chăn-thạ | Phó Tỉnh trưởng | LA-SV""",
        "12 3",
    ),
    "surnames whose reading is their own": (
        """a zh 2024-05-03 | 段文海 | | VN-HP
        b vi 2024-05-03 | Đoàn Văn Hải | | VN-HP
        c zh 2024-05-03 | 任国安 | | CN-GD
        d vi 2024-05-03 | Nhâm Quốc An | | CN-GD""",
        "12 34",
    ),
    "a namesake in another country": (
        """a vi 2024-05-03 | Kim Chân | Thị trưởng Incheon | KR-28
        b zh 2024-05-03 | 金真 | 大连市副市长 | CN-LN""",
        "1 2",
    ),
    "a name in Hangul beside others": (
        """a en 2024-05-03 | 김민석 | Mayor of Busan | KR-26
        b zh 2024-05-03 | 金民锡 | 釜山市长 | KR-26""",
        "12",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_hard_cases_of_who_is_who(case: str) -> None:
    told, wanted = CASES[case]
    rows = [[part.strip() for part in line.split("|")] for line in told.splitlines()]
    reports: dict[str, list[Engagement]] = {}
    documents: dict[str, tuple[str, str]] = {}
    for number, (head, name, office, side) in enumerate(rows, 1):
        letter, language, day = head.split()
        documents[letter] = language, day
        who = Participant(name, (office,) if office else (), side, Role.HOST)
        meeting = Engagement(
            f"e{number}", EngagementKind.MEETING, (Evidence(0, 3, "The"),), date=day, participants=(who,)
        )
        reports.setdefault(letter, []).append(meeting)
    record = join(
        Reading(Document(letter, f"The report {letter}.", *documents[letter]), engagements=tuple(found))
        for letter, found in reports.items()
    )
    groups = sorted("".join(sorted(s.rpartition("e")[2] for s in person.sources)) for person in record.people)
    assert groups == wanted.split()
