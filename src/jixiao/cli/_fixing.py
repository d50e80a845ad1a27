"""What `validate --fix` and `--diff` do: corrections written into the files, or shown."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import unified_diff
from typing import Any

from jixiao.checking.one import Settings
from jixiao.cli._outcome import tell_findings
from jixiao.cli._streams import out, tell
from jixiao.collect import STDIN
from jixiao.fix import fixed
from jixiao.language import Language, M
from jixiao.model.diagnostic import Faulty
from jixiao.readers import _bytes, _limits
from jixiao.values.folding import visible
from jixiao.write import Unwritable, write

DONE, UNABLE = 0, 2


def fix_all(files: Sequence[str], settings: Settings, diff: bool, options: Any) -> int:
    """Writes or shows the corrections of every file; 2 where a file could not be written."""
    language: Language = options.language
    code = DONE
    if STDIN in files:
        tell(M("standard input cannot be corrected: name a file"), language)
        return UNABLE
    for file in files:
        if not file.lower().endswith((".yaml", ".yml")):
            continue
        try:
            content = _bytes.load(file, _limits.YAML_BYTES)
        except Faulty as faulty:
            if diff:
                tell_findings(faulty.diagnostics, language)
                code = UNABLE
            continue
        made = fixed(file, settings, content)
        if made.content == content:
            continue
        if diff:
            out(difference(_bytes.name(file), content, made.content))
            continue
        try:
            write(file, made.content, force=True)
        except Unwritable as unwritable:
            tell(unwritable.why, language)
            code = UNABLE
            continue
        tell(M("{file}: {count} corrections", file=visible(file), count=len(made.corrected)), language)
    return code


def difference(name: str, before: bytes, after: bytes) -> str:
    """The change as a patch; line ends are kept, an odd byte is shown."""
    old, new = (each.decode("utf-8", "backslashreplace").splitlines(keepends=True) for each in (before, after))
    lines = []
    for line in unified_diff(old, new, f"a/{name}", f"b/{name}"):
        lines.append(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
    return "".join(lines)
