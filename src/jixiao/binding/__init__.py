"""Parts of binding: the keys of the vocabulary, the rows of actuals."""
