"""A report as DOCX, made to be edited: real headings, lists and tables, no text in boxes."""

import io
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from comity.exports.report.blocks import (
    Block,
    Break,
    Drawing,
    Grid,
    Heading,
    Line,
    Listing,
    Paragraph,
    Quote,
    Report,
    Span,
    Style,
    plain,
)
from comity.exports.report.pdf import drawn

if TYPE_CHECKING:
    from docx.document import Document

_LATIN, _HAN = "Times New Roman", "SimSun"
_LANGUAGES = {"en": "en-GB", "fr": "fr-FR", "vi": "vi-VN", "zh": "zh-CN"}
_UNWRITABLE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF), "\ufffd")
_WIDTH = 16.5
_SIZES = {
    "Normal": 11,
    "Title": 22,
    "Subtitle": 11,
    "Heading 1": 16,
    "Heading 2": 13,
    "Heading 3": 11.5,
    "Quote": 11,
}
_QUIET = (0x52, 0x5C, 0x66)


def report_docx(report: Report, made: datetime | None = None) -> bytes:
    """The report as DOCX: the styles of headings, quotes, lists and tables are Word's own, so that an office can change
    them in one place. `made` stands as the time of making.
    """
    from docx import Document  # noqa: PLC0415 -- only where a document is written

    document = Document()
    _Writer(document, report).write()
    core = document.core_properties
    core.title, core.subject = _clean(report.title), _clean(report.kind)
    core.author, core.language = "Comity", report.language
    core.comments = ""
    if made:
        core.created = core.modified = made.replace(tzinfo=None)
    found = io.BytesIO()
    document.save(found)
    return found.getvalue()


