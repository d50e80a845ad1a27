"""The command line: one command a file (the file name is the word typed); typer lives here and nowhere else.

A command's module has ``command`` (a function with typer's annotations) and ``SUMMARY`` (one sentence for ``--help``).
Modules whose names start with ``_`` are what the commands share.
"""
