"""Parts of rechecking a filled form: lines, money, sums, what was changed since the declaration."""
