"""What may stand around a Vietnamese verb: days and places before it, asides behind it, how an item opens."""

import re

from comity.languages.folding import CAPITALS

DAY = re.compile(
    r"(?:(?:vào|hồi|trong|vao|hoi)\s+)?(?:(?<!\w)(?:rạng sáng|sáng|chiều|tối|trưa|đêm|ngày|hôm|"
    r"tháng|tuần|năm|sang|chieu|toi|trua|ngay|hom|thang|tuan|"
    r"nam)\s+)*(?:\(?\d{1,2}(?:\s*[-–]\s*\d{1,2})?[./-]\d{1,2}(?:[./-]\d{2,4})?\)?|nay|qua|này|"
    r"trước|tới|\d{1,2})\s*$"
    r"|\([^()]{1,60}\)\s*$|(?<!\w)(?:hôm qua|hôm nay|tuần trước|tuần này|tuần tới)\s*$"
)
ASIDE = re.compile(
    r"(?:thêm|rằng|tiếp|như vậy|(?:với|trong|tại|khi|sau|trước|bên lề|ngày|hôm|sáng|chiều|trên|"
    r"cùng|về|ở)(?!\w)[^.;]{0,140})?[\s,]*(?:(?:với|trong|tại|khi|ngày|"
    r"hôm)(?!\w)[^.;]{0,100})?"
)
FRONTED = re.compile(
    r"(?:nhân|trong khuôn khổ|trong|tại|sau|kết thúc|nhan|trong khuon kho|tai|bắt đầu|tiếp tục)(?:\s+dịp)?\s*$"
)
WHEN = re.compile(r"(?<!\w)(?:khi|trong khi)\s*$")
TITLE = re.compile(r"(?<!\w)(?:ông|bà|đồng chí|ngài|ong|ba|dong chi|các)\s*$")
SOURCE = re.compile(
    r"[,\"”]+\s*[^,.;\"”]{2,40}\s(?:đưa tin|cho biết|cho hay|nói thêm|dẫn lời|viết|dua tin|cho biet|cho hay)[\s.]*$"
)
"""Who printed it, behind what was said: ", Điện Élysée đưa tin"."""
OCCASION = re.compile(r",\s*(?:ngay )?(?:khi|trong khi)\s*$")
THEN = re.compile(r"\s(?:ngay |nhân |trong )?khi\s*$")
MEETS = re.compile(r"\s*(?:(?:với|cùng|voi)\s+)?(?:(?:ông|bà|ngài|đồng chí|ong|ba)\s+)?\ue000")
AT_MEETING = re.compile(r",?\s*(?<!\w)(?:tại|trong|nhân|sau|tai|nhan)\s*(?:các |một )?$")
JOURNEY = re.compile(r"(?:chuyến|chuyen) (?:đến |den )?(?:thăm|tham)")
ON_OCCASION = re.compile(r"(?:nhân|nhan)(?: dịp| dip)?\s*(?:các |một )?$")
OF_WHOM = re.compile(r"\s*(?:với|giữa|cùng|ngày|hôm|sáng|chiều|tối|vào|hồi|voi|giua|ngay|\ue000)")
TO = re.compile(r"\s*(?:với|cùng|cho|voi)\s+(?=\ue000)")
GIVEN = re.compile(
    r"(?<!\w)(?:được|do|duoc)\s+(?:\w+ ){0,3}\ue000[^.;]*?\s"
    r"(?P<verb>đưa ra|nêu ra|nêu|trình bày|đề cập|công bố|dua ra|neu)(?!\w)[^.;\ue000]{0,20}$"
)
IS_GIVEN = re.compile(
    r"\s*(?:này |đó |trên )?(?:đã |vừa )?(?:được|duoc) (?:\w+ ){0,2}?(?:đưa ra|nêu|trình bày|dua ra)(?!\w)"
)
HAS_COME = re.compile(
    r"\ue000 (?:thăm|tham)(?!\w)|(?<!\w)(?:đã|da|tham dự|tham du|dự|có mặt|đến dự|tới dự|về dự|"
    r"đến thăm|tới thăm|sang thăm|lần đầu|trở lại|den tham|toi tham|sang tham)(?!\w)"
)
AND_DID = re.compile(r"\s*(?:và|va)\s")
TOGETHER = re.compile(r"^\s*(?:cùng nhau|cùng|cung nhau|cung)\s+")
BESIDES = re.compile(
    r"\s*(?:(?:trong )?thời gian tới|sắp tới|tới đây|ngoài ra|bên cạnh đó|đồng thời|cùng với đó|ngoai ra|"
    r"dong thoi)(?!\w)"
)
WILL_TOO = re.compile(
    r"\s*(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|dong thoi|ngoai ra|ben canh do),? "
    r"(?:cũng |tiếp tục )?(?:sẽ|se)(?!\w)"
)
WISHES = re.compile(r"\ue000[^,;:.]{0,20}?(?<!\w)(?:mong muốn|mong|muốn|mong muon|muon)\s*(?:được |duoc )?$")
"""Whose wish is told in what is said: "khẳng định: Quốc hội Uruguay luôn mong muốn ..."."""
SETTING = re.compile(
    r"(?:trong (?:bối cảnh|tình hình|thời gian|giai đoạn|dịp)|(?:trong )?thời gian|trên (?:cơ sở|tinh thần)|với|"
    r"nhân dịp|chính vì|trong boi canh|trong thoi gian|thoi gian|tren co so|nhan dip)(?!\w)[^,;:.\ue000]{0,60}"
)
"""In what setting something is wished for, in a sentence that names nobody: "Trong bối cảnh đó, rất mong ..."."""
COUNTED = re.compile(
    r"\s*(?:rằng\s+|về\s+)?(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một số|các|những|mot so|cac|nhung)\s+"
    r"(?:đề xuất|đề nghị|kiến nghị|đột phá|định hướng|phương hướng|nội dung|trọng tâm|giải pháp|biện pháp|nhóm|"
    r"nhiệm vụ|ưu tiên|kết nối|điểm|vấn đề|lĩnh vực|de xuat|kien nghi|dinh huong|phuong huong|noi dung|giai phap|"
    r"bien phap)(?!\w)(?:[^:.;]{0,120}:|"
    r"[^:.;]{0,140}?(?<!\w)(?:như|gồm|bao gồm|nhu|gom|bao gom) (?!sau|vậy|trên)(?=\w))"
)
UNIT_WILL = re.compile(
    r"(?:phía )?(?:chính quyền )?(?:tỉnh|thành phố|địa phương|tinh|thanh pho|dia phuong)(?: cũng| luôn| cung)? "
    r"(?:sẽ|se)(?!\w)"
)
"""A province or town that its name is left out of, and that will do something."""
BY_PAPER = re.compile(
    r"\s*(?:theo|căn cứ|can cu)(?: nội dung| noi dung)?(?: các| cac)? (?:bản ghi nhớ|biên bản|thỏa thuận|kế hoạch|"
    r"chương trình|văn kiện|nội dung|ban ghi nho|bien ban|thoa thuan|ke hoach|chuong trinh|van kien)[^,;:]{0,90},\s*"
)
"""A paper by which something will be done."""
DOES_ON = re.compile(
    r"\s*(?:,|:|rằng|là|rang|la)?\s*(?:luôn |sẽ |se |luon )?(?:tiếp tục|đồng hành|nỗ lực|chung tay|hỗ trợ|"
    r"tạo điều kiện|tạo mọi điều kiện|sát cánh|tiep tuc|dong hanh|no luc|tao dieu kien) "
    r"(?!là|được|coi|xem|đánh giá|khẳng định|có|phát triển|la|duoc|xem|co )"
)
"""What one affirms to go on doing, and so promises: "khẳng định tiếp tục hỗ trợ"."""
FIRST = re.compile(
    r"(?:(?:^|.*[\s\"“,;:])(?:tôi|chúng tôi|chúng ta|toi|chung toi)"
    r"|\W*(?:đồng thời|ngoài ra|bên cạnh đó|dịp này|nhân dịp này|nhân đây|qua đây|dong thoi)?,?)"
    r"\s*(?:(?:cũng|xin|rất|luôn|thực sự|chân thành|đặc biệt|trân trọng|cung|rat)\s*)*",
    re.DOTALL,
)
"""What stands before a verb of wish in somebody's own words: "tôi rất mong ...", "Đồng thời, mong ..."."""
OURS = re.compile(
    r"(?:^|[\s\"“,])(?:tôi|chúng tôi|toi|chung toi)(?: (?:cũng|xin|rất|luôn|thực sự|chân thành))*$", re.IGNORECASE
)
GREETS = re.compile(
    r"(?:xin |trân trọng |kính )*(?:gửi|chuyển|dành|gui|chuyen)(?: (?:tới|đến|cho) [^.;]{0,80}?)?\s"
    r"(?:những |các )?(?:lời|tình cảm|loi|tinh cam)(?!\w)|(?:kính |cầu )?(?:chúc|chuc)(?!\w)"
)
"""What is only a greeting: "gửi lời chúc mừng"."""
THAT = re.compile(r"\s*(?:rằng|là|rang|la)(?!\w)")
WANTS = re.compile(r"(?:muốn|muon)(?!\w)")
AND_WE = re.compile(r",?\s*(?:và|đồng thời|va|dong thoi)?,?\s*(?:tôi|chúng tôi|chúng ta|toi|chung toi)\s[^,.;:]{0,20}$")
VIEWS = re.compile(
    r"\s*(?:với (?:những |các )?(?:kết quả|đánh giá|nhận định|quan điểm)|cho rằng|đánh giá|nhận định|ghi nhận|"
    r"nhận thấy|nhìn nhận|cho rang|danh gia|nhan dinh|ghi nhan)(?!\w),?\s*"
)
"""What both sides agree on and that is only a view: "nhất trí cho rằng đây là thời điểm quan trọng"."""
AT_WHICH = re.compile(
    r"\s*(?:rằng |là )?,?\s*(?:tại|trong|ở|tai)\s+(?:buổi |cuộc |phiên |chuyến )?(?:hội đàm|hội kiến|gặp gỡ|gặp|tiếp|"
    r"làm việc|trao đổi|hội nghị|thăm|hoi dam|hoi kien|gap|lam viec)(?: này| lần này)?\s*,?\s*"
)
"""At which meeting it was that what is told was agreed: "thông báo tại hội đàm hai bên nhất trí"."""
PAPER_SAYS = re.compile(
    r"\s*(?:theo đó, )?(?:bản |các )?(?:bản ghi nhớ|biên bản|thỏa thuận|tuyên bố chung|thông cáo chung|văn kiện|"
    r"kế hoạch hợp tác|ghi nhớ|ban ghi nho|bien ban|thoa thuan|tuyen bo chung)(?!\w)[^,;:.\ue000]{0,70}?"
    r"(?<!\w)(?:nêu rõ|nêu|quy định|ghi rõ|xác định|khẳng định|nhấn mạnh|neu ro|quy dinh)(?: rằng| rang)?[,:]?\s*"
)
"""A paper that says what both sides will do: "Bản thỏa thuận nêu rõ: Hai bên sẽ ..."."""
OWN_PEOPLE = re.compile(
    r"(?:(?:cộng đồng|toàn thể|các|mỗi) )*"
    r"(?:bà con|kiều bào|việt kiều|người việt|cán bộ, nhân viên|ba con|kieu bao)(?!\w)"
)
"""Whom one speaks to of the own people abroad, and asks for nothing between governments."""
CALLING = re.compile(
    r"(?:kêu gọi|mời gọi|vận động|keu goi|moi goi|van dong)(?!\w)"
    r"|(?:đề xuất|kiến nghị|đề nghị|de xuat|kien nghi|de nghi) (?:với|lên|tới|voi|len|toi) "
)
"""What somebody may be hoped to do: "mong Tổng Lãnh sự làm cầu nối, kêu gọi ...", "có ý kiến, kiến nghị với ..."."""
WHOM = re.compile(r"\s*(?:rằng |phía |ngài |ông |bà |đồng chí |rang |phia )*\ue000")
LED = re.compile(r"(?:dẫn đầu|(?:làm|là) trưởng đoàn|đứng đầu|dan dau|lam truong doan)\s*,?\s*$")
SO = re.compile(r"\s*(?:theo đó|theo do),\s*")
DONE = re.compile(r"(?<!\w)(?:đã|vừa|da)(?!\w)")
HAS_DONE = re.compile(r"\s*(?:cũng |cung )?(?:đã|vừa|da)(?!\w)(?! và đang)")
LISTED = re.compile(
    r"\s*(?:theo đó|cụ thể|cụ thể là|trong đó|đặc biệt|bên cạnh đó|ngoài ra|đồng thời|cùng với đó|trước hết|"
    r"thứ \w+|(?:một|hai|ba|bốn|năm|sáu) là|theo do|cu the|trong do|dac biet|dong thoi)\s*[,:]"
)
INSTEAD = re.compile(r"(?<!\w)(?:thay mặt|đại diện|thay mat)\s*(?:cho\s*)?$")
GLAD = re.compile(
    r"(?<!\w)(?:vui mừng|phấn khởi|hân hạnh|vinh dự|vui vẻ|vui mung|phan khoi|han hanh|vinh du)"
    r"\s*(?:,\s*\w+ \w+\s*)?(?:khi |khi )?(?:được |duoc )?$"
)
PASSIVE = re.compile(r"(?<!\w)(?:được|bị|duoc)\s*$")
TELLING = re.compile(
    r"\s+(?:với|về|tình hình|khái quát|những|một số|kết quả|tiềm năng|voi|ve|tinh hinh|khai quat)(?!\w)"
)
DISCUSSED = re.compile(
    r"\s[^.,;:\ue000]{0,20}(?:\ue000[^.,;:]{0,50})?(?<!\w)(?:với|cùng với|voi|cung voi)\s+"
    r"(?:(?:ông|bà|ngài|ong|ba)\s+)?(?=\ue000)"
)
THIS = re.compile(r"\s+(?:này|đó|nay|do)(?!\w)")
WELCOMED = re.compile(r"(?:các|những|doanh nghiệp|nhà đầu tư|phía|hai|cac|doanh nghiep|phia|)")
RUN_IN = re.compile(rf"(?:[{CAPITALS}]\w*|\d)\s*$")
ACCORDING = re.compile(r"\s*(?:Theo|theo)\s+", re.IGNORECASE)
ORDINAL = re.compile(r"\s*(?:[-–•+*]|\d{1,2}[.)]|(?:thứ|một|hai|ba|bốn|năm)\s)")
FRONT = re.compile(
    r"\s*(?:[-–•+*\"“]|\d{1,2}[.)]|(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|(?:một|hai|ba|bốn|năm|"
    r"sáu|bảy) là|cụ thể|theo đó|bên cạnh đó|ngoài ra|đồng thời|trước hết|cuối cùng|cụ thể là|trong đó|cùng với đó|"
    r"đặc biệt|đặc biệt là|mặt khác|tiếp đó|"
    r"trước mắt|sắp tới|trong thời gian tới|thời gian tới|nhân dịp này|tại đây|về [^,]{3,60}|từ [^,]{3,40}|"
    r"(?:kết thúc|ket thuc|sau) [^,]{3,60}|đối với [^,]{3,60}|(?:chia sẻ|cảm thông|thông cảm)[^,]{3,90}|"
    r"trong khả năng[^,]{0,40}|liên quan (?:đến )?[^,]{3,60}|"
    r"trong khuôn khổ [^,]{3,60}|tại [^,]{3,60})\s*[,:])\s*"
)
