"""Coordinates, latitude first, within Viet Nam.

The outline in `outline.csv` is drawn from Natural Earth (public domain), some 25 to 35 km outside the
land and its inshore islands; the islands further out and the archipelagos are boxes.
"""

from __future__ import annotations

import csv
import math
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from generator.base.diagnostic import Problem, Text
from generator.model.values.written import Kind, tidy

_COORDINATES = re.compile(
    r"([-−]?[0-9]{1,3}(?:\.[0-9]{1,15})?)(?: ?[,;] ?| )([-−]?[0-9]{1,3}(?:\.[0-9]{1,15})?)"
)
# Rare: `re` compiles it when it is first needed.
_COMMAS = r"([-−]?[0-9]{1,3},[0-9]{1,15})(?: ?; ?|, | )([-−]?[0-9]{1,3},[0-9]{1,15})"

_SEXAGESIMAL = r"([0-9]{1,3}) ?[°º] ?([0-9]{1,2}) ?['’′](?: ?([0-9]{1,2}(?:[.,][0-9]+)?) ?(?:[\"”″]|''))?"
_BOTH = 2

_ISLANDS = (
    ((15.5, 17.5), (110.75, 113.25)),  # Hoàng Sa
    ((9.5, 12.25), (111.2, 117.6)),  # Trường Sa, north
    ((6.6, 9.5), (111.2, 116.2)),  # Trường Sa, south: Palawan and Sabah lie further east
    ((19.85, 20.4), (107.45, 108.0)),  # Bạch Long Vĩ
    ((10.2, 10.8), (108.65, 109.25)),  # Phú Quý
    ((8.4, 9.0), (106.3, 106.95)),  # Côn Đảo
    ((9.05, 9.55), (103.2, 103.75)),  # Thổ Chu
    ((9.4, 9.95), (104.1, 104.65)),  # Nam Du
)
"""Latitudes and longitudes from and to."""

_KIND = Kind(
    "OCOP-116",
    Text(vi="toạ độ", en="a pair of coordinates"),
    Text(
        vi="hãy viết vĩ độ trước, kinh độ sau, như `15.7432, 108.3571`",
        en="write latitude first, then longitude, like `15.7432, 108.3571`",
    ),
)
_SWAPPED = Text(
    vi="toạ độ `{value}` bị đảo: kinh độ đứng trước vĩ độ",
    en="the coordinates `{value}` are swapped: longitude stands before latitude",
)
_WRITE = Text(vi="hãy viết `{right}`", en="write `{right}`")
_ONLY_ONE = Text(
    vi="thiếu một số; hãy viết vĩ độ trước, kinh độ sau, như `15.7432, 108.3571`",
    en="a number is missing; write latitude first, then longitude, like `15.7432, 108.3571`",
)
_OF_LINK = Text(
    vi="mở đường dẫn, nhấn giữ vào điểm ấy trên bản đồ rồi chép hai số, như `15.7432, 108.3571`",
    en="open the link, press on the point of the map and copy the two numbers, like `15.7432, 108.3571`",
)
_OUTSIDE = Text(
    vi="toạ độ `{value}` nằm ngoài Việt Nam",
    en="the coordinates `{value}` lie outside Viet Nam",
)
_COPY = Text(
    vi="hãy chép lại từ bản đồ, vĩ độ trước, như `15.7432, 108.3571`",
    en="copy them from a map again, latitude first, like `15.7432, 108.3571`",
)


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A point on the map, in degrees."""

    latitude: float
    """North of the equator."""

    longitude: float
    """East of Greenwich."""

    def show(self, language: str) -> str:
        """Return them with points in both languages, as maps take them."""
        return f"{self.latitude}, {self.longitude}"


def read_coordinates(text: str) -> Coordinates:
    """Return the coordinates, which lie in Viet Nam or up to some 25 km outside."""
    written = tidy(text)
    match = _COORDINATES.fullmatch(written) or re.fullmatch(_COMMAS, written)
    if match is None:
        raise _KIND.unreadable(text, _instead(written))
    latitude, longitude = _degrees(match[1]), _degrees(match[2])
    if not in_viet_nam(latitude, longitude):
        raise _elsewhere(text, latitude, longitude)
    return Coordinates(latitude, longitude)


def in_viet_nam(latitude: float, longitude: float) -> bool:
    """Return whether the point is in Viet Nam, with its islands and archipelagos and some 25 km of grace."""
    if _on_mainland(latitude, longitude):
        return True
    return any(
        south <= latitude <= north and west <= longitude <= east for (south, north), (west, east) in _ISLANDS
    )


def _degrees(written: str) -> float:
    return float(written.replace(",", ".").replace("−", "-"))


def _instead(written: str) -> Text | None:
    """Return what to write for degrees, minutes and seconds, for numbers among letters, or for a link."""
    if written.startswith(("http://", "https://")):
        return _OF_LINK
    found = [_fraction(*parts) for parts in re.findall(_SEXAGESIMAL, written)]
    if len(found) != _BOTH:
        found = [float(one) for one in re.findall(r"[0-9]+\.[0-9]+", written)]
    if len(found) == 1:
        return _ONLY_ONE
    if len(found) == _BOTH and in_viet_nam(*found):
        return _WRITE.fill(right=f"{found[0]}, {found[1]}")
    return None


def _fraction(degrees: str, minutes: str, seconds: str) -> float:
    return round(int(degrees) + int(minutes) / 60 + float(seconds.replace(",", ".") or 0) / 3600, 5)


def _elsewhere(text: str, latitude: float, longitude: float) -> Problem:
    if in_viet_nam(longitude, latitude):
        return _KIND.wrong(text, _SWAPPED, _WRITE.fill(right=f"{longitude}, {latitude}"))
    return _KIND.wrong(text, _OUTSIDE, _COPY)


_Edge = tuple[float, float, float, float]


def _read_edges() -> dict[int, list[_Edge]]:
    """Return the sides of the outline by each whole degree of latitude that they touch."""
    lines = Path(__file__).with_name("outline.csv").read_text(encoding="utf-8").splitlines()
    corners = [(float(row["latitude"]), float(row["longitude"])) for row in csv.DictReader(lines)]
    bands: dict[int, list[_Edge]] = defaultdict(list)
    for one, other in zip(corners, corners[1:] + corners[:1], strict=True):
        south, north = sorted((one, other))
        for degree in range(math.floor(south[0]), math.floor(north[0]) + 1):
            bands[degree].append((*south, *north))
    return dict(bands)


_EDGES = _read_edges()


def _on_mainland(latitude: float, longitude: float) -> bool:
    """Return whether a ray to the east crosses the outline an odd number of times."""
    inside = False
    for south, west, north, east in _EDGES.get(math.floor(latitude), ()):
        if south <= latitude < north and longitude < west + (latitude - south) * (east - west) / (
            north - south
        ):
            inside = not inside
    return inside
