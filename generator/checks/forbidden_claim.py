"""OCOP-243: a text claims what the law forbids, or lets be said only with proof.

Food never reads as medicine: it neither cures nor prevents an illness, and no doctor recommends it. `Ngon nhất`,
`số một`, `hàng đầu` need a document named beside them. What is found is told as far as it is certain: a
superlative whose sentence names a prize or a survey passes, a promise about an illness in an old tale is a hint,
illnesses of animals and plants are none. `Không đường` is a warning where the ingredients have sugar, else a
hint. A story is told, not advertised: whatever is found in one is a hint.

Passes::

    highlights: Ủ chượp 12 tháng trong thùng gỗ mít

Fails::

    highlights: [Nước mắm ngon nhất Việt Nam, Chữa bệnh dạ dày]

Source: 16/2012/QH13 Điều 8, 75/2025/QH15; 15/2018/NĐ-CP Điều 27; 37/2026/NĐ-CP Điều 48; 44/2019/QH14 Điều 12

Lời giới thiệu nói điều mà luật cấm, hoặc chỉ cho nói khi có chứng cứ.

Thực phẩm không được nói như thuốc: không chữa bệnh, không phòng bệnh, không mượn lời bác sĩ. `Ngon nhất`, `số một`,
`hàng đầu` phải có tài liệu nêu ngay cạnh. Mức độ nhắc tùy theo độ chắc chắn: câu có nêu giải thưởng hay cuộc khảo sát
thì bỏ qua, chuyện xưa kể về công dụng thì chỉ gợi ý, bệnh của vật nuôi và cây trồng không tính. `Không đường` là cảnh
báo khi thành phần có đường, còn lại là gợi ý. Câu chuyện là để kể chứ không phải quảng cáo, nên mọi điều tìm thấy
trong đó chỉ là gợi ý.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.checks.texts import texts_of
from generator.model import Product, Story, Words
from generator.model.claims import Said, claims_in, has_sign, may_claim
from generator.model.product import Goods
from generator.model.values.written import same, shown, tidy

_FOOD = ("thuc-pham", "do-uong")
_HERBS = "duoc-lieu"
_COSMETICS = 19
_STRONG = 15
_MOST_QUOTED = 3
_IN_A_STORY = ("superlative", "cure", "disease", "person")
_DOCTORS = ("bác sĩ", "dược sĩ")
_MEDICAL = ("cure", "disease", "medicine", "effect", "person")

_SUPPLEMENT = ("thực phẩm bảo vệ sức kh", "thực phẩm chức năng")
# A prize or a survey in the same sentence is the proof, or at least names it.
_PROOF = re.compile(
    r"giải|bình chọn|cuộc thi|hội thi|khảo sát|kỷ lục|huy chương|danh hiệu|công nhận|xếp hạng"
)
_OLD_TALE = re.compile(
    r"xưa|ngày trước|dân gian|truyền thuyết|tương truyền|lưu truyền|các cụ|tiến vua|thời vua"
)
_NOT_PEOPLE = re.compile(
    r"vật nuôi|gia súc|gia cầm|thú y|cây trồng|sâu bệnh|dịch bệnh|kháng sinh|con giống|bảo vệ thực vật|chăn nuôi"
    r"|chuồng|ao nuôi|trang trại|vắc[ -]?xin|tiêm phòng|con ốm"
    r"|(?:đàn|con|cho|của) (?:cây|ong|gà|vịt|ngan|lợn|heo|bò|dê|tôm|cá|lúa|rau)(?!\w)"
)
_CAUTION = re.compile(
    r"không nên|chống chỉ định|thận trọng|lưu ý|ý kiến|trước khi (?:dùng|sử dụng)|không (?:dùng|sử dụng) cho"
)
_FOR_WHOM = re.compile(r"(?:người|dành cho|phù hợp|ăn kiêng)[^.;]{0,30}$")
_IN_A_NAME = re.compile(r"(?:htx|hợp tác xã|công ty|cơ sở|tổ hợp tác|doanh nghiệp)[^.,;:]{0,60}$")
_RECOMMENDS = re.compile(r"khuyên|khuyến (?:nghị|cáo|khích)|tin dùng|giới thiệu|bảo chứng|chứng nhận|kê đơn")
_PRESERVATIVE = re.compile(r"bảo quản|benzoa|sorba|sulfi|(?<!\w)(?:ins|e) ?2[0-3]\d(?!\d)")
_SUGAR = re.compile(r"(?<!không )(?<!\w)đường(?!\w)|sucrose|glucose|fructose")

_CLOSER = Text(
    vi="nêu tài liệu ngay cạnh (kết quả khảo sát, giải thưởng chưa quá một năm) hoặc nói cụ thể hơn ({law})",
    en="name a document beside it (a survey or a prize, at most a year old), or say it plainly ({law})",
)
_PROVE = Text(
    vi="giữ lại nếu có giấy tờ chứng minh, như phiếu kiểm nghiệm ({law})",
    en="keep it where a paper proves it, such as a test report ({law})",
)
_PLAINLY = Text(
    vi="bỏ câu này, nói về hương vị, nguyên liệu, cách làm ({law})",
    en="leave it out, and tell of the taste, the ingredients, the making ({law})",
)
_ABSENT = Text(
    vi="giữ lại nếu đúng là không có, kể cả chất cùng nhóm ({law})",
    en="keep it where there is truly none, nor any substance of its group ({law})",
)
_CONSENT = Text(
    vi="giữ lại nếu người ấy đã đồng ý bằng văn bản ({law})",
    en="keep it where they have agreed in writing ({law})",
)
_SAID: dict[str, tuple[Text, Text]] = {
    "superlative": (
        Text(
            vi="{words} là lời so sánh hơn hết, phải có tài liệu chứng minh",
            en="{words} is a superlative, which needs a document that proves it",
        ),
        _CLOSER,
    ),
    "comparison": (
        Text(
            vi="{words} là so sánh với hàng của người khác, phải có chứng cứ",
            en="{words} compares with goods of others, which needs proof",
        ),
        _PROVE,
    ),
    "quality": (
        Text(
            vi="{words} là lời khẳng định về chất lượng, phải chứng minh được",
            en="{words} asserts a quality, which must be proved when asked",
        ),
        _PROVE,
    ),
    "endorsement": (
        Text(
            vi="{words} mượn lời người khác, phải được họ đồng ý",
            en="{words} borrows the word of others, who must have agreed",
        ),
        _CONSENT,
    ),
    "cure": (
        Text(
            vi="{words} khiến thực phẩm bị hiểu là thuốc, quảng cáo không được nói",
            en="{words} makes food read as medicine, which advertising must not",
        ),
        _PLAINLY,
    ),
    "disease": (
        Text(
            vi="{words} nói thực phẩm ngừa hay giảm bệnh, quảng cáo không được nói",
            en="{words} says that food prevents or lowers an illness, which advertising must not",
        ),
        _PLAINLY,
    ),
    "medicine": (
        Text(
            vi="{words} là từ dành cho thuốc, dễ khiến thực phẩm bị hiểu là thuốc",
            en="{words} is a word for medicine, and food must not read as such",
        ),
        _PLAINLY,
    ),
    "effect": (
        Text(
            vi="{words} là công dụng mà chỉ thực phẩm bảo vệ sức khỏe đã đăng ký mới được nêu",
            en="{words} is an effect that only a registered supplement may claim",
        ),
        _PLAINLY,
    ),
    "person": (
        Text(
            vi="quảng cáo thực phẩm không được mượn danh người hay cơ sở y tế như {words}",
            en="advertising of food must not borrow the name of medical people or places such as {words}",
        ),
        _PLAINLY,
    ),
    "free-from": (
        Text(
            vi="{words} chỉ được ghi khi hoàn toàn không có",
            en="{words} may be said only where there is none at all",
        ),
        _ABSENT,
    ),
    "drinking": (
        Text(
            vi="{words} nói uống vào thì hơn người, quảng cáo rượu bia không được nói",
            en="{words} says what drinking makes of people, which advertising of alcohol must not",
        ),
        _PLAINLY,
    ),
    "cosmetic": (
        Text(vi="{words} khiến mỹ phẩm bị hiểu là thuốc", en="{words} makes a cosmetic read as medicine"),
        _PLAINLY,
    ),
    "indication": (
        Text(
            vi="{words} chỉ được dùng khi có quyền sử dụng, mà mục `marks` chưa ghi",
            en="{words} may be used only with the right to it, and `marks` tells of none",
        ),
        Text(
            vi="thêm vào `marks` với `kind: geographical-indication` ({law})",
            en="add it to `marks` with `kind: geographical-indication` ({law})",
        ),
    ),
    "market": (
        Text(vi="{words} phải có giấy tờ chứng minh", en="{words} needs a paper that proves it"),
        _PROVE,
    ),
    "symbol": (
        Text(
            vi="{words} là biểu tượng quốc gia, thường không được dùng để quảng cáo",
            en="{words} is a symbol of the state, as a rule not for advertising",
        ),
        _PROVE,
    ),
}
_YET = Text(
    vi="{words} trong khi thành phần có `{held}`", en="{words}, and yet the ingredients have `{held}`"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A text of a record, and how strictly it is read."""

    key: tuple[str | int, ...]
    text: str
    brief: bool = False
    kinds: tuple[str, ...] = ()
    """The kinds of claim that are looked for; all of them where none is named."""


