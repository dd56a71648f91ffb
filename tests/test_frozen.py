"""Values are compared, kept and shown by their fields, as those of Python's own dataclasses."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, field, fields, replace
from functools import cached_property

import pytest

from pain_companion.frozen import frozen

WORD: object = "tea"


@frozen
class Cup:
    """A cup of something."""

    drink: str
    sips: int = 4
    kept: tuple[str, ...] = field(default=(), kw_only=True)

    @cached_property
    def label(self) -> str:
        return f"{self.sips} of {self.drink}"


@frozen
class Mug(Cup):
    """A larger one."""

    has_lid: bool = False


@frozen
class Drink:
    """One field alone."""

    drink: str


def test_values_are_equal_where_all_their_fields_are() -> None:
    tea = Cup("tea")
    assert tea == Cup("tea", 4, kept=())
    assert len({tea, Cup("tea"), Cup("tea", 3), Cup("tea", kept=("a",))}) == 3
    assert tea != Cup("coffee")
    assert tea != Mug("tea")
    assert Mug("tea") != Mug("tea", has_lid=True)
    assert WORD not in (tea, Drink("tea"))
    assert len({Drink("tea"), Drink("tea"), Drink("coffee")}) == 2


def test_what_is_worked_out_from_a_value_makes_it_no_other() -> None:
    tea = Cup("tea")
    assert tea.label == "4 of tea"
    assert tea == Cup("tea")
    assert hash(tea) == hash(Cup("tea"))
    assert repr(tea) == "Cup(drink='tea', sips=4, kept=())"


def test_nothing_changes_a_value_once_it_is_made() -> None:
    tea = Cup("tea")
    with pytest.raises(FrozenInstanceError, match="sips"):
        tea.sips = 3  # type: ignore[misc]  # the type checker sees it, too
    assert tea.sips == 4


def test_a_value_is_made_anew_with_other_fields_and_taken_apart() -> None:
    tea = replace(Mug("tea"), sips=2, has_lid=True)
    assert tea == Mug("tea", 2, True)
    assert [each.name for each in fields(tea)] == ["drink", "sips", "kept", "has_lid"]
    match tea:
        case Mug(drink, sips):
            assert (drink, sips) == ("tea", 2)
    with pytest.raises(TypeError, match="drink"):
        Cup()  # type: ignore[call-arg]  # it is empty
