"""JX1 (JX126): what keeps a result from being written in a format."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

EXTRA_MISSING = Fault(
    "JX126",
    "format-not-installed",
    Severity.ERROR,
    """输出格式未安装

该输出格式需要一个没有安装的组件。结果没有写出，退出码为 2。按提示安装后再运行；其他格式不受影响。

The format needs a package that is not installed. Nothing was written; the exit code is 2. Install it as the hint
says; the other formats work without it.
""",
    stops=True,
)
