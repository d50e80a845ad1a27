"""Says in plain words what the parser stopped at, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jixiao.faults import characters, features, syntax
from jixiao.language import M, Message
from jixiao.model.diagnostic import Diagnostic, Related
from jixiao.pattern import pattern
from jixiao.readers._yaml_lines import Slip
from jixiao.readers._yaml_sheet import Sheet
from jixiao.readers._yaml_spans import Span, Stumble

_OPEN_KEY = pattern(r"[\r\n][ \t]*(?:- +)?[^\s:#\"']+:(?:[ \t]|$)", re.M)


def explain(sheet: Sheet, stumble: Stumble, last: Iterable[Span]) -> tuple[Diagnostic, Slip | None]:
    """The finding for a stop, and a slip where mending it lets the parser go on. `last`: latest scalars."""
    context = stumble.context_offset
    if "quoted scalar" in stumble.context and "end of stream" in stumble.problem and context is not None:
        return _unclosed(sheet, context), None
    if "quoted scalar" in stumble.context and "document indicator" in stumble.problem and context is not None:
        return _unclosed(sheet, context), None
    for span in last:
        if not span.plain and span.style in ("'", '"') and _OPEN_KEY.search(sheet.text, span.start, span.end):
            return _unclosed(sheet, span.start), None
    if stumble.problem.startswith("mapping values") and (first := _first_colon(sheet, stumble.offset)) is not None:
        return _second_colon(sheet, stumble.offset, first)
    if (comma := _full_width_comma(sheet, stumble)) is not None:
        return comma.finding, comma
    message, hint, at = _words(sheet, stumble, next(reversed(list(last)), None))
    fault = {"tag": features.TAG, "anchor": features.REFERENCE, "alias": features.REFERENCE}.get(
        stumble.context.rpartition(" ")[2], syntax.SYNTAX
    )
    if "directive" in stumble.context:
        fault = features.TAG
    related = []
    if "flow" in stumble.context and context is not None and stumble.offset > context:
        related = [Related(sheet.position(context, context + 1), M("opened here"))]
    return fault.found(message, hint=hint, position=sheet.position(at), related=related), None


def _full_width_comma(sheet: Sheet, stumble: Stumble) -> Slip | None:
    """The comma that was meant to divide a flow mapping before the place where the parser stopped."""
    if "flow" not in stumble.context or stumble.context_offset is None:
        return None
    start = max(sheet.line(stumble.offset)[0], stumble.context_offset)
    at = sheet.text.rfind("，", start, stumble.offset)
    if at < 0:
        return None
    edit = sheet.edit(at, at + 1, ", ")
    finding = characters.FULL_WIDTH.found(
        M("the full-width comma “，” divides nothing here"),
        hint=M("write the half-width comma “,” and a blank"),
        position=sheet.position(at, at + 1),
        fix=[edit],
    )
    return Slip(finding, edit)


def _unclosed(sheet: Sheet, at: int) -> Diagnostic:
    return syntax.UNCLOSED.found(
        M("this quote is never closed"),
        hint=M("close it at the end of the text, or delete it"),
        position=sheet.position(at, at + 1),
    )


def _first_colon(sheet: Sheet, offset: int) -> int | None:
    """Where the value begins whose line holds a second colon at `offset`; None where it is the first."""
    start = sheet.line(offset)[0]
    found = re.match(r"""[ \t]*(?:- +)*(?:"[^"]*"|'[^']*'|[^\s:#"'][^:#]*?)[ \t]*:[ \t]+""", sheet.text[start:offset])
    return start + found.end() if found else None


def _second_colon(sheet: Sheet, offset: int, value: int) -> tuple[Diagnostic, Slip]:
    text = sheet.text[value : sheet.line(offset)[1]]
    text = re.sub(r"[ \t]+#.*$|[ \t]+$", "", text)
    quoted = f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"
    finding = syntax.SECOND_COLON.found(
        M("a second colon stands in this line, as if the value were a key"),
        hint=M("put the value in quotes: {quoted}", quoted=quoted),
        position=sheet.position(offset, offset + 1),
    )
    return finding, Slip(finding, sheet.edit(value, value + len(text), quoted))


