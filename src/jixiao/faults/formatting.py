"""JX129: what keeps a file from being laid out anew."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

LAYOUT = Fault(
    "JX129",
    "layout-kept",
    Severity.WARNING,
    """排版没有改动

这个文件的写法少见，改排版可能改变内容，所以原样保留。可以手工调整缩进后再运行 `jixiao fmt`。

The file is written in a rare way, and a new layout might change what it says, so it was left alone. Adjust the
indents by hand and run `jixiao fmt` again.

错:
```sh
jixiao fmt 写法少见的文件.yaml
```
对:
```sh
jixiao fmt projects/library-2023.yaml
```
""",
)
