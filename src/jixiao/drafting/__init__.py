"""The parts of `schema_of`: scalars, choices, objects, and the three kinds of file that are made of them."""
