"""The documentation of scheme faults: the wrong example is found to be wrong in that way, the right one loads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from jixiao.choose import load_scheme
from jixiao.faults import scheme as faults
from jixiao.model.diagnostic import Fault, Faulty

FAULTS = [each for each in vars(faults).values() if isinstance(each, Fault)]
EXAMPLE = re.compile(r"^(错|对):\n```yaml\n(.*?)```", re.MULTILINE | re.DOTALL)


def load(text: str, folder: Path) -> None:
    """Loads an example: a scheme file, or the `scheme` of a project."""
    tree = yaml.load(text, yaml.BaseLoader)
    if "title" in tree:
        (folder / "ours.yaml").write_text(text, "utf-8")
        load_scheme("ours.yaml", base_dir=folder)
        return
    choice = tree["scheme"]
    overrides = dict(choice) if isinstance(choice, dict) else {"use": choice}
    load_scheme(overrides.pop("use"), overrides=overrides, base_dir=folder)


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.code for fault in FAULTS])
def test_examples(fault: Fault, tmp_path: Path) -> None:
    examples = dict(EXAMPLE.findall(fault.doc))
    load(examples["对"], tmp_path)
    with pytest.raises(Faulty) as caught:
        load(examples["错"], tmp_path)
    assert [each.code for each in caught.value.diagnostics] == [fault.code]


def test_codes_are_of_the_family() -> None:
    assert len({fault.code for fault in FAULTS}) == len(FAULTS)
    assert all("JX550" <= fault.code <= "JX579" for fault in FAULTS)
