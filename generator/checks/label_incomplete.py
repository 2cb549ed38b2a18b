"""OCOP-220: a product is on sale, and the record lacks what the law wants shown of its label.

Who sells on line shows all that must stand on the label, but for what belongs to one item: its dates and its
lot. What that is follows from the kind of goods, which the set tells; where it is not written, only what holds
for all goods of the group is asked for. Fresh food and services need no label, and a product without packs is
shown, not sold. Where there is none of something, or the question does not arise, write so: that counts.

A missing nutrition table is a hint: small makers who sell by retail need none, and a record cannot tell. It is
not asked of food of one ingredient, tea, coffee, water, salt, vinegar, spirits and supplements.

Passes::

    set: 9
    ingredients: Cá cơm, muối biển
    usage: Chấm, nêm, kho
    storage: Nơi khô mát
    warnings: không có
    nutrition: {energy_kcal: 60, protein_g: 10, carbohydrate_g: 3, fat_g: 0, sodium_mg: 7000}
    packs: [{sku: MAM-500, net: 500 ml}]

Fails::

    set: 9
    ingredients: Cá cơm, muối biển
    packs: [{sku: MAM-500, net: 500 ml}]

Source: 37/2026/NĐ-CP Điều 35.2, 41.5, 42, Phụ lục I; 30/2026/TT-BYT

Sản phẩm đang bán mà bản ghi còn thiếu nội dung nhãn phải công khai.

Ai bán hàng trên mạng phải công khai toàn bộ nội dung bắt buộc của nhãn, trừ những gì riêng của từng món như ngày
sản xuất, hạn sử dụng, số lô. Phải ghi những gì là tùy loại hàng, biết được qua bộ sản phẩm; chưa ghi bộ thì chỉ xét
những gì cả nhóm đều phải có. Thực phẩm tươi sống và dịch vụ không cần nhãn; sản phẩm chưa có quy cách thì chỉ giới
thiệu chứ không bán. Mục nào không có, hoặc không cần với sản phẩm này, thì cứ ghi đúng như vậy và coi như đã đủ.

Thiếu bảng dinh dưỡng chỉ là gợi ý: cơ sở nhỏ bán lẻ được miễn mà bản ghi không cho biết điều ấy. Thực phẩm chỉ có
một thành phần, chè, cà phê, nước uống, muối, giấm, rượu và thực phẩm bảo vệ sức khỏe thì không xét.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.model.field import label_of
from generator.model.label import NUTRITION_SINCE, WANTED_SINCE, lacking, wants_nutrition
from generator.model.product import Product

_LACKS = Text(
    vi="nội dung nhãn phải công khai khi bán hàng còn thiếu: {fields}",
    en="of the label that is to be shown where it is sold, there is not yet: {fields}",
)
_LACKS_HINT = Text(
    vi="chép đúng như trên nhãn; không có thì ghi `không có`, không cần thì ghi `không áp dụng`",
    en="copy it from the label; write `none` where there is none, `n/a` where it does not apply",
)
_NUTRITION = Text(vi="chưa có bảng dinh dưỡng (`nutrition`)", en="there is no nutrition table (`nutrition`)")
_NUTRITION_HINT = Text(
    vi="chép bảng trên nhãn, tính cho 100 g hay 100 ml; cơ sở nhỏ bán lẻ thì không bắt buộc",
    en="copy the table of the label, per 100 g or 100 ml; small makers who sell by retail need none",
)
# OCOP-240 speaks of the strength, and says why.
_ELSEWHERE = frozenset({"alcohol"})
_ORDER = list(Product.model_fields)


def judge(product: Product, scene: Scene) -> Iterator[Remark]:
    """Yield one warning that names all that a product on sale lacks, and a hint for its nutrition table."""
    if not product.packs:
        return
    missing = frozenset(lacking(product)) - _ELSEWHERE
    if missing:
        yield Remark(RULE.code, (), _lacks(missing), _LACKS_HINT, Severity.WARNING)
    if not product.nutrition and scene.day >= NUTRITION_SINCE and wants_nutrition(product):
        yield Remark(RULE.code, (), _NUTRITION, _NUTRITION_HINT, Severity.HINT)


@lru_cache(maxsize=1024)
def _lacks(keys: frozenset[str]) -> Text:
    """Return the sentence that names the fields by their labels, in the order of the record."""
    ordered = sorted(keys, key=lambda key: _ORDER.index(key.partition(".")[0]))
    labels = [(key, label_of(Product, key.split("."))) for key in ordered]
    vi, en = (", ".join(f"{text.to(one)} (`{key}`)" for key, text in labels) for one in ("vi", "en"))
    return _LACKS.fill(fields=Text(vi, en))


RULE = RecordRule("OCOP-220", judge, of=(Product,), since=WANTED_SINCE)
