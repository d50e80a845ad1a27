"""Parts of formatting: the layout of lines, the language of keys, readings written down as deductions."""
