"""Reads the vocabulary: which key or fixed value a written word stands for, and what its official name is."""

from __future__ import annotations

import json
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jixiao.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A key: its canonical English name, its official Chinese name, synonyms and a sentence in both languages."""

    key: str
    official: str
    synonyms: tuple[str, ...]
    about: str
    about_en: str


def folded(word: str) -> str:
    """A word as the vocabulary compares it: NFKC, lower case, no blanks, one shape of bracket."""
    return "".join(unicodedata.normalize("NFKC", word).lower().split()).replace("〔", "(").replace("〕", ")")


@cache
def _tables() -> dict[str, Any]:
    # Made from vocabulary.toml by scripts/generate.py: reading TOML takes thirty times as long, at every start.
    tables: dict[str, Any] = json.loads(Path(__file__).with_name("vocabulary.json").read_text("utf-8"))
    return tables


@cache
def terms(context: str) -> dict[str, Term]:
    """The keys of one context: project, agency, budget, goals, overall, indicator, change, deduction, actuals, …"""
    return {
        key: Term(key, entry["zh"], tuple(entry.get("also", ())), entry["about"], entry["about_en"])
        for key, entry in _tables()[context].items()
    }


@cache
def keys(context: str) -> dict[str, str]:
    """Every folded way to write a key of one context → its canonical key."""
    ways: dict[str, str] = {}
    for term in terms(context).values():
        for word in (term.key, term.official, *term.synonyms):
            if ways.setdefault(folded(word), term.key) != term.key:
                raise RuntimeError(f"the vocabulary gives {word} of {context} to two keys")
    return ways


def canonical(context: str, word: str) -> str | None:
    """The canonical key that a written word stands for in a context; None where it is unknown."""
    ways = keys(context)
    return ways.get(word) or ways.get(folded(word))


def official(context: str, key: str) -> str:
    """The official Chinese name of a canonical key."""
    return terms(context)[key].official


@cache
def fixed(name: str) -> dict[str, str]:
    """Every way to write a fixed value (direction, kind, aggregate, deduction_kind, …) → the word the model knows."""
    ways: dict[str, str] = {}
    for word, synonyms in _tables()["values"][name].items():
        for way in (word, *synonyms):
            ways[way] = word
    return ways


def official_value(name: str, word: str) -> str:
    """The official name of a fixed value: 逐级扣分 for step."""
    synonyms = _tables()["values"][name].get(word, ())
    return next((each for each in (word, *synonyms) if not each.isascii()), word)


@cache
def _groups() -> dict[str, str]:
    ways: dict[str, str] = {}
    for name, synonyms in _tables()["groups"].items():
        for way in (name, *synonyms):
            ways[folded(way)] = name
    return ways


@lru_cache(maxsize=4096)
def group_name(word: str) -> str:
    """The official name of an indicator group; an unknown one stays as written, without blanks around it."""
    return _groups().get(folded(word), word.strip())


CONTEXTS = ("project", "agency", "budget", "goals", "overall", "indicator", "change", "deduction", "actuals")


@cache
def _known() -> frozenset[str]:
    return frozenset(way for context in CONTEXTS for way in keys(context))


def is_known_key(word: str) -> bool:
    """Whether a word is a key of any context: what a reader asks before it blames a full-width colon."""
    return folded(word) in _known()
