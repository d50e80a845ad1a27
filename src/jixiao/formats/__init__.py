"""Output formats, one a file: the file name is what the user types.

Each has ``KINDS`` (the kinds of report it can show), ``SUFFIXES`` (of ``-o`` files that ask for it) and
``write(reports, page) -> str | bytes``: bytes where the format is UTF-8 whatever the stream is. A format knows the
blocks of a report and nothing of what they are about. Libraries such as rich and jinja2 are imported inside.

A format whose document is made of one piece a report may also have ``part(report, page)`` and ``whole(parts, page)``,
of which ``write`` is made: then the pieces of many results can be made where the results are, in several processes,
and only they are sent from one to another.
"""