def judge(record: Product | Story, scene: Scene) -> Iterator[Remark]:
    """Yield a finding for each kind of claim in each text of a product or a story."""
    goods = _goods(record) if type(record) is Product else ("all", "food")
    # Nearly all can be laid aside at a glance.
    if not has_sign(texts_of(record).composed, goods):
        return
    told: set[Text] = set()
    for place in _of_product(record) if isinstance(record, Product) else _of_story(record):
        if not may_claim(place.text, goods):
            continue
        said = _in_force(claims_in(place.text, goods, brief=place.brief), scene)
        for one in _judge(record, place, said):
            # A hint about a word of the name need not come back wherever the name does.
            if one.severity != Severity.HINT or one.message not in told:
                yield one
            told.add(one.message)


def _in_force(found: Iterable[Said], scene: Scene) -> list[Said]:
    return [one for one in found if one.claim.since is None or one.claim.since <= scene.day]


def _judge(record: Product | Story, place: _Place, found: Iterable[Said]) -> Iterator[Remark]:
    by_kind: dict[str, list[tuple[Said, Severity]]] = {}
    for one in found:
        severity = _severity(record, place, one)
        if severity and (not place.kinds or one.claim.kind in place.kinds):
            by_kind.setdefault(one.claim.kind, []).append((one, severity))
    for several in by_kind.values():
        worst = min((severity for _, severity in several), key=list(Severity).index)
        yield _remark(record, place, [one for one, severity in several if severity == worst], worst)


