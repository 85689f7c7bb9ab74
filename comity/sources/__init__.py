"""Bytes to documents: text files, JSON lines, standard input.

What is not told by the source is not made up: an unknown date stays unknown, and an encoding
is named, never guessed at.
"""

from comity.sources.documents import Known, document
from comity.sources.files import STANDARD_INPUT, load
from comity.sources.text import MAX_SIZE, size

__all__ = ["MAX_SIZE", "STANDARD_INPUT", "Known", "document", "load", "size"]
