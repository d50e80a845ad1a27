"""The parts of `flattened`: what each of them puts back into its column."""
