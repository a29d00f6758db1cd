"""What a reader asked: one frozen object a question, in codes, without language or look."""

from .about import About
from .member import MemberAnswer
from .overview import Overview
from .recommendation import RecommendationAnswer
from .statements import Filter, OneStatement, Statements

__all__ = [
    "About",
    "Filter",
    "MemberAnswer",
    "OneStatement",
    "Overview",
    "RecommendationAnswer",
    "Statements",
]
