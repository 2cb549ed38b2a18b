"""OCOP-259: an e-mail address at which nobody can be reached.

Reading refuses what has no `@` or no point behind it. What is left and still wrong: commas and marks in an
address are a warning; a provider's name with a wrong letter (`gmai.com`, `gmail.con`) is a hint, for such a name
may exist.

Passes::

    email: htx@gmail.com

Fails::

    email: htx@gmai.com

Source: RFC 5322, 3.4.1; the providers' own names | RFC 5322, 3.4.1; tên của các nhà cung cấp thư

Địa chỉ thư điện tử gửi không tới.

Địa chỉ thiếu `@` hay thiếu dấu chấm phía sau thì đã bị báo khi đọc. Còn lại: địa chỉ có dấu phẩy hay chữ có dấu
là cảnh báo; tên nhà cung cấp sai một chữ (`gmai.com`, `gmail.con`) là gợi ý, vì tên miền ấy cũng có thể có thật.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.letters import one_letter_apart
from generator.checks.rule import RecordRule, Scene
from generator.model import Imprint, Producer
from generator.model.values import fold
from generator.model.values.written import shown

_SIGNS = Text(
    vi="`{email}` có ký tự không dùng trong địa chỉ thư điện tử",
    en="`{email}` has signs that no e-mail address has",
)
_SIGNS_HINT = Text(
    vi="chỉ dùng chữ không dấu, số, dấu chấm, gạch nối, như `htx.binhdao@gmail.com`",
    en="use ASCII letters, digits, points and hyphens, like `htx.binhdao@gmail.com`",
)
_NEAR = Text(
    vi="`{email}` có tên nhà cung cấp thư viết gần giống `{provider}`",
    en="`{email}` names a provider that looks like `{provider}`",
)
_MEANT = Text(vi="ý bạn là `{right}`?", en="did you mean `{right}`?")

_SOUND = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_PROVIDERS = ("gmail.com", "yahoo.com", "yahoo.com.vn", "hotmail.com", "outlook.com", "icloud.com")
_OTHERS = frozenset(
    ("ymail.com", "mail.com", "email.com", "gmx.com", "rocketmail.com", "hotmail.co", "me.com")
)
"""Providers of their own whose names look like another's."""


def judge(record: Producer | Imprint, _: Scene) -> Iterator[Remark]:
    """Yield what is odd about a record's e-mail address."""
    key, email = _email(record)
    if email is None:
        return
    if not _SOUND.fullmatch(email):
        yield Remark(RULE.code, key, _SIGNS.fill(email=shown(email)), _SIGNS_HINT, Severity.WARNING)
    elif provider := _meant(email.partition("@")[2].lower()):
        right = f"{email.partition('@')[0]}@{provider}"
        message = _NEAR.fill(email=shown(email), provider=provider)
        yield Remark(RULE.code, key, message, _MEANT.fill(right=shown(right)), Severity.HINT)


def _email(record: Producer | Imprint) -> tuple[tuple[str, ...], str | None]:
    if isinstance(record, Producer):
        return ("email",), record.email
    return ("publisher", "email"), record.publisher.email if record.publisher else None


def _meant(host: str) -> str | None:
    """Return the provider that a host's name misses by one letter."""
    if host in _PROVIDERS or host in _OTHERS:
        return None
    return next((provider for provider in _PROVIDERS if one_letter_apart(fold(host), fold(provider))), None)


RULE = RecordRule("OCOP-259", judge, of=(Producer, Imprint))
