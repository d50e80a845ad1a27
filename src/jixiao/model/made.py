"""Fields whose value is made by a validator of ours: pydantic only has to see that it is one."""

from typing import Any

from pydantic_core import CoreSchema, core_schema


class Made:
    """Marks such a type; without it pydantic works out how to make one from its fields, which nothing asks for."""

    def __get_pydantic_core_schema__(self, source: Any, _handler: object) -> CoreSchema:
        return core_schema.is_instance_schema(source)


MADE = Made()
