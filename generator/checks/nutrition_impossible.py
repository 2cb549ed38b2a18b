"""OCOP-248: figures of the nutrition table cannot all be true.

The table is for 100 g or 100 ml. Protein, fat and carbohydrate together weigh no more than that, sugars are
part of the carbohydrate, and energy follows from all three: about 4 kcal from a gram of protein or
carbohydrate, 9 from a gram of fat. Alcohol, fibre and organic acids move it, so energy is only looked at where
it is far away, and is a hint. Most often a figure is for one serving or the whole pack.

Passes::

    nutrition: {energy_kcal: 368, protein_g: 7, fat_g: 2, carbohydrate_g: 80}

Fails::

    nutrition: {protein_g: 40, fat_g: 30, carbohydrate_g: 60}

Source: 30/2026/TT-BYT

Số liệu dinh dưỡng không thể cùng đúng.

Bảng ghi cho 100 g hay 100 ml. Chất đạm, chất béo và carbohydrat cộng lại không thể nặng hơn thế, đường là một
phần của carbohydrat, còn năng lượng tính ra từ ba chất: một gam đạm hay carbohydrat cho khoảng 4 kcal, một gam
béo 9 kcal. Rượu, chất xơ và axit hữu cơ làm con số này lệch đi, nên chỉ xét năng lượng khi lệch xa và chỉ là gợi
ý. Hay gặp nhất là ghi số của một khẩu phần hay của cả gói.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model import Product
from generator.model.parts import Nutrition
from generator.model.values.number import number_text

# Rounded figures and moisture may bring the sum a little above.
_MOST_GRAMS = Decimal(105)
_KCAL = {"protein_g": 4, "fat_g": 9, "carbohydrate_g": 4}
_FAR = Decimal("0.4")
_LEAST_KCAL = 40
_NONE = Decimal(0)

_TOO_MUCH = Text(
    vi="chất đạm, chất béo và carbohydrat cộng lại là {sum} g, nhiều hơn 100 g",
    en="protein, fat and carbohydrate come to {sum} g, more than 100 g",
)
_TOO_MUCH_HINT = Text(
    vi="bảng ghi cho 100 g hay 100 ml, không phải cho cả gói",
    en="the table is for 100 g or 100 ml, not for the whole pack",
)
_SUGARS = Text(
    vi="đường {sugars} g nhiều hơn carbohydrat {carbohydrate} g, trong khi đường là một phần của carbohydrat",
    en="sugars of {sugars} g are more than the carbohydrate of {carbohydrate} g that they are part of",
)
_ENERGY = Text(
    vi="năng lượng ghi {said} kcal, còn tính từ đạm, béo và carbohydrat thì khoảng {counted} kcal",
    en="the energy is said to be {said} kcal, and protein, fat and carbohydrate come to about {counted} kcal",
)
_ENERGY_HINT = Text(
    vi="xem lại đơn vị (1 kcal là 4,184 kJ) và lượng mà bảng tính cho",
    en="look at the unit again (1 kcal is 4.184 kJ), and at the amount that the table is for",
)
_NEGATIVE = Text(vi="`{said}` nhỏ hơn 0", en="`{said}` is less than 0")


def judge(product: Product, _: Scene) -> Iterator[Remark]:
    """Yield what in the nutrition table cannot be."""
    table = product.nutrition
    if table is None:
        return
    yield from _negative(table)
    grams = [getattr(table, name) for name in _KCAL]
    together = sum((one for one in grams if one), _NONE)
    if together > _MOST_GRAMS:
        message = _TOO_MUCH.fill(sum=number_text(together))
        yield Remark(RULE.code, ("nutrition",), message, _TOO_MUCH_HINT, Severity.WARNING)
    elif all(one is not None for one in grams):
        yield from _energy(table, product.alcohol or _NONE)
    sugars, carbohydrate = table.sugars_g, table.carbohydrate_g
    if sugars is not None and carbohydrate is not None and sugars > carbohydrate:
        message = _SUGARS.fill(sugars=number_text(sugars), carbohydrate=number_text(carbohydrate))
        yield Remark(RULE.code, ("nutrition", "sugars_g"), message, None, Severity.WARNING)


def _negative(table: Nutrition) -> Iterator[Remark]:
    for name in type(table).model_fields:
        value = getattr(table, name)
        if value is not None and value < 0:
            message = _NEGATIVE.fill(said=number_text(value))
            yield Remark(RULE.code, ("nutrition", name), message, None, Severity.WARNING)


def _energy(table: Nutrition, alcohol: Decimal) -> Iterator[Remark]:
    """Yield a hint where the energy is far from what the figures give."""
    said = table.energy_kcal
    counted = sum((getattr(table, name) * kcal for name, kcal in _KCAL.items()), _NONE)
    # A drink's alcohol gives energy that no figure of the table shows.
    if said is None or alcohol or max(said, counted) < _LEAST_KCAL:
        return
    if abs(said - counted) > _FAR * max(said, counted):
        message = _ENERGY.fill(said=number_text(said), counted=number_text(counted.quantize(Decimal(1))))
        yield Remark(RULE.code, ("nutrition", "energy_kcal"), message, _ENERGY_HINT, Severity.HINT)


RULE = RecordRule("OCOP-248", judge, of=(Product,))