class _Writer:
    """Writes one report into one document."""

    def __init__(self, document: "Document", report: Report) -> None:
        self.document, self.report, self.anchors = document, report, report.anchors
        self._bookmarks = 0

    def write(self) -> None:
        """The whole report, with styles, page and foot first."""
        self._styles()
        self._page()
        self._line(self.document.add_paragraph(style="Subtitle"), plain(self.report.kind))
        self._line(self.document.add_paragraph(style="Title"), plain(self.report.title))
        for words in self.report.lead:
            self._line(self.document.add_paragraph(), (Span(words, Style.SOFT),))
        self._blocks(self.report.blocks, 0)

    def _styles(self) -> None:
        from docx.oxml.ns import qn  # noqa: PLC0415 -- see above
        from docx.shared import Pt, RGBColor  # noqa: PLC0415

        for name, size in _SIZES.items():
            style: Any = self.document.styles[name]
            style.font.name, style.font.size = _LATIN, Pt(size)
            style.font.color.rgb = RGBColor(0x1D, 0x23, 0x29)
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for kind, font in (("w:ascii", _LATIN), ("w:hAnsi", _LATIN), ("w:eastAsia", _HAN), ("w:cs", _LATIN)):
                fonts.set(qn(kind), font)
            for kind in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
                fonts.attrib.pop(qn(kind), None)
        quote: Any = self.document.styles["Quote"]
        quote.font.italic = False
        quote.paragraph_format.left_indent = Pt(14)
        quote.paragraph_format.space_after = Pt(6)

    def _page(self) -> None:
        from docx.shared import Cm  # noqa: PLC0415 -- see above

        (section,) = self.document.sections
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.25)
        section.top_margin = section.bottom_margin = Cm(2.2)
        self._line(section.header.paragraphs[0], (Span(f"{self.report.kind} · {self.report.title}", Style.SOFT),))
        foot = section.footer.paragraphs[0]
        for field, between in (("PAGE", " / "), ("NUMPAGES", "")):
            self._field(foot, field)
            foot.add_run(between)

    @staticmethod
    def _field(paragraph: Any, code: str) -> None:
        from docx.oxml import OxmlElement  # noqa: PLC0415 -- see above
        from docx.oxml.ns import qn  # noqa: PLC0415

        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), code)
        paragraph._p.append(field)  # noqa: SLF001 -- python-docx's own way to what it has no call for

    def _blocks(self, blocks: Iterable[Block], depth: int) -> None:
        for block in blocks:
            self._block(block, depth)

    def _block(self, block: Block, depth: int) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._line(self._indented(self.document.add_paragraph(), depth), block.line)
            case Quote():
                self._quote(block, depth)
            case Listing():
                self._listing(block, depth)
            case Grid():
                self._grid(block)
            case Drawing():
                self._drawing(block)
            case Break():
                self.document.add_paragraph().paragraph_format.page_break_before = True

    def _heading(self, block: Heading) -> None:
        paragraph = self.document.add_heading(level=block.level)
        self._line(paragraph, block.line)
        if block.anchor:
            self._bookmark(paragraph, block.anchor)

    def _quote(self, block: Quote, depth: int) -> None:
        paragraph = self._indented(self.document.add_paragraph(style="Quote"), depth)
        run = paragraph.add_run(f"“{_clean(block.words)}”")
        self._language(run, block.language)
        paragraph.add_run().add_break()
        self._line(paragraph, tuple(Span(one.words, Style.SOFT, one.to, one.url) for one in block.source))

    def _listing(self, block: Listing, depth: int) -> None:
        style = "List Number" if block.ordered else "List Bullet"
        number = self._counting_anew() if block.ordered else None
        for item in block.items:
            first, *rest = item
            if isinstance(first, Paragraph):
                paragraph: Any = self._indented(self.document.add_paragraph(style=style), depth)
                if number is not None:
                    counted = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001 -- see above
                    counted.get_or_add_ilvl().val, counted.get_or_add_numId().val = 0, number
                self._line(paragraph, first.line)
            else:
                rest = list(item)
            self._blocks(rest, depth + 1)

    def _counting_anew(self) -> int:
        """The id of a numbering that begins at 1: Word would go on counting from the list before."""
        style: Any = self.document.styles["List Number"]
        part: Any = self.document.part
        numbering = part.numbering_part.element
        standing = style.element.pPr.numPr.numId.val
        form = next(one for one in numbering.num_lst if one.numId == standing).abstractNumId.val
        fresh = numbering.add_num(form)
        fresh.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(fresh.numId)

    def _grid(self, block: Grid) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH  # noqa: PLC0415 -- see above
        from docx.oxml import OxmlElement  # noqa: PLC0415
        from docx.shared import Pt  # noqa: PLC0415

        caption = self.document.add_paragraph()
        self._line(caption, (Span(block.caption, Style.SOFT),))
        caption.paragraph_format.keep_with_next = True
        table: Any = self.document.add_table(rows=1, cols=len(block.heads))
        table.style = "Table Grid"
        header = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 -- see above
        header.append(OxmlElement("w:tblHeader"))
        lines = [tuple((Span(head, Style.BOLD),) for head in block.heads), *block.rows]
        for number, cells in enumerate(lines):
            row = table.rows[0] if number == 0 else table.add_row()
            for column, (cell, line) in enumerate(zip(row.cells, cells, strict=True)):
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_after = Pt(2)
                if column in block.numbers:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                self._line(paragraph, line or plain("–"), size=9.5)
        self._widths(table, block)
        self.document.add_paragraph()

    @staticmethod
    def _widths(table: Any, block: Grid) -> None:
        from docx.shared import Cm  # noqa: PLC0415 -- see above

        shares = block.widths or tuple(1 if n in block.numbers else 3 for n in range(len(block.heads)))
        for n, share in enumerate(shares):
            for cell in table.columns[n].cells:
                cell.width = Cm(_WIDTH * share / sum(shares))

    def _drawing(self, block: Drawing) -> None:
        from docx.shared import Cm  # noqa: PLC0415 -- see above

        shape: Any = self.document.add_picture(io.BytesIO(drawn(block.svg)), width=Cm(_WIDTH))
        properties = shape._inline.docPr  # noqa: SLF001 -- see above: the words for those who do not see it
        properties.set("descr", _clean(block.told))
        properties.set("title", _clean(block.title))

    def _line(self, paragraph: Any, line: Line, size: float | None = None) -> None:
        for span in line:
            leads = span.url or span.to in self.anchors
            run = self._linked(paragraph, span) if leads else paragraph.add_run(_clean(span.words))
            self._dressed(run, span, size)

    @staticmethod
    def _dressed(run: Any, span: Span, size: float | None) -> None:
        from docx.shared import Pt, RGBColor  # noqa: PLC0415 -- see above

        run.bold = True if span.style is Style.BOLD else None
        if span.style is Style.SOFT:
            run.font.color.rgb = RGBColor(*_QUIET)
        if size:
            run.font.size = Pt(size)

    def _linked(self, paragraph: Any, span: Span) -> Any:
        """A run within a link: to a bookmark of the document, or to a page of the web."""
        from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415 -- see above
        from docx.oxml import OxmlElement  # noqa: PLC0415
        from docx.oxml.ns import qn  # noqa: PLC0415

        link = OxmlElement("w:hyperlink")
        if span.to in self.anchors:
            link.set(qn("w:anchor"), str(span.to))
        else:
            link.set(qn("r:id"), paragraph.part.relate_to(span.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        run = paragraph.add_run(_clean(span.words))
        link.append(run._r)  # noqa: SLF001 -- see above
        paragraph._p.append(link)  # noqa: SLF001 -- see above
        return run

    def _bookmark(self, paragraph: Any, name: str) -> None:
        from docx.oxml import OxmlElement  # noqa: PLC0415 -- see above
        from docx.oxml.ns import qn  # noqa: PLC0415

        self._bookmarks += 1
        for tag, place in (("w:bookmarkStart", 0), ("w:bookmarkEnd", len(paragraph._p))):  # noqa: SLF001 -- see above
            mark = OxmlElement(tag)
            mark.set(qn("w:id"), str(self._bookmarks))
            if tag == "w:bookmarkStart":
                mark.set(qn("w:name"), name)
            paragraph._p.insert(place + 1, mark)  # noqa: SLF001 -- see above

    @staticmethod
    def _language(run: Any, language: str) -> None:
        from docx.oxml import OxmlElement  # noqa: PLC0415 -- see above
        from docx.oxml.ns import qn  # noqa: PLC0415

        tag, element = _LANGUAGES.get(language, language), OxmlElement("w:lang")
        element.set(qn("w:eastAsia" if language == "zh" else "w:val"), tag)
        run._r.get_or_add_rPr().append(element)  # noqa: SLF001 -- see above

    @staticmethod
    def _indented(paragraph: Any, depth: int) -> Any:
        from docx.shared import Cm  # noqa: PLC0415 -- see above

        if depth:
            standing = paragraph.paragraph_format.left_indent or paragraph.style.paragraph_format.left_indent or 0
            paragraph.paragraph_format.left_indent = standing + Cm(0.63 * depth)
        return paragraph


def _clean(words: str) -> str:
    """Words that XML can hold."""
    return "".join("\ufffd" if "\ud800" <= one <= "\udfff" else one for one in words.translate(_UNWRITABLE))
