"""Quantities: `500 ml`, `0,5 lít`, `50 g x 10 gói`, `1 bộ 6 chén`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from generator.base.diagnostic import Problem, Text
from generator.model.values.number import either, readings, show_number
from generator.model.values.units import UNITS, Unit, unit_near, unit_written
from generator.model.values.written import Kind, same, shown, tidy, two_ways

_AMOUNT = r"([0-9]+(?:[., ][0-9]+)*)"
_UNIT = r"([^\W0-9_]+(?: phẩm| vuông|[2²])?)"
_SIMPLE = re.compile(rf"{_AMOUNT} ?{_UNIT}\.?")
_TIMES = re.compile(rf"{_AMOUNT} ?{_UNIT}?? ?[xX×*] ?{_AMOUNT} ?{_UNIT}?")
_NESTED = re.compile(rf"{_AMOUNT} ?{_UNIT} {_AMOUNT} ?{_UNIT}")
# Only refusals need it: `re` compiles it when the first one does.
_NO_AMOUNT = rf"{_UNIT}(?: ({_AMOUNT} ?{_UNIT}))?"

_PARTS = r", | [-–;] |/|\(| và | hoặc | hay "

_PRICED_BY = {
    "mass": ("kg", Decimal(1_000)),
    "volume": ("l", Decimal(1_000)),
    "length": ("m", Decimal(1_000)),
    "area": ("m2", Decimal(1_000_000)),
}
# What a unit that English does not know is said in: the biggest that leaves no fraction below one.
_KNOWN = {"mass": ("tấn", "kg", "g"), "volume": ("l", "ml"), "length": ("m", "mm"), "area": ("m2", "cm2")}

_LONGEST = 100
"""As much as is looked at for what may be meant."""

_KIND = Kind(
    "OCOP-113",
    Text(vi="lượng hàng có đơn vị", en="a quantity with its unit"),
    Text(
        vi="hãy viết như `500 ml`, `50 g x 10 gói` hay `1 bộ 6 chén`",
        en="write it like `500 ml`, `50 g x 10 gói` or `1 bộ 6 chén`",
    ),
)
_NO_UNIT = Text(vi="`{value}` chưa có đơn vị", en="`{value}` has no unit")
_ADD_UNIT = Text(
    vi="hãy thêm đơn vị, như `{n} g`, `{n} ml` hay `{n} cái`",
    en="add the unit, like `{n} g`, `{n} ml` or `{n} cái`",
)
_UNKNOWN = Text(vi="`{{value}}`: không có đơn vị `{unit}`", en="`{{value}}`: there is no unit `{unit}`")
_NEAR = Text(vi="ý bạn là `{near}`?", en="did you mean `{near}`?")
_COMMON = Text(
    vi="đơn vị thường dùng: g, kg, ml, lít, cái, bộ, hộp, gói, chai",
    en="the usual units: g, kg, ml, lít, cái, bộ, hộp, gói, chai",
)
_IS_ZERO = Text(vi="lượng hàng `{value}` phải lớn hơn 0", en="the quantity `{value}` must be more than 0")
_ONLY_QUANTITY = Text(vi="chỉ ghi lượng hàng: `{right}`", en="write the quantity alone: `{right}`")
_ONE_EACH = Text(
    vi="mỗi quy cách là một mục riêng trong `packs`: `{one}`, rồi `{other}`",
    en="each size is an item of its own in `packs`: `{one}`, then `{other}`",
)
_IN_ALL = Text(vi="{whole} tất cả", en="{whole} in all")
_WRITE = Text(vi="hãy viết `{one}`", en="write `{one}`")
_WRITE_EITHER = Text(vi="hãy viết `{one}` hoặc `{other}`", en="write `{one}` or `{other}`")


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much there is: so many pieces, each of an amount in a unit."""

    amount: Decimal
    """What one piece holds: 50 in `50 g x 10 gói`, 6 in `1 bộ 6 chén`."""

    unit: str
    """The code of the unit that the amount is in: `g`, `chén`."""

    pieces: int = 1
    """How many pieces there are."""

    written: str = field(default="", compare=False)
    """The text it was read from."""

    of: str | None = None
    """The code of what the pieces are, where that is said: `gói`, `bộ`."""

    @property
    def dimension(self) -> str:
        """Say what is measured: `mass`, `volume`, `length`, `area` or `count`."""
        return UNITS[self.unit].dimension

    @property
    def total(self) -> Decimal:
        """Return the whole of it in its own unit: 500 for `50 g x 10 gói`."""
        return self.amount * self.pieces

    @property
    def base(self) -> Decimal:
        """Return the whole of it in g, ml, mm, mm² or, for what is counted, in its own unit."""
        return self.total * UNITS[self.unit].factor

    def same_as(self, other: Quantity) -> bool:
        """Return whether both are as much; things counted are so in one unit only."""
        if self.dimension != other.dimension or self.base != other.base:
            return False
        return self.dimension != "count" or self.unit == other.unit

    def show(self, language: str) -> str:
        """Return it in the words of `vi` or `en`."""
        each = _show_amount(self.amount, UNITS[self.unit], language)
        if self.of is None:
            return each if self.pieces == 1 else f"{self.pieces} × {each}"
        holders = _show_amount(Decimal(self.pieces), UNITS[self.of], language)
        if self.dimension != "count" and self.pieces > 1:
            return f"{holders} × {each}"
        return f"{holders} of {each}" if language == "en" else f"{holders} {each}"


