"""Exports: one function a format."""

from comity.exports.html import review_html

__all__ = ["review_html"]
