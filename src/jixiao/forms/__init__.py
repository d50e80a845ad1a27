"""Layouts of official forms, one a file, data only: the file name is the layout's name.

Each has ``title``, ``kind`` (targets, self-evaluation, monitoring), ``basis``, the ``columns`` of its indicators by
their official headings, ``labels`` above them, and, where one belongs to it, the ``scheme`` that scores it. A form
is told by what it has, not by where it has it. ``_words.yaml`` holds the words that all forms share.
"""