def _remark(record: Product | Story, place: _Place, found: list[Said], severity: Severity) -> Remark:
    claim = found[0].claim
    message, hint = _SAID[claim.kind]
    words = list(dict.fromkeys(shown(one.words) for one in found))[:_MOST_QUOTED]
    quoted = same(", ".join(f"`{one}`" for one in words))
    held = _held(record, found[0]) if claim.kind == "free-from" else None
    message = _YET.fill(words=quoted, held=held) if held else message.fill(words=quoted)
    return Remark(RULE.code, place.key, message, hint.fill(law=claim.law), severity)


def _goods(product: Product) -> tuple[str, ...]:
    """Return what the list calls goods of this kind."""
    goods = ["all"]
    if product.group in _FOOD or (product.group == _HERBS and _is_supplement(product)):
        goods.append("food")
    if product.set == _COSMETICS:
        goods.append("cosmetics")
    if product.alcohol is not None and 0 < product.alcohol < _STRONG:
        goods.append("light-alcohol")
    return tuple(goods)


def _is_supplement(product: Product) -> bool:
    texts = (product.name, product.warnings, product.body, *product.highlights)
    return any(words in text.vi.lower() for text in texts if text for words in _SUPPLEMENT)


def _of_product(product: Product) -> Iterator[_Place]:
    yield from _texts(product, ())
    for channel, words in product.channels.items():
        yield from _texts(words, ("channels", channel))


