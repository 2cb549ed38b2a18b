"""OCOP-242: a food supplement lacks the words or the paper that make it one.

On its label and wherever it is shown a supplement (thực phẩm bảo vệ sức khỏe) says that it is one, and says the
whole sentence: `Thực phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh`. Its declaration
is registered, not made by itself. Set 18 also holds medicines, which say neither: a product counts as a supplement
where it calls itself so, or has a registered declaration; where set 18 tells nothing of what it is, that is asked.

Passes::

    name: Thực phẩm bảo vệ sức khỏe Curcumin
    set: 18
    warnings: Thực phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh
    declarations: [{kind: registration, number: 123/2025/ĐKSP}]

Fails::

    name: Thực phẩm bảo vệ sức khỏe Curcumin
    set: 18

Source: 15/2018/NĐ-CP Điều 6, 27; 37/2026/NĐ-CP Phụ lục I mục 3

Thực phẩm bảo vệ sức khỏe thiếu câu hoặc giấy tờ bắt buộc.

Trên nhãn và ở bất cứ nơi nào giới thiệu, thực phẩm bảo vệ sức khỏe phải ghi rõ mình là loại này và ghi đủ câu: `Thực
phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh`. Bản công bố phải được đăng ký, không chỉ
tự công bố. Bộ 18 còn có thuốc, mà thuốc thì không ghi những câu ấy: sản phẩm được coi là thực phẩm bảo vệ sức khỏe khi tự
gọi như vậy hoặc có bản công bố đã đăng ký; sản phẩm bộ 18 không cho biết mình là gì thì chương trình hỏi lại.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.checks.texts import has_any, texts_of
from generator.model import Product
from generator.model.values.written import tidy

_GROUP = "duoc-lieu"
_SET = 18
_CALLED = re.compile(r"thực phẩm bảo vệ sức kh(?:ỏe|oẻ)|(?<!\w)tpbvsk(?!\w)")
# One syllable of it, for several may have a line break between them.
_CALLS = ("phẩm", "tpbvsk")
_LOOSELY = re.compile(r"thực phẩm chức năng|(?<!\w)tpcn(?!\w)")
_PHRASE = re.compile(r"không phải (?:là )?thuốc\W+(?:và )?không có tác dụng thay thế thuốc chữa bệnh")
_MEDICINE = re.compile(
    r"(?<!không phải là )(?<!không phải )(?<!thay thế )(?<!\w)thuốc(?!\w)|(?<!\w)sđk(?!\w)|số đăng ký|số lưu hành"
)
_SENTENCE = "Thực phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh"

_NO_PHRASE = Text(
    vi="thực phẩm bảo vệ sức khỏe chưa ghi câu bắt buộc về thuốc chữa bệnh",
    en="a food supplement lacks the sentence that it is no medicine",
)
_NO_PHRASE_HINT = Text(vi=f"ghi vào `warnings`: `{_SENTENCE}`", en=f"write in `warnings`: `{_SENTENCE}`")
_NO_NAME = Text(
    vi="bản công bố đã đăng ký mà chưa thấy cụm từ `Thực phẩm bảo vệ sức khỏe`",
    en="the declaration is registered, and `Thực phẩm bảo vệ sức khỏe` is said nowhere",
)
_LOOSE_NAME = Text(
    vi="nhãn phải ghi `Thực phẩm bảo vệ sức khỏe`, không chỉ `thực phẩm chức năng`",
    en="a label says `Thực phẩm bảo vệ sức khỏe`, not only `thực phẩm chức năng`",
)
_NO_NAME_HINT = Text(
    vi="ghi cụm từ ấy trong tên, mô tả hoặc `warnings`",
    en="say so in the name, the description or `warnings`",
)
_NO_PAPER = Text(
    vi="thực phẩm bảo vệ sức khỏe chưa ghi bản công bố đã đăng ký",
    en="a food supplement tells of no registered declaration",
)
_NO_PAPER_HINT = Text(
    vi="thêm vào `declarations` một mục `kind: registration` với số tiếp nhận",
    en="add to `declarations` one of `kind: registration` with its number",
)
_WHICH = Text(
    vi="bộ 18 có cả thuốc và thực phẩm bảo vệ sức khỏe, bản ghi chưa cho biết đây là loại nào",
    en="set 18 holds medicines and food supplements, and the record does not tell which this is",
)


def judge(product: Product, _: Scene) -> Iterator[Remark]:
    """Yield what a supplement lacks of words and papers."""
    if product.group != _GROUP and product.set != _SET:
        return
    texts = texts_of(product)
    if product.set != _SET and not texts.has_hidden and not has_any(texts.composed, _CALLS):
        return
    said = tidy("\n".join(_texts(product))).lower()
    registered = any(paper.kind == "registration" for paper in product.declarations)
    called, loosely = bool(_CALLED.search(said)), bool(_LOOSELY.search(said))
    if called or (product.set == _SET and (loosely or registered)):
        yield from _lacking(said, sure=called, registered=registered)
        if not called:
            yield _remark(_LOOSE_NAME if loosely else _NO_NAME, _NO_NAME_HINT, Severity.WARNING)
    elif product.set == _SET and not _MEDICINE.search(said):
        yield _remark(_WHICH, _NO_NAME_HINT, Severity.HINT, "set")


def _texts(product: Product) -> Iterator[str]:
    for text in (product.name, product.short_name, product.usage, product.warnings, product.body):
        if text:
            yield text.vi
    yield from (text.vi for text in product.highlights)


def _lacking(said: str, *, sure: bool, registered: bool) -> Iterator[Remark]:
    if not _PHRASE.search(said):
        severity = Severity.ERROR if sure else Severity.WARNING
        yield _remark(_NO_PHRASE, _NO_PHRASE_HINT, severity, "warnings")
    if not registered:
        # Whether 15/2018 still holds late in 2026 could not be seen, so its papers are only asked for.
        yield _remark(_NO_PAPER, _NO_PAPER_HINT, Severity.HINT, "declarations")


def _remark(message: Text, hint: Text, severity: Severity, key: str = "name") -> Remark:
    return Remark(RULE.code, (key,), message, hint, severity)


RULE = RecordRule("OCOP-242", judge, of=(Product,))