@lru_cache(maxsize=4096)
def read_quantity(text: str) -> Quantity:
    """Return the quantity; its amount is always more than 0."""
    written = tidy(text)
    if match := _SIMPLE.fullmatch(written):
        return Quantity(_amount(text, match[1], match[2]), _unit(text, match[2]).code, 1, written)
    if match := _TIMES.fullmatch(written):
        return _Parts(written, *match.groups()).multiplied()
    if match := _NESTED.fullmatch(written):
        return _Parts(written, *match.groups()).nested()
    raise _refusal(text, written)


def unit_price(price: int, quantity: Quantity) -> tuple[int, str] | None:
    """Return the price of a kg, lít, m, m² or piece in whole đồng, and that unit's code.

    Nothing where the pack is one piece, for that would be the price again.
    """
    if quantity.dimension in _PRICED_BY:
        code, size = _PRICED_BY[quantity.dimension]
        return _rounded(price * size / quantity.base), code
    if quantity.total == 1:
        return None
    return _rounded(price / quantity.total), quantity.unit


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class _Parts:
    """The two amounts of a text, and their units where they have any."""

    text: str
    first: str
    first_unit: str | None
    second: str
    second_unit: str | None

    def multiplied(self) -> Quantity:
        """Return what `50 g x 10 gói`, `10 gói x 50 g`, `50 g x 10` or `10 x 50 g` means."""
        first, second = self._units()
        if first and second and first.dimension == second.dimension:
            raise self._which_holds(first, second)
        if first and (second is None or second.dimension == "count"):
            return self._made((self.first, first), (self.second, second))
        if second and (first is None or first.dimension == "count"):
            return self._made((self.second, second), (self.first, first))
        raise _KIND.unreadable(self.text)

    def nested(self) -> Quantity:
        """Return what `1 bộ 6 chén` or `1 chai 500 ml` means."""
        holder, held = self._units()
        if not holder or not held or "count" not in (holder.dimension, held.dimension):
            raise _KIND.unreadable(self.text)
        if holder.dimension != "count":
            raise self._each_or_all((self.first, holder), (self.second, held))
        if held.dimension != "count" and self.first != "1":
            raise self._each_or_all((self.second, held), (self.first, holder))
        return self._made((self.second, held), (self.first, holder))

    def _units(self) -> tuple[Unit | None, Unit | None]:
        first = _unit(self.text, self.first_unit) if self.first_unit else None
        return first, _unit(self.text, self.second_unit) if self.second_unit else None

    def _made(self, each: tuple[str, Unit], count: tuple[str, Unit | None]) -> Quantity:
        holder = count[1].code if count[1] else None
        # `10 x 8 cm` is a size, not a length of 80 cm.
        if holder is None and each[1].dimension == "length":
            raise _KIND.unreadable(self.text)
        amount = _amount(self.text, each[0], each[1].code)
        pieces = _amount(self.text, count[0], holder or "")
        if pieces != pieces.to_integral_value():
            raise _KIND.unreadable(self.text)
        return Quantity(amount, each[1].code, int(pieces), self.text, holder)

    def _which_holds(self, first: Unit, second: Unit) -> Problem:
        if first.dimension != "count":
            return _KIND.unreadable(self.text)
        one = f"{self.first} {first.code} {self.second} {second.code}"
        other = f"{self.second} {second.code} {self.first} {first.code}"
        hint = _WRITE_EITHER.fill(one=one, other=other)
        return two_ways(self.text, (same(f"`{one}`"), same(f"`{other}`")), hint)

    def _each_or_all(self, each: tuple[str, Unit], count: tuple[str, Unit]) -> Problem:
        whole = f"{each[0]} {each[1].code}"
        packed = f"{whole} x {count[0]} {count[1].code}"
        hint = _WRITE_EITHER.fill(one=packed, other=whole)
        return two_ways(self.text, (same(packed), _IN_ALL.fill(whole=whole)), hint)


