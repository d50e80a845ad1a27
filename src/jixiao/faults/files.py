"""JX1 (JX124): what is wrong with the paths of a command line."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

NOTHING_FOUND = Fault(
    "JX124",
    "nothing-found",
    Severity.ERROR,
    """没有找到文件

文件夹里没有要找的文件，或者没有文件名符合所给的式样。命令没有做任何事，退出码为 2。

A folder holds no file of the wanted kind, or no file matches a pattern. Nothing was done; the exit code is 2.
""",
    stops=True,
)
