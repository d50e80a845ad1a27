"""The words of an indicator that changed, field by field."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.differing.wording import marked
from jixiao.language import M, Message
from jixiao.model.changes import Change
from jixiao.model.plan import Line
from jixiao.values.folding import fold_name
from jixiao.vocabulary import official, official_value

#: The fields, in the order of the form; width, blanks and quotes in them make no difference.
FIELDS = ("criteria", "reading", "content", "target_basis", "source", "aggregate")


def texts(old: Line, new: Line, indicator: str, was: str | None) -> Iterator[Change]:
    """A change for each field whose words differ."""
    for field in FIELDS:
        before, after = _written(old, field), _written(new, field)
        if fold_name(before or "") != fold_name(after or ""):
            yield Change(
                "text", indicator, was,
                None if before is None else {field: before}, None if after is None else {field: after},
                _because(field, before, after),
            )  # fmt: skip


def _written(line: Line, field: str) -> str | None:
    words: str | None = getattr(line.indicator, field)
    return official_value(field, words) if field == "aggregate" and words is not None else words


def _because(field: str, before: str | None, after: str | None) -> Message:
    name = official("indicator", field)
    if before is None:
        return M("{field} is given now: {words}", field=name, words=after)
    if after is None:
        return M("{field} is no longer given; it was: {words}", field=name, words=before)
    return M("{field}: {words}", field=name, words=marked(before, after))
