"""What `fmt` does: every file in order, written only where it changes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, Literal

from jixiao.cli._fixing import difference
from jixiao.cli._outcome import tell_findings
from jixiao.cli._streams import out, tell
from jixiao.collect import DECLARATIONS, STDIN, collect
from jixiao.configuration import configuration_for
from jixiao.fmt import formatted
from jixiao.language import Language, M
from jixiao.model.diagnostic import Faulty
from jixiao.readers import _bytes, _limits
from jixiao.values.folding import visible
from jixiao.write import Unwritable, write

DONE, FAILED, UNABLE = 0, 1, 2


def format_all(
    paths: Sequence[str], check: bool, diff: bool, keys: Literal["zh", "en"] | None, pin: bool, settings: Any
) -> int:
    """Formats and returns the exit code: 1 where `check` finds a file to change or a file has faults, 2 beats 1."""
    language: Language = settings.language
    files, missing = collect(paths, DECLARATIONS)
    tell_findings(missing, language)
    code = UNABLE if missing else DONE
    changed = 0
    for file in files:
        try:
            before = (
                _bytes.standard_input(_limits.YAML_BYTES) if file == STDIN else _bytes.load(file, _limits.YAML_BYTES)
            )
            configured = configuration_for(str(PurePath(file).parent)).scheme
            after = formatted(_bytes.name(file), before, keys=keys, pin=pin, configured=configured)
        except Faulty as faulty:
            tell_findings(faulty.diagnostics, language)
            code = max(code, UNABLE if any(each.stops for each in faulty.diagnostics) else FAILED)
            continue
        if file == STDIN and not check and not diff:
            out(after)
            continue
        if before == after:
            continue
        changed += 1
        if diff:
            out(difference(_bytes.name(file), before, after))
        elif check:
            tell(M("{file} would be changed", file=visible(file)), language)
            code = max(code, FAILED)
        elif not _written(file, after, language):
            code = UNABLE
    if not diff:
        said = M("{count} of {all} files would be changed", count=changed, all=len(files))
        done = M("{count} of {all} files changed", count=changed, all=len(files))
        tell(said if check else done, language)
    return code


def _written(file: str, content: bytes, language: Language) -> bool:
    try:
        write(file, content, force=True)
    except Unwritable as unwritable:
        tell(unwritable.why, language)
        return False
    return True
