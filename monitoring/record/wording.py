"""Text as it is kept: one spelling of the same letters, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Control characters (tab and line feed stay) and marks that turn or hide text around them."""

_HYPHENS = re.compile("[\u2010\u2011]")


def tidy(text: str) -> str:
    """The same text in composed letters (NFC), with plain hyphens and without what nobody sees.

    WTO texts write U+2011 in names; a search for "Guinea-Bissau" must find them. The apostrophe
    U+2019 stays: it is how the text was written.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Composed last: what stood between a letter and its accent is gone by then. Tidied twice is tidied once.
    return unicodedata.normalize("NFC", _HYPHENS.sub("-", _INVISIBLE.sub("", text))).strip()
