"""A file as a tree of plain text: what every reader makes and every binder takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Literal, Union

from jixiao.dataclass import dataclass
from jixiao.model.diagnostic import Diagnostic, Path
from jixiao.model.position import Position

#: Every scalar is text. None is a blank: an empty value, ``~`` or ``null`` (unquoted), an empty cell.
Node = Union[str, None, dict[str, "Node"], list["Node"]]  # noqa: UP007 — a name in quotes cannot be joined by |

#: What of a node a place is wanted for: its value, or the key that names it.
Part = Literal["value", "key"]


@dataclass(frozen=True, slots=True)
class Document:
    """A file's content. `file` is the name to show (relative, ``/``); keys are as the file writes them.

    Places are worked out only when asked: a clean file never pays for them. `notices` are what the reader found
    worth telling while the content is still good (a GBK file, full-width digits left alone…).
    """

    file: str
    sha256: str
    root: Node
    find: Callable[[Path, Part], Position | None]
    text: str | None = None
    notices: tuple[Diagnostic, ...] = ()
    #: Places by path that the file writes differently from the tree (a form's cells), for readers that know them.
    extra: Mapping[str, object] = field(default_factory=dict)

    def locate(self, path: Path, part: Part = "value") -> Position:
        """The place of a node by the file's own keys; of its nearest known ancestor where it has none itself."""
        while True:
            place = self.find(path, part)
            if place is not None:
                return place
            if not path:
                return Position(self.file)
            path, part = path[:-1], "value"