def _texts(goods: Goods, key: tuple[str | int, ...]) -> Iterator[_Place]:
    for name in ("name", "short_name"):
        if text := getattr(goods, name):
            yield _Place((*key, name), text.vi, brief=True)
    for at, text in enumerate(goods.highlights or ()):
        yield _Place((*key, "highlights", at), text.vi, brief=True)
    if goods.usage:
        # `Ngon nhất khi uống nóng` is how to use it; what it cures has no place here either.
        yield _Place((*key, "usage"), goods.usage.vi, kinds=("cure", "disease", "effect"))
    if goods.body:
        yield _Place((*key, "body"), goods.body.vi)


def _of_story(story: Story) -> Iterator[_Place]:
    for name in ("title", "summary", "body"):
        text: Words | None = getattr(story, name)
        if text:
            yield _Place((name,), text.vi, kinds=_IN_A_STORY)


def _severity(record: Product | Story, place: _Place, said: Said) -> Severity | None:
    """Return how much a claim matters here; nothing where it is none after all."""
    kind = said.claim.kind
    if kind in _MEDICAL and (_NOT_PEOPLE.search(said.sentence) or _CAUTION.search(said.sentence)):
        return None
    if kind == "superlative" and _PROOF.search(said.sentence):
        return None
    if isinstance(record, Story):
        return Severity.HINT
    certain = _CERTAIN.get(kind)
    return certain(record, place, said) if certain else said.claim.level


def _superlative(_: Product, place: _Place, said: Said) -> Severity | None:
    # In an account `duy nhất` as a rule tells a fact: the only maker left in the village.
    return said.claim.level if place.brief or said.words.lower() != "duy nhất" else Severity.HINT


def _illness(product: Product, _: _Place, said: Said) -> Severity | None:
    told = _OLD_TALE.search(said.sentence) or _FOR_WHOM.search(said.before)
    registered = said.claim.kind == "disease" and _is_registered(product)
    return Severity.HINT if told or registered else said.claim.level


def _medicine(_: Product, place: _Place, said: Said) -> Severity | None:
    return said.claim.level if place.brief else Severity.HINT


def _effect(product: Product, _: _Place, said: Said) -> Severity | None:
    if _is_registered(product):
        return None
    return Severity.HINT if _FOR_WHOM.search(said.before) else said.claim.level


def _person(_: Product, __: _Place, said: Said) -> Severity | None:
    # Told as a fact it may be no more than that: a founder who is a pharmacist, a hospital among the buyers.
    if _RECOMMENDS.search(said.sentence):
        return said.claim.level
    return Severity.HINT if said.words.lower() in _DOCTORS else None


def _free_from(product: Product, _: _Place, said: Said) -> Severity | None:
    return said.claim.level if _held(product, said) else Severity.HINT


def _indication(product: Product, _: _Place, said: Said) -> Severity | None:
    holds = any(mark.kind == "geographical-indication" for mark in product.marks)
    return None if holds else said.claim.level


def _quality(_: Product, __: _Place, said: Said) -> Severity | None:
    return None if _IN_A_NAME.search(said.before) else said.claim.level


_CERTAIN: dict[str, Callable[[Product, _Place, Said], Severity | None]] = {
    "superlative": _superlative,
    "cure": _illness,
    "disease": _illness,
    "medicine": _medicine,
    "effect": _effect,
    "person": _person,
    "free-from": _free_from,
    "indication": _indication,
    "quality": _quality,
}
"""What of a product, or around the words, makes a claim of a kind more certain or less."""


def _is_registered(product: Product) -> bool:
    return any(paper.kind == "registration" for paper in product.declarations)


def _held(record: Product | Story, said: Said) -> str | None:
    """Return what the ingredients have of that which a text says is absent."""
    if isinstance(record, Story) or not record.ingredients:
        return None
    words = said.words.lower()
    wanted = _SUGAR if "đường" in words else _PRESERVATIVE if "bảo quản" in words else None
    match = wanted.search(tidy(record.ingredients.vi).lower()) if wanted else None
    return match[0].strip() if match else None


RULE = RecordRule("OCOP-243", judge, of=(Product, Story))
