"""OCOP-256: a story seems to leave some of the programme's questions unanswered.

A story scores for who makes the product, the place it comes from, its soil and material, its craft, its culture, how it
differs, what it is worth, what the community gains and what is hoped for. Whether a question is answered only a reader
can say: a story is called silent on one only where not a single word that such an answer would need stands in it, and
only a story that is silent on three or more is told of, the first three by name. Stories under 120 syllables are left
alone.

Passes::

    Ông Hai ủ cá cơm Cửa Khe trong thùng gỗ mười hai tháng ...

Fails, in a story of 300 syllables that names nobody::

    Nước mắm là gia vị không thể thiếu ...

Source: 26/2026/QĐ-TTg Phụ lục II, criteria 5.1 to 5.3 | 26/2026/QĐ-TTg Phụ lục II, tiêu chí 5.1 đến 5.3

Câu chuyện dường như chưa trả lời vài câu hỏi của chương trình.

Câu chuyện được điểm khi kể ai làm, gắn với nơi nào, đất đai và nguyên liệu gì, cách làm, văn hóa, khác nơi khác ra
sao, giá trị gì, cộng đồng được gì và mong muốn gì. Đã trả lời hay chưa thì chỉ người đọc mới biết; ở đây chỉ nhắc khi
trong bài không có lấy một chữ nào mà câu trả lời phải dùng đến, và chỉ nhắc bài thiếu từ ba câu trở lên, nêu ba câu
đầu. Bài dưới 120 chữ thì không xét.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.rule import RecordRule, Scene
from generator.checks.texts import has_any
from generator.model import Story
from generator.model.lists import table

_MESSAGE = Text(
    vi="câu chuyện dường như chưa trả lời: {questions}", en="the story seems not to answer: {questions}"
)
_HINT = Text(
    vi="kể thêm, hoặc ghi `accept` nếu bài đã nói đến",
    en="tell of it, or write an `accept` if it is told already",
)
_LEAST = 120
_MANY = 3

_WORD = re.compile(r"[^\W\d_]+")
_SIGNALS = {
    "who": "ông bà anh chị cô chú bác cụ mẹ cha vợ chồng thợ hộ htx người ai",
    "origin": "xã phường huyện thôn làng bản buôn ấp xóm vùng núi sông biển đảo tỉnh quê đất rừng phố cù hồ đồng",
    "resources": "đất nước nắng gió mưa giống ruộng rừng biển núi sông suối cây mùa đồng cát sương trái hạt lá củ cá",
    "craft": "ủ sấy phơi dệt nấu rang ép cất ngâm men đan thêu khắc nghề tay xay giã nướng muối hái trồng nuôi chế làm vót dán uốn chẻ đẽo mài đúc nặn luộc nhuộm",
    "culture": "lễ tết giỗ cúng tục xưa đời đình chùa miếu hội cổ ca thờ truyền tổ văn nhớ tích rằm trăng kể",
    "difference": "khác riêng đặc độc hiếm nổi lẫn nức hơn chỉ không",
    "value": "ngon thơm ngọt bùi béo bổ sạch vị bền đẹp quà giúp tốt khỏe lành dẻo giòn",
    "community": "phụ thanh hộ thành làng xóm cộng con việc bạn nhau",
    "hope": "mong vọng ước sẽ mai tương hướng dự tiếp mở giữ gìn chờ đợi cháu còn",
}
_WORDS = {key: frozenset(words.split()) for key, words in _SIGNALS.items()}
_BETWEEN_SPACES = {key: [f" {word} " for word in words.split()] for key, words in _SIGNALS.items()}
_QUESTIONS = {
    key: Text(vi=vi, en=en)
    for key, vi, en, *_, decision in table("story-questions.csv")
    if decision == "26/2026"
}


def judge(record: Story, _: Scene) -> Iterator[Remark]:
    """Yield one hint with the first questions that no word of a story can answer."""
    text = record.body.vi.lower()
    if len(_silent_at_a_glance(text)) < _MANY:
        return
    said = _WORD.findall(text)
    silent = _silent_on(frozenset(said)) if len(said) >= _LEAST else []
    if len(silent) >= _MANY:
        asked = [_QUESTIONS[key] for key in silent[:_MANY]]
        questions = Text(" ".join(one.vi for one in asked), " ".join(one.en for one in asked))
        yield Remark(RULE.code, ("body",), _MESSAGE.fill(questions=questions), _HINT, Severity.HINT)


def _silent_at_a_glance(text: str) -> list[str]:
    """Return the questions that no word between two spaces answers: quicker than to take a story apart."""
    return [key for key, words in _BETWEEN_SPACES.items() if not has_any(text, words)]


def _silent_on(said: Collection[str]) -> list[str]:
    return [key for key, words in _WORDS.items() if words.isdisjoint(said)]


RULE = RecordRule("OCOP-256", judge, of=(Story,))
