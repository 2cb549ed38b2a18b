"""OCOP-263: a link that does not lead where it is said to.

Reading refuses what is no web address. Of the rest these are warnings: an address in somebody's own machine, a host
without a point, a page that asks for a login, the home page of a marketplace or of Facebook in place of the shop, a
link to one marketplace that is said to be another's. Hints: a list of search results, which changes by the hour, a
stop or comma at the end that was copied along, and http:// where the marketplace is known to have https:// (mended
by `--fix`).

Passes::

    links: [{channel: shopee, url: "https://shopee.vn/mat-ong-rung-i.1.2"}]

Fails::

    links: [{channel: shopee, url: "https://tiki.vn/mat-ong-rung-p1.html"}]

Source: RFC 3986; the marketplaces' own addresses | RFC 3986; địa chỉ của chính các sàn

Đường dẫn không dẫn đến nơi đã ghi.

Chữ không phải địa chỉ web thì đã bị báo khi đọc. Còn lại, cảnh báo: địa chỉ trong máy của riêng ai, tên miền
không có dấu chấm, trang bắt đăng nhập, trang chủ của sàn hay của Facebook thay vì gian hàng, đường dẫn đến sàn này
mà ghi là sàn khác. Gợi ý: trang kết quả tìm kiếm, vốn đổi từng giờ; dấu chấm, dấu phẩy chép thừa ở cuối; `http://`
trong khi sàn đã có `https://` (`--fix` sửa giúp).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import SplitResult, parse_qs

from generator.base.diagnostic import Remark, Severity, Text
from generator.checks.links import Link, is_private, links_of
from generator.checks.rule import RecordRule, Scene
from generator.model import Imprint, Producer, Product
from generator.model.values import fold
from generator.model.values.written import shown

_PRIVATE = Text(
    vi="`{url}` chỉ mở được trên máy hoặc mạng nội bộ",
    en="`{url}` opens only on one machine or in one office",
)
_NO_HOST = Text(vi="`{url}` không có tên miền đầy đủ", en="`{url}` has no whole host name")
_LOGIN = Text(vi="`{url}` là trang đăng nhập", en="`{url}` is a page that asks for a login")
_HOME = Text(
    vi="`{url}` là trang chủ, chưa phải trang của nhà sản xuất",
    en="`{url}` is a home page, not the maker's page",
)
_OTHER = Text(
    vi="`{url}` không phải địa chỉ của `{channel}` mà của `{other}`",
    en="`{url}` is no address of `{channel}` but of `{other}`",
)
_SEARCH = Text(vi="`{url}` là trang kết quả tìm kiếm", en="`{url}` is a list of search results")
_TAIL = Text(vi="`{url}` có dấu câu thừa ở cuối", en="`{url}` ends in a stop or comma that was copied along")
_PLAIN = Text(vi="`{url}` nên bắt đầu bằng https://", en="`{url}` should begin with https://")
_COPY = Text(
    vi="mở trang cần dẫn đến rồi chép địa chỉ trên thanh trình duyệt",
    en="open the page that is meant and copy the address from the browser's bar",
)
_NAME = Text(vi="sửa `channel` hoặc đường dẫn", en="correct the `channel` or the link")
_WRITE = Text(vi="viết `{right}`", en="write `{right}`")

_HOSTS = {
    "shopee": ("shopee.vn", "shope.ee", "shp.ee"),
    "lazada": ("lazada.vn", "lazada.com", "lzd.co"),
    "tiki": ("tiki.vn",),
    "sendo": ("sendo.vn",),
    "voso": ("voso.vn",),
    "postmart": ("postmart.vn", "buudien.vn"),
    "tiktok": ("tiktok.com",),
    "facebook": ("facebook.com", "fb.com", "fb.me", "fb.watch", "m.me"),
    "zalo": ("zalo.me",),
    "youtube": ("youtube.com", "youtu.be"),
}
_CHANNEL_OF = {host: channel for channel, hosts in _HOSTS.items() for host in hosts}
_LOGIN_PAGE = re.compile(
    r"/(?:login|log-in|signin|sign-in|dang-nhap|dangnhap)(?:\.php|\.html)?/?$", re.IGNORECASE
)
_SEARCH_PAGE = re.compile(r"/(?:search|tim-kiem|timkiem)(?:\.php|\.html)?/?$", re.IGNORECASE)
_NO_PAGE = re.compile(r"/?(?:home|home\.php|index\.php|index\.html|watch|marketplace|groups|profile\.php)?/?")
_TAIL_SIGNS = (".", ",", ";")


def judge(record: Product | Producer | Imprint, _: Scene) -> Iterator[Remark]:
    """Yield the worst that is wrong with each link."""
    for link in links_of(record):
        # A sound link is the rule: what makes one odd is asked of its parts, and those cost most.
        if found := _judge(link, link.parts):
            yield found


def _judge(link: Link, parts: SplitResult) -> Remark | None:
    host = link.host.removeprefix("www.").removeprefix("m.")
    wrong = _unreachable(host) or _no_page(link, parts, host)
    if wrong:
        return _remark(link, wrong, _COPY, Severity.WARNING)
    if (other := _known(host)) and link.channel and (said := _said(link.channel)) and said != other:
        message = _OTHER.fill(url="{url}", channel=shown(link.channel), other=other)
        return _remark(link, message, _NAME, Severity.WARNING)
    if _SEARCH_PAGE.search(parts.path):
        return _remark(link, _SEARCH, _COPY)
    if link.url.endswith(_TAIL_SIGNS):
        return _remark(link, _TAIL, _WRITE.fill(right=shown(link.url.rstrip(".,;"))))
    if other and parts.scheme == "http":
        right = "https" + link.url[4:]
        return _remark(link, _PLAIN, _WRITE.fill(right=shown(right)), fix=right)
    return None


def _unreachable(host: str) -> Text | None:
    if is_private(host):
        return _PRIVATE
    return _NO_HOST if "." not in host and ":" not in host else None


def _no_page(link: Link, parts: SplitResult, host: str) -> Text | None:
    """Return that a link leads to a login or to a home page, where somebody's page is meant."""
    if _LOGIN_PAGE.search(parts.path):
        return _LOGIN
    is_home = _known(host) is not None and _NO_PAGE.fullmatch(parts.path) is not None
    return _HOME if is_home and not ({"id", "v"} & parse_qs(parts.query).keys()) else None


def _known(host: str) -> str | None:
    """Return the channel that a host belongs to, with or without what stands before its name."""
    return _CHANNEL_OF.get(host) or _CHANNEL_OF.get(host.partition(".")[2])


def _said(channel: str) -> str | None:
    """Return the channel that a name means: `Shopee VN` is shopee."""
    name = fold(channel)
    return next((known for known in _HOSTS if name.startswith(known)), None)


def _remark(
    link: Link, message: Text, hint: Text, severity: Severity = Severity.HINT, fix: str | None = None
) -> Remark:
    return Remark(RULE.code, link.key, message.fill(url=shown(link.url)), hint, severity, fix=fix)


RULE = RecordRule("OCOP-263", judge, of=(Product, Producer, Imprint))
