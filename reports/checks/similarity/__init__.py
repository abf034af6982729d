"""Whose report is this text like? Last year's own, or another unit's: sentence by sentence."""

from reports.checks.similarity.likeness import likeness
from reports.checks.similarity.nearest import Other, nearest
from reports.checks.similarity.neighbour import Copied, Neighbour
from reports.checks.similarity.skeletons import Skeleton, skeletons

__all__ = ["Copied", "Neighbour", "Other", "Skeleton", "likeness", "nearest", "skeletons"]
