"""How the things that are said look: what opens them, joins them, ends them, what in them is no verb of action."""

import re

BESIDES = re.compile(r"(?<!\w)(?:đồng thời|bên cạnh đó|ngoài ra|dong thoi|ben canh do|ngoai ra)(?!\w)")
MODAL_END = re.compile(r"(?<!\w)(?:sẽ|cần|phải|nên|có thể|tiếp tục|se|can|phai|nen|co the|tiep tuc)\s*$")
"""What a tail does not stand behind: "chuyến thăm sẽ | góp phần ..." says what will be."""
UNWILLING = re.compile(r"(?<!\w)(?:không|chưa|chẳng|khong|chua)(?: hề| bao giờ)?\s*$")
WHOSE = re.compile(r"(?:của|cua)(?!\w)")
"""What is left of a noun of will that was taken for a verb: "tiềm năng và mong muốn | của hai bên"."""
BUT = re.compile(r",?\s*(?:song|nhưng)(?!\w)")
SIDE = re.compile(r"(?:phía|phia) ")
WHOM = re.compile(r"\s*(?:với|cho|voi) [^,.;:]{2,40}?\s(?:rằng|rang)\s")
BARE = re.compile(r"(?<!\w)(?:việc|để|góp phần|viec|de|gop phan)\s+(?P<verb>\w+(?: \w+)?)\s*$")
FRONTED = re.compile(
    r"\s*(?:nhân|trong|tại|sau|trên cơ sở|trên cương vị|với tư cách|với vai trò|đối với|bên cạnh|thông qua|qua|"
    r"với|từ|trước|để|nhằm|nhan|tai|"
    r"tren co so)(?!\w)[^,;:]{3,90},(?=\s*(?:\ue000|các|hai|sẽ|tiếp tục|ngài|đồng chí|ông|bà|phía|"
    r"cơ quan|quốc hội|chính phủ|doanh nghiệp|nhân dân|địa phương|\w+ sẽ))"
    r"|\s*(?:thông )?qua (?:chuyến|buổi|cuộc) [^,;:.]{3,90}?(?=\s(?:sẽ|cần|tiếp tục)(?!\w))"
)
FOLLOWING = re.compile(
    r"(?:[^:;]{0,80}?(?<!\w))?(?:quan tâm|xem xét|tập trung|phối hợp|thực hiện|triển khai|trao đổi|giải quyết|hỗ trợ|"
    r"quan tam|xem xet|tap trung|phoi hop|thuc hien|trien khai)\s(?:[^:;]{0,30}?(?<!\w))?(?:một số|các|những|\d+|"
    r"mot so|cac)\s"
    r"(?:nội dung|vấn đề|nhiệm vụ|công việc|giải pháp|lĩnh vực|noi dung|van de)(?:[^:;]{0,30}?(?<!\w)(?:sau|"
    r"sau đây|như sau))?\s*"
)
MANNER = re.compile(
    r"(?:tích cực|chủ động|tiếp tục|sớm|không ngừng|thường xuyên|kịp thời|nhanh chóng|nghiêm túc|tich cuc|"
    r"chu dong|tiep tuc|som)"
)
FIELD = re.compile(
    r"(?<!\w)(?:trong|về|lĩnh vực|cơ hội|hợp tác|việc|công tác|giữa|trao đổi|trong|ve|linh vuc|hop tac|viec|cong tac|"
    r"giua|trao doi)(?!\w)"
)
SETTLED = re.compile(
    r"\s*(?:được|bị|duoc|bi) (?:\w+ ){0,2}?(?:giải quyết|xử lý|tôn trọng|tuân thủ|chấm dứt|lên án|giai quyet|"
    r"xu ly|ton trong|"
    r"tuan thu|cham dut)(?!\w)"
)
SUBJECT = re.compile(
    r"(?:(?:phía|ngài|ông|bà|đồng chí|tỉnh|thành phố|các|phia|tinh|thanh pho|cac) )*"
    r"\ue000+(?:\s*(?:,|và|cùng|với|va|cung|"
    r"voi)\s*\ue000+)*\s+"
    r"(?:(?:cần|sẽ|phải|nên|cùng|luôn|cũng|can|se|phai|nen|cung|luon)\s+)*"
)
LISTING = re.compile(
    r"(?:[^:;,]{0,60}?(?<!\w))?(?:sẽ |cần |tiếp tục |se |can |tiep tuc )*(?:tập trung|quan tâm|phối hợp|tap trung|"
    r"quan tam|phoi hop)"
    r"(?: vào| thực hiện| triển khai| vao| thuc hien)?\s*"
)
RAISED = re.compile(
    r"(?:các |những )?(?:đề nghị|đề xuất|kiến nghị|ý kiến|sáng kiến|de nghi|de xuat|kien nghi|y kien) (?:này|trên|"
    r"đó|nêu trên|vừa nêu|nay|tren|do)|"
    r"(?:mà |do |ma )?(?:phía |phia |tỉnh |thành phố |tinh |thanh pho )*\ue000+ (?:đã |vừa |da |vua )?"
    r"(?:nêu|đưa|đề xuất|đề nghị|trao đổi|chia sẻ|kiến nghị|neu|dua|de xuat|de nghi|trao doi)(?: ra| lên| trên|"
    r" len| tren)?"
)
VAGUE = re.compile(
    r"(?:(?:một số|nhiều|các|những|mot so|nhieu|cac|nhung)\s+)?(?:nhóm\s+)?"
    r"(?:biện pháp|giải pháp|nội dung|phương hướng|định hướng|ý kiến|vấn đề|bien phap|giai phap|noi dung|"
    r"phuong huong|"
    r"dinh huong|y kien|van de)(?!\w)"
)
VIEWS = re.compile(
    r"(?:với )?(?:các |những |cac )?(?:quan điểm|nhận định|đánh giá|lập trường|quan diem|nhan dinh|danh gia|lap truong)"
    r"(?: chung)? (?:của|cho rằng|mà|cua)(?!\w)"
)
EVENT = re.compile(
    r"(?:các |những |\d+ |cac |nhung )?(?:(?:chuyến|chuyen) (?:thăm|công tác|đi|làm việc|tham|cong tac|di)|"
    r"(?:cuộc|buổi|cuoc|buoi) (?:gặp|hội đàm|làm việc|tiếp xúc|gap|hoi dam|lam viec)|hội nghị|hội thảo|diễn đàn|"
    r"sự kiện|kết quả|điều này|hoi nghi|hoi thao|dien dan|su kien|ket qua)(?!\w)(?=[^.,;]{0,90}(?:sẽ|se)(?!\w))"
)
"""What brings something about by itself: "chuyến thăm sẽ giúp củng cố ..."."""
MEANS = re.compile(
    r"(?:một số|nhiều|các|những|mot so|nhieu|cac|nhung)\s+(?:biện pháp|giải pháp|bien phap|giai phap)(?!\w)"
    r"|(?:\d+|một số|hai|ba|bốn|năm|sáu|bảy|mot so|bon|nam|sau|bay)\s+(?:nhóm )?(?:nội dung|đề xuất|kiến nghị|"
    r"định hướng|phương hướng|trọng tâm|giải pháp|biện pháp|nhiệm vụ|điểm|vấn đề|ý kiến|noi dung|de xuat|kien nghi|"
    r"dinh huong|phuong huong|giai phap|bien phap|nhiem vu|van de)(?!\w)(?! (?:này|của|cua|mà|do)(?!\w))"
)
AND = re.compile(
    r"\s*(?:,|và|cũng như|đồng thời|va|cung nhu|dong thoi|cùng với đó là|trong đó có việc|"
    r"thứ \w+(?=,)|đặc biệt là|trong đó|trong do|nhất là|bao gồm|gồm)(?!\w)\s*|\s+"
)
ABSTRACT = re.compile(
    r"(?:cầu nối|cau noi|đóng góp|hoạt động|biện pháp|giải pháp|chính sách|bước đi|dong gop|hoat dong|"
    r"bien phap|giai phap|chinh sach)[\s,]*$"
)
EFFORT = re.compile(
    r"(?:.*(?:sẽ|se)\s+)?(?:tiếp tục |tiep tuc )?(?:(?:cùng|cung)(?: với)? (?:\w+ )?\ue000+ )?"
    r"(?:nỗ lực|cố gắng|làm|phấn đấu|no luc|co gang|lam|phan dau)"
    r"(?: (?:hết|het) (?:mình|sức mình|sức|minh|suc)| hơn nữa| hon nua)?(?: để| de)?"
)
WANTING = re.compile(
    r"(?:\w+ ){0,4}(?:doanh nghiệp|nhà đầu tư|người dân|tập đoàn|công ty|doanh nhân|du khách|doanh nghiep|nha dau tu|"
    r"nguoi dan)(?!\w)[^;:.]{0,60}?(?<!\w)(?:mong muốn|muốn|có kế hoạch|có ý định|mong muon|muon)"
)
"""Companies and people, up to what they are said to want."""
IN_FIELDS = re.compile(
    r"(?<!\w)(?:trong|trên|về|tren|ve) (?:các |những |một số |cac |nhung )?(?:lĩnh vực|công tác|mặt|nội dung|linh vuc|"
    r"cong tac|mat|noi dung)(?!\w)"
)
_FAVOUR = (
    r"(?:tạo|tao) (?:(?:mọi|mọi các|các|thêm|moi|cac|them) )?(?:điều kiện|dieu kien)"
    r"(?: (?:thuận lợi|tốt|tối đa|cần thiết|thuan loi|tot|toi da|can thiet))?"
    r"(?: (?:nhất|hơn nữa|hơn|về mọi mặt|nhat|hon nua|hon))?(?: (?:cho|cho các) \ue000+)?\s*"
)
DENIED = re.compile(
    r"(?<!\w)(?:không|không hề|chưa|chẳng|khong|chua|chang)(?!\w)(?! (?:ngừng|chỉ|những|ngung|chi|nhung)(?!\w))"
)
"""What denies a thing: not "không ngừng", which furthers it."""
PURPOSE = re.compile(r"\s(?:để|nhằm|de|nham)\s")
VISITING = re.compile(r"(?<!\w)(?:sang|đến|tới|den|toi) (?:thăm|dự|tham dự|làm việc|tham|du)(?!\w)")
COMES_TO = re.compile(
    r"(?<!\w)(?:đến|tới|sang|vào|về|den|toi) (?:\ue000+ )?(?:khảo sát|tìm hiểu|tham quan|nghiên cứu|đầu tư|hợp tác|"
    r"làm việc|học tập|du lịch|khao sat|tim hieu|nghien cuu|dau tu|hop tac)[^,;]{0,30}$"
)
"""What those come for who are asked to come, of which a comma parts no other thing: "đến khảo sát, tìm hiểu"."""
COMING = re.compile(
    r"(?:khảo sát|tìm hiểu|tham quan|nghiên cứu|đầu tư|hợp tác|làm việc|khao sat|tim hieu|dau tu)(?!\w)"
)
FAVOUR = re.compile(_FAVOUR + "$")
"""A favour, of which the words behind "để" say what it is to be done for."""
THEREBY = re.compile(r"(?:từ đó|qua đó|nhờ đó|trong đó có|trong đó|tu do|qua do|nho do)(?!\w)")
FAVOURED = re.compile(_FAVOUR + r"(?:để|de)(?!\w)")
NO_OBJECT = re.compile(r"\s*(?:trên|trong|của|về|tại|với|giữa|cho|để|theo|hơn|tren|cua|ve|tai|voi|giua)(?!\w)")
OFTEN = re.compile(
    r"(?:(?:mỗi|hằng|hàng|moi|hang) (?:năm|quý|tháng|tuần|nam|quy|thang|tuan)|(?:\d+|sáu|ba) tháng)"
    r"(?: (?:một|hai|\d+|mot) (?:lần|lan))?,?"
)
"""How often, before a verb that is as often a noun: "mỗi quý một lần đối thoại"."""
ANY = re.compile(r"(?:nào|gì|nao)(?!\w)")
WE = re.compile(r"(?:(?:và )?(?:\w+ ){0,4}là )?(?:chúng ta|chúng tôi|tôi|chung ta|chung toi)(?!\w)")
ORDINAL = re.compile(
    r"\s*(?:thứ \w+|thu \w+|(?:một|hai|ba|bốn|năm|sáu|mot|bon|nam|sau) (?:là|la)|\d{1,2}[.)]|[-•+])\s*[,:]?\s*"
)
ORDINAL_END = re.compile(
    r"[;,.:]\s*(?:thứ \w+|thu \w+|(?:một|hai|ba|bốn|năm|sáu|mot|bon|nam|sau) (?:là|la)|\d{1,2}[.)])\s*[,:]?$"
)
AND_END = re.compile(r"(?:[,;]|(?<!\w)(?:trong đó|trong do|và|cũng như|đồng thời|va|cung nhu|dong thoi))$")
AUX = re.compile(r"(?<!\w)(?:sẽ|cần|phải|nên|cùng|tiếp tục|sớm|sẵn sàng|se|can|phai|nen|cung|tiep tuc|som|san sang)$")
SMALL = re.compile(
    r"(?:(?:cùng|cùng nhau|tiếp tục|luôn|cũng|đều|sẽ|cần|phải|không|được|có thể|"
    r"trong thời gian tới|thời gian tới|cung|cung nhau|tiep tuc|luon|deu|se|can|phai|khong|"
    r"duoc|co the|trước mắt|đặc biệt là|đồng thời|việc|rằng|đã|sẵn sàng|nỗ lực|mạnh mẽ|"
    r"hơn nữa)\s*)+"
)
ADVERB = re.compile(r"(?:hơn nữa|mạnh mẽ|hiệu quả|chặt chẽ|và|hon nua|manh me|hieu qua|chat che|va|,)+")


def wants_purpose(head: str) -> bool:
    """Whether words end in a means or a favour, of which the purpose behind them says what is to be done."""
    return bool(ABSTRACT.search(head) or FAVOUR.search(head))


def closing(before: str) -> str:
    """The closing marks that what stands before leaves open."""
    out = ")" if before.count("(") > before.count(")") else ""
    out += "”" if before.count("“") > before.count("”") else ""
    return out + ('"' if before.count('"') % 2 else "")
