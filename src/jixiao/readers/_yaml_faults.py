"""Every fault of a YAML text in one run: mend what the parser stops at, tell it, and go on behind it."""

from __future__ import annotations

from jixiao.model.diagnostic import Diagnostic, Severity
from jixiao.readers import _limits, _yaml_signs
from jixiao.readers._yaml_lines import Slip, slips
from jixiao.readers._yaml_sheet import Sheet
from jixiao.readers._yaml_spans import Spans, Stumble
from jixiao.readers._yaml_structure import Structure
from jixiao.readers._yaml_stumble import explain

_TRIES = 40


def faults(file: str, text: str, spans: Spans, *, stopped: bool = False) -> tuple[Diagnostic, ...]:
    """All findings about a text, each place blamed once, in reading order; warnings too.

    `stopped`: the parser is known to stop at it.
    """
    return examined(Sheet(file, text), spans, stopped=stopped)


def examined(sheet: Sheet, spans: Spans, *, stopped: bool) -> tuple[Diagnostic, ...]:
    """The same for a sheet, which is repaired on the way as far as it can be."""
    found: list[Diagnostic] = []
    controls = list(_yaml_signs.control(sheet))
    found += [finding for finding, _ in controls]
    sheet.repair(edit for _, edit in controls)
    found += _structure(sheet, spans, stopped)
    found += _yaml_signs.invisible(sheet)
    return _once(found)


def _structure(sheet: Sheet, spans: Spans, stopped: bool) -> list[Diagnostic]:
    new = slips(sheet) if stopped else []
    found = [slip.finding for slip in new]
    unsure = not all(slip.sure for slip in new)
    mended = sheet.repair(slip.edit for slip in new)
    for attempt in range(_TRIES):
        structure = Structure(sheet)
        try:
            structure.walk(spans(sheet.text))
        except Stumble as stumble:
            new = slips(sheet) if attempt == 0 and not mended else []
            if not new and attempt == 0 and not mended:
                new = _near(sheet, stumble)
            if new:
                found += [slip.finding for slip in new]
                unsure = unsure or not all(slip.sure for slip in new)
                if sheet.repair(slip.edit for slip in new):
                    continue
            if not unsure or not found:
                finding, slip = explain(sheet, stumble, structure.last)
                found.append(finding)
                if slip is not None and sheet.repair([slip.edit]):
                    continue
        found += structure.finish()
        break
    return found


def _near(sheet: Sheet, stumble: Stumble) -> list[Slip]:
    """Full-width colons after unknown words, on the line where the parser stopped and the one before."""
    start, end = sheet.line(stumble.offset)
    before = sheet.line(max(start - 2, sheet.start))[0]
    return slips(sheet, any_key=True, start=before, end=end)


def _once(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """In reading order, one a place and kind, and not more than anybody reads."""
    seen: dict[tuple[object, ...], Diagnostic] = {}
    for each in found:
        place = each.position
        seen.setdefault((place and (place.line, place.column), each.code), each)
    return tuple(sorted(seen.values(), key=lambda each: each.order))[: _limits.FINDINGS]


def stops(found: tuple[Diagnostic, ...]) -> bool:
    """Whether something is wrong, not only worth a look."""
    return any(each.severity is Severity.ERROR for each in found)
