"""What YAML allows and a declaration does not: anchors, tags, double keys, keys that are no text."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import field

from jixiao.dataclass import dataclass
from jixiao.faults import features, opening, syntax
from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic, Fault, Related
from jixiao.pattern import pattern
from jixiao.readers import _limits, _yaml_scalars
from jixiao.readers._yaml_lines import slips
from jixiao.readers._yaml_sheet import Sheet
from jixiao.readers._yaml_spans import Span

#: The “?” that makes a complex key, right before it.
_ASKS = pattern(r"(?:^|[\s\[{,])(\?)[ \t]*\Z")
BLANKS = frozenset(["", "~", "null", "Null", "NULL"])


@dataclass(slots=True)
class _Level:
    kind: str
    flow: bool
    keys: dict[str, Span] = field(default_factory=dict)
    #: The key whose value comes next.
    key: Span | None = None
    #: Items of a list that are text written without quotes, and whether others are mappings.
    words: list[Span] = field(default_factory=list)
    mappings: int = 0


class Structure:
    """One walk over all that the parser sees; `found` grows on the way, also when the parser stops."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.found: list[Diagnostic] = []
        #: The latest scalars.
        self.last: deque[Span] = deque(maxlen=3)
        self._odd_keys = _yaml_scalars.ODD_IN_KEYS.search(sheet.text) is not None
        self._odd_values = _yaml_scalars.ODD_IN_VALUES.search(sheet.text) is not None
        self._asked = "?" in sheet.text
        self._levels: list[_Level] = []
        self._anchors: dict[str, tuple[Span, list[Related]]] = {}
        self._documents = 0
        self._nodes = 0
        self._rooted = False
        self._only: Span | None = None

    def walk(self, spans: Iterable[Span]) -> None:
        """Look at everything; Stumble goes through to the caller."""
        for span in spans:
            if span.kind == "document":
                if self._document(span):
                    break
            elif span.kind == "end":
                self._close()
            elif self._node(span):
                break
        else:
            if self._only is not None:
                self._lone(self._only)
            elif not self._rooted:
                self._add(opening.EMPTY_FILE, M("the file is empty"), self.sheet.start, None, _START)

    def finish(self) -> list[Diagnostic]:
        """The findings, those about anchors last."""
        for span, aliases in self._anchors.values():
            end = span.start + 1 + len(span.anchor or "")
            self.found.append(
                features.REFERENCE.found(
                    M("the anchor &{name} is not allowed in a declaration", name=span.anchor),
                    hint=M("write the content out wherever it is needed"),
                    position=self.sheet.position(self.sheet.text.find("&", span.start, span.end + 1), end)
                    if self.sheet.text.startswith("&", span.start)
                    else self.sheet.position(span.start, end),
                    related=aliases,
                )
            )
        self._anchors.clear()
        return self.found

    def _add(self, fault: Fault, message: Message, start: int, end: int | None, hint: Message | None) -> None:
        self.found.append(fault.found(message, hint=hint, position=self.sheet.position(start, end)))

    def _document(self, span: Span) -> bool:
        self._documents += 1
        if self._documents > 1:
            self._add(
                features.SECOND_DOCUMENT,
                M("a second document begins here"),
                span.start,
                span.end,
                M("put it into a file of its own"),
            )
            if self._only is not None:
                self._lone(self._only)
            return True
        if span.flow:
            at = self.sheet.text.find("%", self.sheet.start)
            self._add(
                features.TAG,
                M("directives like %YAML and %TAG are not allowed in a declaration"),
                at,
                self.sheet.line(at)[1],
                M("delete this line and the `---` below it"),
            )
        return False

    def _node(self, span: Span) -> bool:
        """Look at a scalar, an alias or the beginning of a collection; True where it is no use to go on."""
        self._nodes += 1
        level = self._levels[-1] if self._levels else None
        if self._nodes > _limits.NODES:
            limit = M("the file has more than {limit} values", limit=_limits.NODES)
            self._add(syntax.LIMIT, limit, span.start, None, M("split the file"))
            return True
        if span.kind == "scalar":
            self.last.append(span)
        if span.anchor is not None or span.tag is not None:
            self._marks(span, level)
        if level is None:
            self._rooted = True
            self._only = span if span.kind == "scalar" else None
        elif level.kind == "mapping" and level.key is None:
            self._key(span, level)
        else:
            self._value(span, level)
        if span.kind in ("mapping", "sequence"):
            if len(self._levels) >= _limits.DEPTH:
                deep = M("the file has more than {limit} levels inside each other", limit=_limits.DEPTH)
                self._add(syntax.LIMIT, deep, span.start, None, M("make it flatter"))
                return True
            self._levels.append(_Level(span.kind, span.flow))
        return False

    def _marks(self, span: Span, level: _Level | None) -> None:
        if span.kind == "alias":
            place = self.sheet.position(span.start, span.end)
            key = level.key if level else None
            if key is not None and key.plain and key.value == "<<" and span.anchor not in self._anchors:
                return
            if span.anchor in self._anchors:
                self._anchors[span.anchor][1].append(Related(place, M("used here")))
            else:
                message = M("the alias *{name} is not allowed in a declaration", name=span.anchor)
                self._add(features.REFERENCE, message, span.start, span.end, _OUT)
            return
        if span.anchor is not None:
            self._anchors[span.anchor] = (span, [])
        if span.tag is not None:
            at = max(self.sheet.text.find("!", span.start, span.end + 1), span.start)
            stop = at
            while stop < len(self.sheet.text) and not self.sheet.text[stop].isspace():
                stop += 1
            word = self.sheet.text[at:stop]
            self._add(
                features.TAG,
                M("the tag {tag} is not allowed in a declaration", tag=word),
                at,
                stop,
                M("delete it; if it is text, put it in quotes"),
            )

    def _lone(self, span: Span) -> None:
        """The whole file is one scalar."""
        if span.plain and span.value in BLANKS:
            self._add(opening.EMPTY_FILE, M("the file is empty"), span.start, span.end, _START)
            return
        wide = [slip.finding for slip in slips(self.sheet, any_key=True, start=span.start, end=span.end)]
        if wide and span.plain:
            self.found += wide
            return
        self._add(
            syntax.SYNTAX,
            M("the file is one piece of text, not a declaration"),
            span.start,
            None,
            M("write `key: value`, with a half-width colon and a blank, one a line"),
        )

    def _key(self, span: Span, level: _Level) -> None:
        level.key = span
        if span.kind == "alias":
            return
        if span.kind != "scalar" or (span.plain and span.value in BLANKS):
            if span.anchor is not None or span.tag is not None:
                return
            self._add(
                features.KEY_NOT_TEXT,
                M("this key is not text"),
                span.start,
                span.end,
                M("a key is one word or name; if it is meant as text, put it in quotes"),
            )
            return
        asks = self._asked and _ASKS.search(self.sheet.text, self.sheet.line(span.start)[0], span.start)
        if asks:
            self._add(
                features.KEY_NOT_TEXT,
                M("a “?” stands before this key"),
                asks.start(1),
                span.end,
                M("write `key: value`; if the ? belongs to the key, put it in quotes"),
            )
            return
        word = span.value or ""
        if word == "<<" and span.plain:
            return
        if self._odd_keys:
            self.found += _yaml_scalars.of_key(self.sheet, span, level.flow)
        first = level.keys.setdefault(word, span)
        if first is not span:
            self.found.append(
                syntax.DUPLICATE_KEY.found(
                    M("the key “{key}” stands here a second time", key=word),
                    hint=M("delete one of the two"),
                    position=self.sheet.position(span.start, span.end),
                    related=[Related(self.sheet.position(first.start, first.end), M("first here"))],
                )
            )

    def _value(self, span: Span, level: _Level) -> None:
        key, level.key = level.key, None
        merges = key is not None and key.kind == "scalar" and key.plain and key.value == "<<"
        if key is not None and merges and (span.kind != "alias" or span.anchor not in self._anchors):
            merge = M("the merge key << is not allowed in a declaration")
            self._add(features.REFERENCE, merge, key.start, key.end, _OUT)
        if span.kind == "scalar":
            in_list = level.flow and level.kind == "sequence"
            if self._odd_values or in_list or span.style in ("|", ">") or span.end - span.start > _limits.SCALAR:
                self.found += _yaml_scalars.of_value(self.sheet, span, in_list)
            if not span.plain:
                return
            if level.kind == "mapping":
                if not span.value and key is not None:
                    self.found += _yaml_scalars.comment(self.sheet, key, span)
                elif ":" in (word := span.value or "") or "：" in word:
                    self.found += _yaml_scalars.own_line(self.sheet, span)
            else:
                level.words.append(span)
        elif span.kind == "mapping":
            level.mappings += 1

    def _close(self) -> None:
        level = self._levels.pop()
        if level.kind == "sequence" and level.words:
            for span in level.words:
                wide = _yaml_scalars.own_line(self.sheet, span, dash=True)
                if level.mappings or len(wide) > 1:
                    self.found += wide


_START = M("write `jixiao: 1`, `name: …`, `year: …`, `indicators:`; `jixiao init` makes a file to start from")
_OUT = M("write the content out wherever it is needed")
