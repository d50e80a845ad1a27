"""JX127–JX128: what is wrong with ``jixiao.toml`` or ``[tool.jixiao]``."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

UNREADABLE = Fault(
    "JX127",
    "configuration-unreadable",
    Severity.ERROR,
    """配置文件读不懂

`jixiao.toml`（或 pyproject.toml 的 `[tool.jixiao]`）不是正确的 TOML，或者某个键的值不对。命令没有做任何事，退出码为 2。

The configuration is no proper TOML, or a key has a value of the wrong kind. Nothing was done; the exit code is 2.

错:
```toml
fail-on = "errors"
```
对:
```toml
fail-on = "error"
```
""",
    stops=True,
)
UNKNOWN_KEY = Fault(
    "JX128",
    "configuration-unknown-key",
    Severity.ERROR,
    """配置文件里有不认识的键

配置可以写 scheme（评分办法）、select、ignore（检查代码）和 fail-on（error、warning、info、none），
别的键不起作用，所以不接受。

The configuration knows scheme, select, ignore and fail-on; any other key would silently do nothing.

错:
```toml
ignored = ["JX405"]
```
对:
```toml
ignore = ["JX405"]
```
""",
    stops=True,
)
