"""What the program says, held apart from the language it is said in.

Code says ``M("the sum is {sum}", sum=total)``: an English template and its figures. Which language it is read
in is decided where it is printed, so one value serves both. The Chinese wording lives in the catalogues under
``locale/zh/*.po`` (one an area, so that two areas never edit one file); ``poe generate`` compiles them to
``locale/zh.mo``, and a test fails on a template that has no Chinese.
"""

from __future__ import annotations

import gettext
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

Sayable = "Message | str | int | Decimal | Fraction | tuple[Message | str, ...] | None"


class Message:
    """A template and the figures that go into it; equal when both are.

    A figure may be another message (said in the same language), text, an exact number (said plain, without
    exponent) or a tuple of messages and texts (said as a list: 、 in Chinese, comma in English).
    """

    __slots__ = ("template", "values")

    def __init__(self, template: str, /, **values: object) -> None:
        self.template = template
        self.values = values

    def said(self, language: Language) -> str:
        """The sentence in one language."""
        template = self.template if language == "en" else _wording(self.template, language)
        if not self.values:
            return template.replace("{{", "{").replace("}}", "}") if "{{" in template or "}}" in template else template
        figures = {name: value if type(value) is str else said(value, language) for name, value in self.values.items()}
        return template.format(**figures)

    def __str__(self) -> str:
        return self.said("en")

    def __repr__(self) -> str:
        return f"M({self.said('en')!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and self.template == other.template and self.values == other.values

    def __hash__(self) -> int:
        return hash((self.template, tuple(sorted((name, str(value)) for name, value in self.values.items()))))


#: Short because it stands around every sentence of the program; the extractor looks for this name.
M = Message


def said(value: object, language: Language) -> str:
    """Anything that a sentence may hold, as text in one language."""
    if type(value) is str:
        return value
    if isinstance(value, Message):
        return value.said(language)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, tuple):
        return ("、" if language == "zh" else ", ").join(said(part, language) for part in value)
    return str(value)


@lru_cache(maxsize=4096)
def _wording(template: str, language: Language) -> str:
    """A template in one language; the catalogue looks twice for one that it lacks."""
    return catalogue(language).gettext(template)


@cache
def catalogue(language: Language) -> gettext.NullTranslations:
    """The compiled catalogue of a language; English is the language of the templates and needs none."""
    path = Path(__file__).with_name("locale") / f"{language}.mo"
    if language == "en" or not path.exists():
        return gettext.NullTranslations()
    with path.open("rb") as stream:
        return gettext.GNUTranslations(stream)
