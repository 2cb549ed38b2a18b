"""Whole sentences come back from the charsets of before Unicode, and other languages are left as they are."""

import pytest

from generator.checks.charsets import from_latin_1, from_tcvn3, from_vni, is_syllable

SENTENCE = (
    "Sản phẩm của Hợp tác xã Nông nghiệp được chế biến từ mật ong rừng tự nhiên, đậm đà hương vị quê hương, ủ trong "
    "thùng gỗ mít, phở sắn, thịt trâu gác bếp, rượu cần, ổi, kỹ thuật, quỳnh, bẫy, thẳng, nữa, giữ, nghĩa"
)
TCVN3 = (
    "S¶n phÈm cña Hîp t¸c x· N«ng nghiÖp ®­îc chÕ biÕn tõ mËt ong rõng tù nhiªn, ®Ëm ®µ h­¬ng vÞ quª h­¬ng, ñ trong "
    "thïng gç mÝt, phë s¾n, thÞt tr©u g¸c bÕp, r­îu cÇn, æi, kü thuËt, quúnh, bÉy, th¼ng, n÷a, gi÷, nghÜa"
)
VNI = (
    "Saûn phaåm cuûa Hôïp taùc xaõ Noâng nghieäp ñöôïc cheá bieán töø maät ong röøng töï nhieân, ñaäm ñaø höông vò queâ "
    "höông, uû trong thuøng goã mít, phôû saén, thòt traâu gaùc beáp, röôïu caàn, oåi, kyõ thuaät, quyønh, baãy, "
    "thaúng, nöõa, giöõ, nghóa"
)


def test_a_sentence_in_tcvn3_comes_back() -> None:
    assert from_tcvn3(TCVN3) == SENTENCE


def test_a_sentence_in_vni_comes_back() -> None:
    assert from_vni(VNI) == SENTENCE


@pytest.mark.parametrize("charset", ["cp1252", "latin-1"])
def test_utf_8_read_as_western_letters_comes_back(charset: str) -> None:
    read_wrong = "".join(bytes([byte]).decode(charset, "ignore") or chr(byte) for byte in SENTENCE.encode())

    assert from_latin_1(read_wrong) == SENTENCE


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("G¹o ST25", "Gạo ST25"),
        ("Thùc phÈm", "Thực phẩm"),
        ("MËt ong", "Mật ong"),
        ("Hîp t¸c x·", "Hợp tác xã"),
    ],
)
def test_a_short_name_in_tcvn3_comes_back(text: str, meant: str) -> None:
    assert from_tcvn3(text) == meant


def test_words_in_unicode_beside_old_ones_stay() -> None:
    assert from_tcvn3("Cá cơm và s¶n phÈm s¹ch") == "Cá cơm và sản phẩm sạch"


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE,
        "Cà phê, bánh mì, trà lá, chả cá",
        "thé au lait, crème brûlée, «thé» à la carte, naïve façade, où est Noël, août, maïs, L'île de Ré",
        "Müller aus Köln für Öl, schöne Größe, Ärger, Straße",
        "Español: niño, señora, año, piñata; português: São João, não, coração",
        "smörgåsbord på Öland, Ærø, Tromsø, Göteborg, Bö, Tö",
        "A café in Zürich, 5 µm, ½ kg, 3 × 5 cm, 20 °C ± 1, £5m, ¥100, VietGAP®, © 2020 OCOP™",
        "Rượu vang Château Margaux, phô mai Gruyère, Citroën",
        "“Ngon” – chị Hoà kể… xưa nay vẫn thế, oà, xoá, thuý, quý",
    ],
)
def test_what_is_no_old_charset_is_left_alone(text: str) -> None:
    assert (from_tcvn3(text), from_vni(text), from_latin_1(text)) == (None, None, None)


@pytest.mark.parametrize("word", ["nghiêng", "Quảng", "khuỷu", "xoong", "giếng", "gì", "yết", "ĐƯỢC", "thuở"])
def test_a_syllable_is_one(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["café", "naïve", "cac", "càt", "für", "fỹr", "ngh", "thốs"])
def test_what_no_mouth_says_is_none(word: str) -> None:
    assert not is_syllable(word)
