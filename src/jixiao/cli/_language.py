"""Which language the program speaks: --lang, then JIXIAO_LANG, then the locale; Chinese where it says nothing."""

from __future__ import annotations

import os

# Not typing's own: `jixiao --help` would wait for that module longer than for everything else it does.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jixiao.language import Language

#: Locales that say nothing about a language.
_SILENT = ("", "c", "posix")


def language_of(words: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """The language, before the command line is parsed: help and usage errors are said in it too."""
    for at, word in enumerate(words):
        if word == "--":
            break
        if word == "--lang" and at + 1 < len(words):
            return _known(words[at + 1])
        if word.startswith("--lang="):
            return _known(word.removeprefix("--lang="))
    if environment.get("JIXIAO_LANG"):
        return _known(environment["JIXIAO_LANG"])
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "").partition(".")[0].lower()
        if value not in _SILENT:
            return "zh" if value.startswith(("zh", "chinese")) else "en"
    if os.name == "nt":
        import locale

        named = (locale.getlocale()[0] or "").lower()
        if named and not named.startswith(("zh", "chinese")):
            return "en"
    return "zh"


def _known(text: str) -> Language:
    return "en" if text.lower().startswith("en") else "zh"
