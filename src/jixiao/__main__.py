"""`python -m jixiao` and the console script: answers the light questions at once, loads the rest on demand."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs the command line and exits with its code."""
    words = sys.argv[1:]
    if words in (["--version"], ["-V"]):
        from jixiao.version import version

        print(f"jixiao {version()}")
        return
    from jixiao.cli import _run

    sys.exit(_run.run(words))


if __name__ == "__main__":
    main()
