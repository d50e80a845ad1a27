"""Every fault of a YAML text: what its lines show, what its structure shows, where the parser stopped."""

from __future__ import annotations

from jixiao.faults import syntax
from jixiao.language import M
from jixiao.model.diagnostic import Diagnostic
from jixiao.model.lines import Lines
from jixiao.readers._yaml_spans import Spans, Stumble


def faults(file: str, text: str, spans: Spans) -> tuple[Diagnostic, ...]:
    lines = Lines(text)
    try:
        list(spans(text))
    except Stumble as stumble:
        return (
            syntax.SYNTAX.found(
                M("YAML cannot read this: {problem}", problem=stumble.problem),
                position=lines.position(file, stumble.offset),
            ),
        )
    return ()
