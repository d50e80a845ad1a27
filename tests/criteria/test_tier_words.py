"""Words that state the scheme's own tiers name the default; other bounds or figures do not."""

from __future__ import annotations

import pytest

from jixiao.api import load_scheme
from jixiao.criteria.tier_words import states_tiers

FORM = (
    "分为达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差三档，"
    "分别按照该指标对应分值区间{}合理确定分值"
)


@pytest.mark.parametrize(
    ("text", "scheme", "stated"),
    [
        (FORM.format("100-80%（含）、80-60%（含）、60-0%"), "mof-2020", True),
        (FORM.format("100-80%（含）、80-60%（含）、60-0%"), "hubei", False),
        (FORM.format("100%—80%(含)、80%—50%(含)、50%—0%"), "hubei", True),
        ("达成目标的在分值80%-100%之间评定，部分达成的在60%-80%之间评定，未达成的在60%以下评定", "mof-2020", True),
        ("达成预期目标的按80%—100%计分，部分达成的按60%—80%计分，未达成的按60%以下计分", "mof-2020", True),
        ("达成目标的在分值90%-100%之间评定，部分达成的在60%-90%之间评定，未达成的在60%以下评定", "mof-2020", False),
        ("达成预期目标的得满分，部分达成的按60%—80%计分，未达成的按60%以下计分，每迟报1次扣2分", "mof-2020", False),
        ("达成、部分达成、未达成", "mof-2020", False),
        ("达成目标的在80%-100%之间，未达成的在60%以下", "mof-2020", False),
    ],
)
def test_tiers_are_recognised(text: str, scheme: str, stated: bool) -> None:
    assert states_tiers(text, load_scheme(scheme).scheme.tiers) is stated
