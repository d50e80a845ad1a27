"""What an editor or check-jsonschema makes of a file: YAML 1.2 with numbers, and dates that stay text."""

from __future__ import annotations

import copy
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

Where = tuple[str | int, ...]


class _Editor(yaml.SafeLoader):
    """PyYAML without the two kinds of scalar that YAML 1.2 does not have: dates, and ``=``."""


_Editor.yaml_implicit_resolvers = {
    first: [each for each in kinds if each[0] not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:value")]
    for first, kinds in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def seen(text: str) -> Any:
    """The content of a YAML file as an editor sees it."""
    return yaml.load(text, _Editor)


def put(tree: Any, where: Where, value: Any) -> Any:
    """The tree with one value replaced or added; `...` takes it away."""
    whole = copy.deepcopy(tree)
    node = whole
    for step in where[:-1]:
        node = node[step]
    if value is ...:
        del node[where[-1]]
    elif isinstance(node, list) and where[-1] == len(node):
        node.append(value)
    else:
        node[where[-1]] = value
    return whole


def places(node: Any, above: Where = ()) -> Iterator[Where]:
    """Every place in a tree; of a list only the first entry."""
    if not isinstance(node, dict | list):
        return
    entries: Iterable[tuple[str | int, Any]] = node.items() if isinstance(node, dict) else enumerate(node[:1])
    for step, below in entries:
        yield (*above, step)
        yield from places(below, (*above, step))


def written(folder: Path, trees: dict[str, Any]) -> list[Path]:
    """The trees as files, as JSON, which is YAML too."""
    for name, tree in trees.items():
        (folder / f"{name}.yaml").write_text(json.dumps(tree, ensure_ascii=False, indent=1), "utf-8")
    return [folder / f"{name}.yaml" for name in trees]


def check_jsonschema(schema: Path, files: Iterable[Path]) -> tuple[set[str], set[str]]:
    """The names of the files that check-jsonschema finds wrong, and of those that it cannot load."""
    told = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "-o", "json", "--schemafile", str(schema), *map(str, files)],
        capture_output=True, check=False, text=True, encoding="utf-8",
    )  # fmt: skip
    report = json.loads(told.stdout)
    return (
        {Path(each["filename"]).name for each in report.get("errors", ())},
        {Path(each["filename"]).name for each in report.get("parse_errors", ())},
    )
