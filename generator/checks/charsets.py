"""Vietnamese written before Unicode, or read as what it is not, turned back into what was meant.

TCVN3 is table VN3 of TCVN 5712:1993 (the fonts .Vn... of ABC); VNI is the table of the fonts VNI-...; both come
to us as the Western letters that have the same bytes. A word counts as theirs only where what it becomes is
a Vietnamese syllable and what it is is none: French, German and English words become no syllables.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from generator.model.values.written import tidy

_TCVN3_FROM = "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦"
_TCVN3_TO = "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ"
_TCVN3 = str.maketrans(_TCVN3_FROM, _TCVN3_TO)

_VNI_MARKS = {
    "a": dict(zip("ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ", strict=True)),
    "e": dict(zip("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ", strict=True)),
    "o": dict(zip("ùøûõïâáàåãä", "óòỏõọôốồổỗộ", strict=True)),
    "u": dict(zip("ùøûõï", "úùủũụ", strict=True)),
    "y": dict(zip("ùøûõ", "ýỳỷỹ", strict=True)),
    "ô": dict(zip("ùøûõï", "ớờởỡợ", strict=True)),
    "ö": dict(zip("ùøûõï", "ứừửữự", strict=True)),
}
_VNI_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI = {
    form(sign): form(letter)
    for form in (str.lower, str.upper)
    for sign, letter in (
        *((base + mark, letter) for base, marks in _VNI_MARKS.items() for mark, letter in marks.items()),
        *_VNI_ALONE.items(),
    )
}
_VNI_SIGN = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))

_WORD = re.compile("[A-Za-z\u00a1-\u00ff]+")
_ASCII_LETTER = re.compile("[A-Za-z]")
# No language writes these inside a word, and none a capital there: `S¶n phÈm`, `MËt ong`.
_INNER_CAPITAL = "[a-z\u00df-\u00ff][À-Þ]|[A-Za-z][À-Þ][a-z\u00df-\u00ff]"
TCVN3_STRONG = re.compile(f"[¡-©«-¾×÷®]|{_INNER_CAPITAL}")
VNI_STRONG = re.compile("[øûïåäëüñöæîØÛÏÅÄËÜÑÖÆÎ]")
_HAS_INNER_CAPITAL = re.compile(_INNER_CAPITAL)
_MEASURES = frozenset(("µm", "µg", "µl", "µL"))
_FEW = 3
_BEYOND_LATIN_1 = re.compile("[\u0100-\uffff]")

# Read as Windows-1252 or as Latin-1: the two differ from 0x80 to 0x9F.
_BYTES = {
    sign: at
    for at in range(0x80, 0x100)
    for sign in (chr(at), bytes([at]).decode("cp1252", "ignore"))
    if sign
}
_NEXT = "".join(re.escape(sign) for sign, at in _BYTES.items() if at < 0xC0)
_UTF8 = re.compile(f"(?:[Â-ß][{_NEXT}]|[à-ï][{_NEXT}]{{2}})+")
_STARTS = ("Ã", "Ä", "Å", "Æ", "áº", "á»", "â€", "Â")

_ONSETS = "ngh|ng|nh|gh|gi|g|kh|k|ph|p|th|tr|t|ch|c|qu|b|d|đ|h|l|m|n|r|s|v|x"
_OPEN = (
    "a ai ao au ay âu ây e eo ê êu i ia iu iêu o oi oa oai oao oay oe oeo ô ôi ơ ơi u ui ua uôi uê uây uy uya uyu "
    "uơ ư ưi ưu ưa ươi ươu y yêu am an ang anh ăm ăn ăng âm ân âng em en eng êm ên ênh im in inh iêm iên iêng om "
    "on ong oam oan oang oanh oăm oăn oăng oen oong ôm ôn ông ơm ơn um un ung uôm uôn uông uân uâng uên uênh uynh "
    "uyn uyên ưm ưn ưng ươm ươn ương yêm yên yêng yn ynh"
)
_STOPPED = (
    "ac ach ap at ăc ăp ăt âc âp ât ec ep et êch êp êt ich ip it iêc iêp iêt oc op ot oac oach oap oat oăc oăt oet "
    "ooc ôc ôp ôt ơp ơt uc up ut uôc uôt uêch uât uych uyt uyêt ưc ưt ươc ươp ươt yêt yt ych"
)
_OPEN_SYLLABLE = re.compile(f"(?:{_ONSETS})?(?:{'|'.join(_OPEN.split())})")
_STOPPED_SYLLABLE = re.compile(f"(?:{_ONSETS})?(?:{'|'.join(_STOPPED.split())})")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_STOP_TONES = ("\u0301", "\u0323")


def from_tcvn3(text: str) -> str | None:
    """Return what a text in TCVN3 (ABC) says; nothing where it is none."""
    return _converted(text, lambda word: word.translate(_TCVN3), TCVN3_STRONG)


def from_vni(text: str) -> str | None:
    """Return what a text in VNI says; nothing where it is none."""
    return _converted(text, lambda word: _VNI_SIGN.sub(lambda sign: _VNI[sign[0]], word), VNI_STRONG)


def from_latin_1(text: str) -> str | None:
    """Return what a text says whose UTF-8 was read as Western letters; nothing where it was not."""
    if not any(start in text for start in _STARTS):
        return None
    turned = _UTF8.sub(_decoded, text)
    return turned if turned != text else None


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Return whether a word is a syllable that Vietnamese can have, its tone too."""
    apart = unicodedata.normalize("NFD", word.lower())
    tones = _TONES.findall(apart)
    bare = unicodedata.normalize("NFC", _TONES.sub("", apart))
    if len(tones) > 1:
        return False
    if _OPEN_SYLLABLE.fullmatch(bare):
        return True
    return bool(_STOPPED_SYLLABLE.fullmatch(bare)) and tones[:1] != [] and tones[0] in _STOP_TONES


def _converted(text: str, convert: Callable[[str], str], strong: re.Pattern[str]) -> str | None:
    """Return a text with its words converted, if enough of them can only be of that table."""
    if not strong.search(text):
        return None
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    meant = [word for word in words if _is_meant(word, convert)]
    own = [word for word in words if _is_vietnamese(word)]
    strange = len(words) - len(meant) - len(own)
    if strange * _FEW > len(meant) or not any(strong.search(word) for word in meant):
        return None
    # One word alone is believed only of a short text that holds no Vietnamese in Unicode.
    if len(meant) < 2 and (own or _BEYOND_LATIN_1.search(text) or len(text.split()) > _FEW):
        return None
    # Where some words are in Unicode already, `cá` means what it says.
    kept = frozenset() if not _BEYOND_LATIN_1.search(text) else frozenset(words) - frozenset(meant)
    return tidy(_WORD.sub(lambda found: found[0] if found[0] in kept else convert(found[0]), text))


def _is_meant(word: str, convert: Callable[[str], str]) -> bool:
    if word in _MEASURES or not _ASCII_LETTER.search(word):
        return False
    became = convert(word)
    return became != word and is_syllable(became) and not _is_vietnamese(word)


def _is_vietnamese(word: str) -> bool:
    return is_syllable(word) and not _HAS_INNER_CAPITAL.search(word)


def _decoded(run: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[sign] for sign in run[0]).decode("utf-8")
    except UnicodeDecodeError:
        return run[0]
