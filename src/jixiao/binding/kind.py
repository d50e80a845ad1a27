"""What a file declares, told by its first key: a project, a scheme, or actual values."""

from __future__ import annotations

from typing import Literal

from jixiao.model.document import Document
from jixiao.vocabulary import canonical

Kind = Literal["project", "scheme", "actuals"]


def kind_of(document: Document) -> Kind:
    """A list of rows is actuals, ``scheme`` first is a scheme, everything else is taken for a project."""
    root = document.root
    if isinstance(root, list):
        return "actuals"
    if isinstance(root, dict) and root:
        first = next(iter(root))
        if len(root) == 1 and isinstance(root[first], list):
            return "actuals"
        if canonical("scheme", first) == "scheme" and canonical("project", first) is None:
            return "scheme"
        if first in ("scheme", "评分办法") and not any(canonical("project", key) == "indicators" for key in root):
            return "scheme"
    return "project"
