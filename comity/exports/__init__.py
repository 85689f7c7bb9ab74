"""Exports: one function a format."""

from comity.exports.data import reading_jsonl, record_json, review_json, search_json
from comity.exports.html import review_html
from comity.exports.terminal.reading import reading_terminal
from comity.exports.terminal.record import record_terminal
from comity.exports.terminal.review import review_terminal
from comity.exports.terminal.search import search_terminal
from comity.exports.terminal.words import to_text

__all__ = [
    "reading_jsonl",
    "reading_terminal",
    "record_json",
    "record_terminal",
    "review_html",
    "review_json",
    "review_terminal",
    "search_json",
    "search_terminal",
    "to_text",
]
