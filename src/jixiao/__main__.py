"""`python -m jixiao` and the console script: light questions are answered at once, the rest is loaded on demand."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Runs the command line and exits with its code."""
    words = sys.argv[1:]
    if words in (["--version"], ["-V"]):
        from jixiao.version import version

        if _written(f"jixiao {version()}\n", wanted=True):
            return
    # Without a word it is a usage error: the page goes to standard error, the exit code is 2.
    elif _asks_for_help(words) and _written(_help(words), wanted=bool(words)):
        sys.exit(0 if words else 2)
    # What a command makes is mostly kept: a look through it for circles every 700 objects takes a fiftieth of its time.
    gc.set_threshold(50_000)
    from jixiao.cli import _run

    code = _run.run(words)
    # The interpreter looks through all that is left for circles before it ends; everything ends with it anyhow.
    gc.freeze()
    sys.exit(code)


def _asks_for_help(words: list[str]) -> bool:
    return all(word in ("--help", "-h") or word.startswith("--lang=") for word in words)


def _help(words: list[str]) -> str:
    """The generated page of the whole program: importing typer to print it would take four times as long."""
    import os

    from jixiao.cli._language import language_of

    folder = os.path.join(os.path.dirname(__file__), "cli")  # noqa: PTH118, PTH120
    with open(os.path.join(folder, f"help.{language_of(words)}.txt"), encoding="utf-8") as page:  # noqa: PTH118, PTH123
        return page.read()


def _written(text: str, *, wanted: bool) -> bool:
    """Whether the text reached its stream; where it did not, the command line's own way says what is wrong."""
    stream = sys.stdout if wanted else sys.stderr
    if stream is None:
        return False
    try:
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
        stream.write(text)
        stream.flush()
    except (OSError, ValueError):
        return False
    return True


if __name__ == "__main__":
    main()
