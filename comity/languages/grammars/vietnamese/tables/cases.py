"""Words that tell the part which a mention has in a Vietnamese sentence: what governs it, joins it, leads to it."""

import re

LONGEST_LEAD = 45
UNIT = re.compile(
    r"(?<!\w)(?:phía|các|đồng chí|các đồng chí|dong chi|thành phố|tỉnh|thủ đô|nước|tp\.?|cả|"
    r"khu tự trị dân tộc choang,?|châu|huyện|quận|bang|thị xã|khu tự trị|"
    r"toàn thể|thành viên|các thành viên|nhà|phia|chau|huyen|cac|thanh pho|tinh|thu do|nuoc|ca)\s*$"
)
AT_A = re.compile(r"\s*,?\s*(?<!\w)(?:tại|trong|tai)\s*$")
WITH = re.compile(r"(?<!\w)(?:và|cùng|cùng với|va|cung|cung voi)\s*$")
TOGETHER = re.compile(r"\s(?:vừa|đã|vua|da)?\s*(?<!\w)(?:cùng|cùng với|cung|cung voi)\s*$")
ASIDE = re.compile(r"\s*\([^()]{2,40}\)\s*$")
BRACKET = re.compile(r"\s*\([^()]{2,40}\)")
HEAD = re.compile(
    r"(?<=\w)\s+(?:khu tự trị dân tộc choang,?|"
    r"các|tỉnh|thành phố|thủ đô|nước|tp\.?|huyện|quận|châu|bang|cac|tinh|thanh pho|thu do|nuoc)$"
)
HELD = re.compile(
    r"(?<!\w)(?:(?:được|duoc) (?:tổ chức|to chuc)|(?:đã |vừa |da )?(?:diễn ra|khai mạc|dien ra|khai mac))(?!\w)"
)
PASSIVE = re.compile(r"\s*(?:đã |vừa |cũng |da )?(?:được|duoc)\s*$")
GOES_ON = re.compile(r"\s*(?:,|,?\s*(?:và|đồng thời|va|dong thoi))\s*")
OPENING = re.compile(
    r"[^\w]*(?:(?:cùng ngày|sau đó|trước đó|tại đây|nhân dịp này|tiếp đó|chiều|sáng|tối|ngày|"
    r"cung ngay)[^,\ue000]{0,30},?\s*)?(?:(?:tại|ở|tai)\s[^,]{2,80},\s*)?"
)
SIGNED = re.compile(
    r"(?:chứng kiến|chung kien)[^.;]{0,80}?(?<!\w)(?:lễ|ký|trao|văn kiện|ghi nhớ|thỏa thuận|hiệp định|hợp đồng|"
    r"le|ky)(?!\w)"
    r"|(?<!\w)(?:lễ|le) (?:ký|ky)(?!\w)"
)
ALONG = re.compile(r",\s*(?:cùng|cùng với|cung|cung voi)\s*$")
OCCASION = re.compile(
    r"(?:,\s*)?(?:nhân dịp|nhân|trong khuôn khổ|sau khi|trước khi|khi|để|nhằm|về|"
    r"nhan dip|nhan|trong khuon kho|de|ve)"
    r"(?!\w)"
)
PEOPLES = re.compile(r"(?<!\w)(?:nhân dân|nhan dan|người|nguoi|quan hệ|quan he|với|voi)(?!\w)")
WISHES = re.compile(
    r"^(?:và |, ?|va )?(?:chúc|chúc mừng|mừng|trao|tặng|chuc|chuc mung|mung) [^.;]{2,80}?\s(?=(?:tại|ở|tai|o)(?!\w))"
)
WITH_WHOM = re.compile(r"(?:làm việc|lam viec) (?:với|voi)$")
REPORTS = re.compile(r"(?<!\w)(?:cho biết|thông báo|cho hay|đưa tin|xác nhận|cho biet|thong bao|dua tin)$")
COMES = re.compile(r"(?:đến|tới|đi|sang|den|toi|di) (?:thăm|tham)")
HEADING = re.compile(r",?\s*(?:dẫn đầu|đứng đầu|là trưởng đoàn|làm trưởng đoàn|dan dau|dung dau)\s*$")
DASH = re.compile(r"\s[-–]\s*$")
SENT = re.compile(r"(?<!\w)(?:sẽ|se)\s+(?:\w+\s+)?(?:cử|giao|mời|bố trí|đưa|phối hợp|cu|giao|moi|bo tri|dua)(?!\w)")
FESTIVAL = re.compile(
    r"(?<!\w)(?:tết|năm mới|quốc khánh|bunpimay|bun-pi-may|chol chnam thmay|lễ hội|tet|nam moi)(?!\w)[^.;\ue000]{0,80}?"
    r"(?P<at>(?:tại|ở|tai)\s)"
)
"""What people come to wish one another well for, before the place: "chúc mừng Tết cổ truyền ..., tại tỉnh X"."""
BUSY = re.compile(
    r"(?<!\w)(?:đầu tư|sinh sống|học tập|hoạt động|kinh doanh|sản xuất|lao động|định cư|du học|nghiên cứu|cư trú|"
    r"dau tu|sinh song|hoc tap|hoat dong|kinh doanh)\s*$"
)
"""What people do at a place other than meet there: "các tập đoàn đang đầu tư tại Việt Nam"."""
SITUATION = re.compile(
    r"\s*(?:về |các |những )?(?:tình hình|thực trạng|nhu cầu|thị trường|cơ hội|khả năng|tiềm năng|môi trường đầu tư|"
    r"điều kiện|tinh hinh|thuc trang|nhu cau|thi truong|co hoi|tiem nang)(?!\w)"
)
"""What is looked into and is no place: "khảo sát tình hình phát triển"."""
OTHERS = re.compile(
    r"(?<!\w)(?:nhà đầu tư|doanh nghiệp|doanh nhân|người dân|du khách|khách|chuyên gia|sinh viên|học sinh|tổ chức|"
    r"nha dau tu|doanh nghiep|nguoi dan|du khach|chuyen gia)\s*(?:đến |tới |sang |vào |den |toi )?(?:tìm hiểu, )?$"
)
"""Those who come to see a place and act for no government."""
RECEIVED = re.compile(
    r"(?<!\w)(?:đón|tiếp|đón tiếp|tiếp đón|lễ đón(?: chính thức)?|với|don|tiep|voi)\s*(?:ông|bà|ngài|đồng chí)?\s*$"
)
TITLED = re.compile(r"(?:đồng chí|ông|bà|ngài|dong chi|ong|ba|ngai)\s")
COMMA = re.compile(r",\s*$")
LED = re.compile(r",?\s*(?:dẫn đầu|làm trưởng đoàn|đứng đầu|dan dau|lam truong doan|dung dau)\s*,?\s*$")
GOVERNING = re.compile(
    r"(?<!\w)(?:với|của|tại|ở|sang|do|giữa|cho|từ|về|theo|tới|đến|trong|thay mặt|cùng với|bởi|nhằm|"
    r"voi|cua|tai|o|giua|tu|ve|toi|den|trụ sở|tru so|mời|giao|tiếp|gặp|thăm|đón|chào xã giao|hội kiến|tiep|gap|"
    r"tham|hoi kien)\s*(?:các|phía|thành phố|tỉnh|thủ đô)?$"
)
NOW = re.compile(r"\s*,?\s*(?<!\w)(?:hiện )?(?:đang|dang)(?: ở| o| có| co| trong)?\s*$")
STARTS_NOW = re.compile(r"(?:đang|dang)(?!\w)")
MANY = re.compile(
    r"(?<!\w)(?:nhiều|rất nhiều|hàng chục|hàng trăm|nhiều lượt|các|những|\d{2,} lượt|nhieu|hang chuc|hang tram|cac)"
    r"\s*$"
)
"""What stands before delegations of which none is meant: "nhiều đoàn ... đã đến thăm"."""
DONE = re.compile(r"(?<!\w)(?:đã|vừa|da|vua)(?!\w)")
HERE = re.compile(r"\s*(?:tại|ở|tai|o)?\s*(?:tỉnh|thành phố|địa phương|tinh|thanh pho|dia phuong) (?:ta|nhà|nha)(?!\w)")
"""The own province, as its paper calls it."""
DATED = re.compile(
    r"\s*(?:\((?:ngày |tháng |ngay |thang )?\d|(?:vào|hồi|vao|hoi) (?:ngày|tháng|ngay|thang) |(?:tháng|thang) \d)"
)
"""When somebody came, behind who: "chuyến thăm Việt Nam của ông X (tháng 12/2011)"."""
LISTED = re.compile(
    r"(?:,|và|cùng|va|;|–|-|\),?|\(|\)?,? ?và|,? ?cùng)?\s*"
    r"(?:các|ông|bà|nước|(?:\d+|hai|ba|bốn|năm) (?:tỉnh|thành phố)|tỉnh|thành phố)?"
)
"""What stands between those of one list."""
BY = re.compile(r"(?<!\w)do\s*$")
IN = re.compile(
    r"(?<!\w)(?:tại|ở|tai|o)\s+(?:thành phố|tỉnh|thủ đô|tp\.?|thanh pho|tinh|thu do|khu tự trị|nước|phía)?\s*$"
)
CASES = (
    (re.compile(r"(?<!\w)(?:giữa|giua)(?:\s+(?:hai|đồng chí|các|\d))?$"), "between"),
    (re.compile(r"(?<!\w)(?:với|cùng với|cùng|voi|cung voi|cung)(?:\s+(?:các|người|ngài|phía))?$"), "with"),
    (re.compile(r"(?<!\w)(?:của|do|cua)$"), "of"),
    (
        re.compile(
            r"(?<!\w)(?:tại|ở|tai|o)(?:\s+(?:thành phố|tỉnh|thủ đô|thanh pho|tinh|thu do|nước|trụ sở|nhà khách|"
            r"văn phòng|hội trường|phòng họp|phòng khách|khách sạn|khu vực|cửa khẩu|sân bay|trung tâm|tòa nhà|"
            r"tru so|nha khach))?$"
        ),
        "in",
    ),
    (re.compile(r"(?<!\w)(?:tới|đến|sang|toi|den)(?:\s+(?:thành phố|tỉnh|thủ đô|thanh pho|tinh|thu do|nước))?$"), "to"),
)