def _amount(text: str, digits: str, unit: str) -> Decimal:
    found = readings(digits)
    if not found:
        raise _KIND.unreadable(text)
    if len(found) > 1:
        raise either(text, found, unit)
    if not found[0]:
        raise _KIND.wrong(text, _IS_ZERO)
    return found[0]


def _unit(text: str, form: str) -> Unit:
    unit = unit_written(form)
    if unit is None:
        near = unit_near(form)
        hint = _NEAR.fill(near=near.names[0]) if near else _COMMON
        raise _KIND.wrong(text, _UNKNOWN.fill(unit=shown(form)), hint)
    return unit


def _refusal(text: str, written: str) -> Problem:
    if re.fullmatch(_AMOUNT, written):
        return _KIND.wrong(text, _NO_UNIT, _ADD_UNIT.fill(n=shown(written)))
    match = re.fullmatch(_NO_AMOUNT, written)
    unit = unit_written(match[1]) if match else None
    if match and unit:
        return _KIND.unreadable(text, _WRITE.fill(one=f"1 {unit.code} {match[2] or ''}".rstrip()))
    return _KIND.unreadable(text, _instead(written))


def _instead(written: str) -> Text | None:
    """Return what to write where one quantity can be seen all the same, or two."""
    if len(written) > _LONGEST:
        return None
    parts = [part.strip() for part in re.split(_PARTS, written)]
    read = [part for part in parts if part != written and _reads(part)]
    if len(read) == 2 == len(parts):
        return _ONE_EACH.fill(one=read[0], other=read[1])
    return _ONLY_QUANTITY.fill(right=parts[0]) if read == parts[:1] else None


def _reads(written: str) -> bool:
    try:
        return bool(read_quantity(written))
    except Problem:
        return False


def _show_amount(amount: Decimal, unit: Unit, language: str) -> str:
    if language == "en" and not unit.names[1]:
        amount, unit = _known(amount * unit.factor, unit.dimension)
    return f"{show_number(amount, language)} {unit.name(language, amount)}"


def _known(base: Decimal, dimension: str) -> tuple[Decimal, Unit]:
    units = [UNITS[code] for code in _KNOWN[dimension]]
    unit = next((unit for unit in units if base >= unit.factor), units[-1])
    return base / unit.factor, unit


def _rounded(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))
