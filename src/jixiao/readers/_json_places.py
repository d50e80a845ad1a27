"""Where everything in a JSON text stands, and what keeps it from being JSON: run only after a fault."""

from __future__ import annotations

import json
import re

from jixiao.faults import characters, opening, syntax, tables
from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic, Fault, Path, Related
from jixiao.model.document import Part
from jixiao.model.lines import MARK, Lines
from jixiao.model.position import Position
from jixiao.readers import _limits

_TOKEN = re.compile(
    r'[ \t\r\n]*(?:(?P<sign>[{}\[\],:])|(?P<string>"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")'
    r"|(?P<number>-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![\w.+-]))|(?P<word>true|false|null)\b)"
)
_Extent = tuple[int, int]


class _Broken(Exception):
    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(str(finding.message))
        self.finding = finding


class Places:
    """Path → Position, from a scan that is made once, when the first place is wanted."""

    __slots__ = ("_scan",)

    def __init__(self, file: str, text: str) -> None:
        self._scan = _Scan(file, text)

    def __call__(self, path: Path, part: Part) -> Position | None:
        scan = self._scan
        if not scan.values:
            scan.run()
        extent = (scan.keys if part == "key" else scan.values).get(path)
        return None if extent is None else scan.lines.position(scan.file, *extent)


def faults(file: str, text: str) -> list[Diagnostic]:
    """All double keys and lone surrogates, or those up to the first place that is no JSON, and that place."""
    scan = _Scan(file, text)
    try:
        scan.run()
    except _Broken as broken:
        scan.faults.append(broken.finding)
    return scan.faults[: _limits.FINDINGS]


class _Scan:
    def __init__(self, file: str, text: str) -> None:
        self.file, self.text = file, text
        self.values: dict[Path, _Extent] = {}
        self.keys: dict[Path, _Extent] = {}
        self.faults: list[Diagnostic] = []
        self._lines: Lines | None = None
        self._at = 0

    @property
    def lines(self) -> Lines:
        if self._lines is None:
            self._lines = Lines(self.text)
        return self._lines

    def run(self) -> None:
        """Fill `values`, `keys` and `faults`; raises _Broken where the text stops being JSON."""
        self._at = 1 if self.text.startswith(MARK) else 0
        if not self.text[self._at :].strip():
            raise self._broken(self._at, M("the file is empty"), opening.EMPTY_FILE)
        kind, start, _ = self._take()
        if kind not in "{[":
            raise self._broken(start, M("a JSON file must hold an object or an array"))
        self._value(kind, start, ())
        if self._skip() < len(self.text):
            raise self._broken(self._skip(), M("more text follows the end of the JSON"))

    def _skip(self) -> int:
        at = self._at
        while at < len(self.text) and self.text[at] in " \t\r\n":
            at += 1
        return at

    def _take(self) -> tuple[str, int, int]:
        found = _TOKEN.match(self.text, self._at)
        if found is None:
            raise self._wrong(self._skip())
        name = found.lastgroup or ""
        start, self._at = found.span(name)
        return (found[name] if name == "sign" else name), start, self._at

    def _value(self, kind: str, start: int, path: Path) -> None:
        if len(path) >= _limits.DEPTH:
            raise self._broken(start, M("more than {limit} levels", limit=_limits.DEPTH), syntax.LIMIT)
        self.values[path] = (start, self._at)
        if kind == "{":
            self._members(path)
        elif kind == "[":
            self._items(path)
        elif kind == "string":
            self._string(start, self._at)
        elif kind not in ("number", "word"):
            raise self._broken(start, M("a value is missing before “{sign}”", sign=kind))
        self.values[path] = (start, self._at)

    def _items(self, path: Path) -> None:
        kind, start, _ = self._take()
        number = 0
        while not (kind == "]" and number == 0):
            self._value(kind, start, (*path, number))
            number += 1
            kind, start, _ = self._take()
            if kind == "]":
                return
            if kind != ",":
                raise self._broken(start, M("a comma is missing here"))
            kind, start, _ = self._take()

    def _members(self, path: Path) -> None:
        kind, start, end = self._take()
        first = True
        while not (kind == "}" and first):
            first = False
            if kind != "string":
                raise self._broken(start, M("a key in double quotes is missing here"))
            at = (*path, self._string(start, end))
            if at in self.keys:
                self.faults.append(self._double(str(at[-1]), (start, end), self.keys[at]))
            self.keys.setdefault(at, (start, end))
            colon, colon_at, _ = self._take()
            if colon != ":":
                raise self._broken(colon_at, M("a colon is missing after the key"))
            value, value_at, _ = self._take()
            self._value(value, value_at, at)
            kind, start, _ = self._take()
            if kind == "}":
                return
            if kind != ",":
                raise self._broken(start, M("a comma is missing here"))
            kind, start, end = self._take()

    def _string(self, start: int, end: int) -> str:
        value = str(json.loads(self.text[start:end]))
        if any("\ud800" <= sign <= "\udfff" for sign in value):
            position = self.lines.position(self.file, start, end)
            self.faults.append(characters.CONTROL.found(M("half a character (a lone surrogate)"), position=position))
        return value

    def _double(self, key: str, second: _Extent, first: _Extent) -> Diagnostic:
        return syntax.DUPLICATE_KEY.found(
            M("the key “{key}” stands here a second time", key=key),
            hint=M("delete one of the two"),
            position=self.lines.position(self.file, *second),
            related=[Related(self.lines.position(self.file, *first), M("first here"))],
        )

    def _wrong(self, at: int) -> _Broken:
        rest = self.text[at:]
        if not rest:
            return self._broken(at, M("the file ends in the middle of the JSON"))
        if rest[0] == '"':
            return self._broken(at, M("this text in quotes is not closed on its line, or holds a wrong escape"))
        word = re.match(r"[-+]?[\w.+-]+|.", rest, re.S)
        found = word.group() if word else rest[0]
        if found.lstrip("+-") in ("NaN", "Infinity", "nan", "inf"):
            return self._broken(at, M("“{found}” is no number", found=found), hint=M("write null where there is none"))
        return self._broken(at, M("“{found}” cannot stand here in JSON", found=found))

    def _broken(
        self, at: int, message: Message, fault: Fault = tables.JSON_SYNTAX, hint: Message | None = None
    ) -> _Broken:
        return _Broken(fault.found(message, hint=hint, position=self.lines.position(self.file, at)))
