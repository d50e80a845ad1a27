"""libyaml's events, with a scalar that is made in one step.

ruamel.yaml's own ScalarEvent passes through three constructors; a file is scalars for the most part, so that this
alone is a sixth of reading its events. It stays a ScalarEvent with the same fields, for whoever else reads YAML in
this process.
"""

from __future__ import annotations

from typing import Any

try:
    import _ruamel_yaml
except ImportError as missing:  # never a silent fall-back to a parser that is 18 times slower
    raise ImportError("jixiao needs ruamel.yaml.clib: pip install ruamel.yaml.clib") from missing
from ruamel.yaml import events


class ScalarEvent(events.ScalarEvent):
    """A scalar of a file."""

    __slots__ = ()

    def __init__(
        self,
        anchor: Any,
        tag: Any,
        implicit: Any,
        value: Any,
        start_mark: Any = None,
        end_mark: Any = None,
        style: Any = None,
        comment: Any = None,
    ) -> None:
        self.anchor = anchor
        self.ctag = tag
        self.implicit = implicit
        self.value = value
        self.start_mark = start_mark
        self.end_mark = end_mark
        self.style = style
        self.comment = comment


_ruamel_yaml.ScalarEvent = ScalarEvent
CParser = _ruamel_yaml.CParser
