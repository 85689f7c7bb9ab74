"""Exports: one function a format."""

from comity.exports.data import reading_jsonl, record_json, review_json, search_json
from comity.exports.html import review_html
from comity.exports.icalendar import due_calendar
from comity.exports.report.agenda import agenda_report
from comity.exports.report.blocks import Report
from comity.exports.report.briefing import briefing_report
from comity.exports.report.html import report_html
from comity.exports.report.markdown import report_markdown
from comity.exports.report.pdf import report_pdf
from comity.exports.report.reviewed import review_report
from comity.exports.report.sheets import review_xlsx
from comity.exports.report.terminal import report_terminal
from comity.exports.report.word import report_docx
from comity.exports.tables import tables
from comity.exports.terminal.kept import due_terminal, imported_terminal, kept_terminal
from comity.exports.terminal.reading import reading_terminal
from comity.exports.terminal.record import record_terminal
from comity.exports.terminal.review import review_terminal
from comity.exports.terminal.search import search_terminal
from comity.exports.terminal.words import to_text
from comity.exports.writing import to_csv, to_json_lines, to_parquet, to_xlsx

__all__ = [
    "Report",
    "agenda_report",
    "briefing_report",
    "due_calendar",
    "due_terminal",
    "imported_terminal",
    "kept_terminal",
    "reading_jsonl",
    "reading_terminal",
    "record_json",
    "record_terminal",
    "report_docx",
    "report_html",
    "report_markdown",
    "report_pdf",
    "report_terminal",
    "review_html",
    "review_json",
    "review_report",
    "review_terminal",
    "review_xlsx",
    "search_json",
    "search_terminal",
    "tables",
    "to_csv",
    "to_json_lines",
    "to_parquet",
    "to_text",
    "to_xlsx",
]
