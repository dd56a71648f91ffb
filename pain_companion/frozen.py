"""Values: classes of named fields that nothing changes once they are made.

`@dataclass(frozen=True)` has Python write and compile six methods for each class, anew at each
start: half a millisecond, some fifty times before Today is whole. Here it is `__init__` alone;
the others are the same for all classes.
"""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import TypeVar, dataclass_transform

Value = TypeVar("Value")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[Value]) -> type[Value]:
    """Make a dataclass of values, which are equal where all their fields are."""
    made = dataclass(eq=False, repr=False)(cls)
    names = [each.name for each in fields(made)]  # type: ignore[arg-type]  # it is one
    values = attrgetter(*names)

    def equal(self: Value, other: object) -> bool:
        return values(self) == values(other) if type(self) is type(other) else NotImplemented

    def hashed(self: Value) -> int:
        return hash(values(self))

    def told(self: Value) -> str:
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{cls.__qualname__}({said})"

    shared = {"__eq__": equal, "__hash__": hashed, "__repr__": told, "__setattr__": _give_once}
    for name, method in shared.items():
        setattr(made, name, method)
    return made


def _give_once(value: object, name: str, given: object) -> None:
    """Each field is given as the value is made. Raises FrozenInstanceError after that."""
    known = value.__dict__
    if name in known:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")
    known[name] = given
