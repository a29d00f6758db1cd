"""Questions to the record: the one place where what was said meets what it adds up to.

``known(session, view)`` reads what every question needs; it depends only on the record, on related
work and on what the reader may see, so a page keeps it over many as-of days. Every other function
answers one page's question as one frozen object.
"""

from .about import about, sizes_stated
from .annual import annual
from .between import TODAY, between, between_days, choices
from .known import Known, key_of_known, known, progress, stamp, standings
from .meeting import meeting
from .member import member
from .overview import overview
from .practices import practices
from .recommendation import recommendation
from .statements import statement, statements

__all__ = [
    "TODAY",
    "Known",
    "about",
    "annual",
    "between",
    "between_days",
    "choices",
    "key_of_known",
    "known",
    "meeting",
    "member",
    "overview",
    "practices",
    "progress",
    "recommendation",
    "sizes_stated",
    "stamp",
    "standings",
    "statement",
    "statements",
]
