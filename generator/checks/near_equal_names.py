"""OCOP-265: two products of one maker have names that are nearly the same.

A product that was entered twice, once from a list without marks or with a slip of the finger, is counted, printed and
sold twice. Names that are the same but for capitals, spaces, hyphens and marks are a warning, one letter apart in a long
name a hint. `Bánh dừa` and `Bánh dứa` are two things and both written with their marks: that too is only a hint. Numbers
tell products apart (`loại 1`, `loại 2`), and other makers' names are left alone.

Passes, of one maker::

    name: Mật ong rừng
    name: Mật ong hoa cà phê

Fails, of one maker::

    name: Mật ong rừng
    name: Mat ong rung

Source: people search without marks; the limits are our reading | người tìm hay gõ không dấu; các mức là chúng tôi
tự định

Hai sản phẩm của cùng một nhà sản xuất có tên gần như nhau.

Một sản phẩm bị nhập hai lần, lần sau chép từ danh sách không dấu hay gõ sai một chữ, sẽ bị đếm, in và bán hai lần.
Tên chỉ khác chữ hoa, dấu cách, gạch nối hay dấu thanh là cảnh báo; tên dài khác nhau một chữ cái là gợi ý. `Bánh dừa`
và `Bánh dứa` là hai thứ, đều viết đủ dấu: cũng chỉ là gợi ý. Con số phân biệt sản phẩm (`loại 1`, `loại 2`); tên của
nhà sản xuất khác thì không so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from generator.base.diagnostic import Diagnostic, Severity, Text
from generator.checks.letters import one_letter_apart
from generator.checks.rule import Evidence, Rule, Scene
from generator.model import Product
from generator.model.values import fold
from generator.model.values.written import shown, tidy

_MESSAGE = Text(
    vi="tên `{name}` gần như trùng với `{other}` ({slug}) của cùng nhà sản xuất",
    en="the name `{name}` is nearly that of `{other}` ({slug}), of the same maker",
)
_HINT = Text(
    vi="nếu là một sản phẩm thì gộp lại và ghi địa chỉ cũ vào `aliases`; nếu không thì đặt tên cho khác hẳn",
    en="if they are one, make them one and keep the old address in `aliases`; if not, let the names differ",
)
_WORD = re.compile(r"[^\W_]+")
_LONG = 12
"""In a shorter name one letter makes another word: `mè`, `mì`."""
_MANY = 100
"""To compare every two of more products than this takes long; equal ones are found among any number."""


class Named(NamedTuple):
    """A product's name, and how it is compared."""

    slug: str
    name: str
    bare: str
    """Without marks, capitals and signs."""


def note(record: Product, _: Scene) -> tuple[str, str]:
    """Return whose product it is, and its name."""
    return record.producer, tidy(record.name.vi)


def check(evidence: Evidence) -> Iterator[Diagnostic]:
    """Yield a finding for the later of two products of one maker whose names are nearly the same."""
    of_maker: dict[str, list[Named]] = defaultdict(list)
    for _, slug, (maker, name) in evidence.notes(RULE.code):
        of_maker[maker].append(Named(slug, name, ""))
    for products in of_maker.values():
        if len(products) > 1:
            yield from _compare(evidence, [one._replace(bare=fold(one.name)) for one in products])


def _compare(evidence: Evidence, products: Sequence[Named]) -> Iterator[Diagnostic]:
    first: dict[str, Named] = {}
    for product in products:
        other = first.setdefault(product.bare, product)
        if other is not product and product.bare:
            yield _finding(evidence, product, other, _severity(product.name, other.name))
    different = list(first.values())
    for other, product in combinations(different, 2) if len(different) <= _MANY else ():
        if _is_slip(product.bare, other.bare):
            yield _finding(evidence, product, other, Severity.HINT)


def _severity(one: str, other: str) -> Severity:
    """Return a hint where two names differ by their marks and both are written with some."""
    same = _words(one) == _words(other)
    return Severity.WARNING if same or one.isascii() or other.isascii() else Severity.HINT


def _words(name: str) -> list[str]:
    return _WORD.findall(name.casefold())


def _is_slip(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _LONG or abs(len(one) - len(other)) > 1:
        return False
    digits = [[sign for sign in name if sign.isdigit()] for name in (one, other)]
    return digits[0] == digits[1] and one_letter_apart(one, other)


def _finding(evidence: Evidence, product: Named, other: Named, severity: Severity) -> Diagnostic:
    message = _MESSAGE.fill(name=shown(product.name), other=shown(other.name), slug=other.slug)
    span = evidence.loaded.at("products", product.slug, "name")
    return Diagnostic(span, RULE.code, message, _HINT, severity)


RULE = Rule("OCOP-265", check, note, of=(Product,))
