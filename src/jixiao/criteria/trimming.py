"""A stretch of signs without the stops, brackets and particles around it."""

from __future__ import annotations

from jixiao.pattern import pattern

_SUFFIX = pattern(
    r"(?:的情况下|的情形|的情况|的时候|的话|的|(?<![及按准小超工课延当用耗学计临限平实定随同届])时|(?<![或使作记])者|(?<![否细规原准法守总通])则|(?<!立)即|(?<!成)就)$"
)
#: What such a particle ends with.
_LAST = "下形况候话的时者则即就"


def trimmed(signs: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the stops, brackets and particles around it."""
    moved = True
    while moved and start < end:
        moved = False
        while start < end and signs[start] in ",;。:、)\ue00f\ue006":
            start, moved = start + 1, True
        while start < end and signs[end - 1] in ",;。:、(\ue00f\ue006":
            end, moved = end - 1, True
        if start == end or signs[end - 1] not in _LAST:
            continue
        if (found := _SUFFIX.search(signs, start, end)) is not None and found.start() > start:
            end, moved = found.start(), True
    return start, end