def _words(sheet: Sheet, stumble: Stumble, last: Span | None) -> tuple[Message, Message | None, int]:
    problem, at, context = stumble.problem, stumble.offset, stumble.context
    line = sheet.lines.place(sheet.origin(stumble.context_offset or 0))[0]
    if "flow" in context and "did not find expected ','" in problem:
        mapping = "mapping" in context
        message = M("the {sign} of line {line} is not closed here", sign="{" if mapping else "[", line=line)
        return message, M("put {close}, or a comma before the next entry", close="}" if mapping else "]"), at
    if problem.startswith("could not find expected ':'"):
        at = stumble.context_offset if stumble.context_offset is not None else at
        return M("this line is no `key: value`"), M("write a half-width colon and a blank after the key"), at
    if "escape" in problem or "hexdecimal" in problem:
        at = max(sheet.text.rfind("\\", 0, at + 1), 0)
    elif context.endswith(("tag", "anchor", "alias", "directive")) and stumble.context_offset is not None:
        at = stumble.context_offset
    if "did not find expected key" in problem:
        if sheet.text[at : at + 1] in ("]", "}"):
            return (
                M("this {sign} closes nothing", sign=sheet.text[at]),
                M("delete it, or put the text in quotes"),
                at,
            )
        if last is not None and not last.plain and not sheet.text[last.end : at].strip():
            return (
                M("text follows the closing quote"),
                M("write a quote inside single quotes twice ('it''s'), or use the other kind around it"),
                at,
            )
    if problem.startswith("mapping values"):
        above = _above(sheet, at)
        if above is not None:
            return (
                M("this line is no `key: value`"),
                M("write a half-width colon and a blank after the key"),
                above,
            )
        return (
            M("this key cannot stand here: the line before already has a value, or is no key"),
            M("indent it like its neighbours, and look at the line above"),
            _line_start(sheet, at),
        )
    if "tab character" in problem:
        return M("the line is indented with a tab"), M("indent with blanks, two a level"), at
    return *_table(problem, context), at


def _above(sheet: Sheet, at: int) -> int | None:
    """Where the line above begins, if it is neither a key nor a list entry."""
    start = sheet.line(at)[0]
    while start > sheet.start:
        first, end = sheet.line(start - 1)
        line = sheet.text[first:end].strip()
        start = first
        if line and not line.startswith("#"):
            return None if re.search(":(?:[ \t]|$)", line) or line.startswith("-") else _line_start(sheet, first)
    return None


def _line_start(sheet: Sheet, at: int) -> int:
    start, end = sheet.line(at)
    line = sheet.text[start:end]
    return start + len(line) - len(line.lstrip())


_INDENT = M("indent the lines of one level alike")


def _table(problem: str, context: str) -> tuple[Message, Message | None]:
    for words, message, hint in (
        ("did not find expected key", M("this does not belong to the lines above it"), _INDENT),
        (
            "did not find expected '-'",
            M("a list goes on here without its dash"),
            M("begin each entry with “- ”"),
        ),
        (
            "sequence entries",
            M("a list cannot begin on the line of its key"),
            M("put the dash on a line of its own"),
        ),
        ("mapping keys", M("a “? ” key is not allowed here"), M("write `key: value`")),
        ("start any token", M("no value can begin with this sign"), M("put the value in quotes")),
        ("expected node content", M("a value is missing before this sign"), M("put the text in quotes")),
        (
            "document start",
            M("more text follows the end of the document (...)"),
            M("delete the line with ..."),
        ),
        ("Unicode character", M("this escape stands for no character"), M("write the character itself")),
        ("escape character", M("no such escape after the backslash"), M("use single quotes, or write \\\\")),
        ("hexdecimal", M("this escape lacks digits"), M("use single quotes, or write \\\\")),
        ("comment or line break", M("text cannot follow | or > on the line"), M("put the value in quotes")),
        ("indentation indicator", M("text cannot follow | or > on the line"), M("put the value in quotes")),
        ("directive", M("directives (% at the beginning of a line) are not allowed"), M("delete the line")),
        ("alphanumeric", M("& and * begin anchors and aliases"), M("put the value in quotes")),
        ("alphabetic or numeric", M("& and * begin anchors and aliases"), M("put the value in quotes")),
    ):
        if words in problem:
            return message, hint
    if "tag" in context or "tag" in problem:
        return M("! begins a tag"), M("put the value in quotes")
    if "anchor" in context or "alias" in context:
        return M("& and * begin anchors and aliases"), M("put the value in quotes")
    if "directive" in context:
        return M("directives (% at the beginning of a line) are not allowed"), M("delete the line")
    return M("this is no YAML"), M("compare the line with its neighbours")
