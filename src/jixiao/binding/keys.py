"""Turns the keys of a document, English or official Chinese, into the canonical ones, and finds the way back."""

from __future__ import annotations

from typing import Any

from jixiao.dataclass import dataclass
from jixiao.faults import schema
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic, Path, Related
from jixiao.model.document import Document, Node
from jixiao.values.folding import fold_name, nearest, visible
from jixiao.vocabulary import canonical as canonical_key
from jixiao.vocabulary import folded, keys, official, terms

#: Which context the value of a key is read in; a key that is not here holds no keys of the vocabulary.
CHILD = {
    ("project", "agency"): "agency",
    ("project", "budget"): "budget",
    ("project", "goals"): "goals",
    ("project", "indicators"): "tree",
    ("project", "scheme"): "scheme",
    ("goals", "overall"): "overall",
    ("indicator", "deduction"): "deduction",
    ("indicator", "changes"): "change",
    ("deduction", "bands"): "deduction",
    ("deduction", "levels"): "deduction",
    ("deduction", "items"): "deduction",
    ("scheme", "execution"): "execution",
    ("scheme", "default"): "execution",
    ("execution", "deduction"): "deduction",
    ("execution", "number"): "deduction",
    ("execution", "words"): "deduction",
    ("execution", "date"): "deduction",
}

#: Contexts whose keys are names a person chose, not keys of the vocabulary.
_FREE = frozenset({"tree", "free", "execution"})


def _child(context: str, key: str) -> str:
    if context == "tree":
        return "tree"
    return CHILD.get((context, key), "free")


@dataclass(frozen=True, slots=True)
class Canonical:
    """The way back from canonical paths to the paths and names that the file itself uses."""

    document: Document
    root: str
    speaks_chinese: bool

    def _walk(self, path: Path) -> tuple[list[str | int], str | None]:
        node: Node = self.document.root
        context: str | None = self.root
        written: list[str | int] = []
        for step in path:
            if isinstance(step, int):
                written.append(step)
                node = node[step] if isinstance(node, list) and step < len(node) else None
                if context == "tree":
                    context = "indicator"
                continue
            if context is None or context in _FREE or not isinstance(node, dict):
                written.append(step)
                node = node.get(step) if isinstance(node, dict) else None
                context = _child(context, step) if context else None
                continue
            key = next((each for each in node if canonical_key(context, each) == step), step)
            written.append(key)
            node = node.get(key)
            context = _child(context, step)
        return written, context

    def written(self, path: Path) -> Path:
        """The path by the file's own keys."""
        return tuple(self._walk(path)[0])

    def context(self, path: Path) -> str | None:
        """The vocabulary's context that the keys at a canonical path belong to; None where they are free."""
        context = self._walk(path)[1]
        return None if context is None or context in _FREE else context

    def name(self, path: Path) -> str:
        """What a message calls the last key of a path: the word that the file uses, else the official one."""
        for depth in range(len(path), 0, -1):
            step = path[depth - 1]
            if isinstance(step, str):
                written = self._walk(path[:depth])[0][-1]
                if written == step and self.speaks_chinese:
                    context = self.context(path[: depth - 1])
                    if context and step in terms(context):
                        return official(context, step)
                return str(written)
        return ""


def canonicalise(document: Document, root: str) -> tuple[dict[str, Any], Canonical, list[Diagnostic]]:
    """The document with canonical keys. Unknown keys and keys given twice by synonyms are faults at their places."""
    reader = _Keys(document)
    tree = reader.walk(document.root, root, ())
    return (tree if isinstance(tree, dict) else {}), Canonical(document, root, reader.chinese), reader.faults


class _Keys:
    """What is found on the way. A function inside that knew itself would keep the document until the collector came."""

    __slots__ = ("chinese", "document", "faults")

    def __init__(self, document: Document) -> None:
        self.document = document
        self.faults: list[Diagnostic] = []
        self.chinese = False

    def walk(self, node: Node, context: str, path: tuple[str | int, ...]) -> Any:
        """The part of the document at `path`, whose keys are those of `context`."""
        if type(node) is list:
            inner = "indicator" if context == "tree" else context
            return [self.walk(each, inner, (*path, index)) for index, each in enumerate(node)]
        if type(node) is not dict:
            return node
        if context in _FREE:
            return {key: self.walk(child, _child(context, key), (*path, key)) for key, child in node.items()}
        made: dict[str, Any] = {}
        ways, walk = keys(context), self.walk
        for written, child in node.items():
            key = ways.get(written) or canonical_key(context, written)
            if key is None:
                self.faults.append(_unknown(self.document, context, written, (*path, written)))
                continue
            if key in made:
                self.faults.append(_twice(self.document, node, context, key, written, path))
                continue
            if key != written and not written.isascii():
                self.chinese = True
            kind = type(child)
            made[key] = walk(child, _child(context, key), (*path, written)) if kind is dict or kind is list else child
        return made


def _twice(document: Document, node: dict[str, Node], context: str, key: str, written: str, path: Path) -> Diagnostic:
    first = next(each for each in node if canonical_key(context, each) == key)
    return schema.KEY_TWICE.found(
        M("{key} and {first} are the same key, given twice", key=written, first=first),
        hint=M("keep one of the two"),
        path=(*path, written),
        position=document.locate((*path, written), "key"),
        related=[Related(document.locate((*path, first), "key"), M("first given here"))],
    )


def _unknown(document: Document, context: str, written: str, path: Path) -> Diagnostic:
    known = terms(context)
    words = [word for term in known.values() for word in (term.key, term.official, *term.synonyms)]
    near = nearest(written, words)
    # An invisible or a compatibility character does not make an English key a Chinese one.
    english = fold_name(written).isascii()
    if near is not None and english != near.isascii() and canonical_key(context, near):
        pair = canonical_key(context, near)
        near = pair if english else official(context, str(pair))
    shown = visible(written)
    odd = [
        f"U+{ord(char):04X}" for char in written if folded(char) != char and not char.isascii() and char.strip() != char
    ]
    note = M("the key {key} is not known here", key=shown)
    if odd:
        note = M("the key {key} is not known here; it holds {odd}", key=shown, odd=tuple(odd))
    return schema.UNKNOWN_KEY.found(
        note,
        hint=M("is {near} meant?", near=near) if near else M("the keys here are {keys}", keys=tuple(
            term.key if english else term.official for term in known.values()
        )),
        path=path,
        position=document.locate(path, "key"),
    )  # fmt: skip
