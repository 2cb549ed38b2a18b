"""How values are written: every form and every refusal of RECORD section 2."""

import pickle
import unicodedata
from datetime import date
from decimal import Decimal

import pytest

from generator.base.diagnostic import Problem
from generator.model.values import (
    UNITS,
    Absence,
    Coordinates,
    Day,
    Duration,
    Part,
    Quantity,
    in_viet_nam,
    months_later,
    read_absence,
    read_coordinates,
    read_day,
    read_duration,
    read_gtin,
    read_hours,
    read_integer,
    read_money,
    read_number,
    read_percent,
    read_place,
    read_quantity,
    read_telephone,
    read_yes_no,
    unit_price,
)


def refusal(reader, text):
    with pytest.raises(Problem) as caught:
        reader(text)
    return caught.value


def test_money_is_read_in_every_form_people_use():
    forms = {
        120_000: "120000 120.000 120,000 120.000đ 120.000₫ 120,000VND 120k 120.000,00 120000.00 đ120.000",
        1_200_000: "1.200.000 1200000đ 1.2tr 1,2tr 1,20tr 1200k",
    }

    read = {amount: {read_money(form) for form in text.split()} for amount, text in forms.items()}

    assert read == {120_000: {120_000}, 1_200_000: {1_200_000}}


@pytest.mark.parametrize(
    "text",
    [
        "120 000",
        "120\u00a0000",
        "120\u202f000 ₫",
        " 120 000  đ ",
        "120000 đồng",
        "120.000 Đồng",
        "VND 120.000",
        "₫ 120.000",
        "120.000 vnđ",
        "120 nghìn",
        "120 ngàn",
        "120 NGHÌN ĐỒNG",
        "120 K",
        "120kđ",
        "0,12 triệu",
        unicodedata.normalize("NFD", "120 nghìn đồng"),
    ],
)
def test_money_may_have_its_currency_its_thousands_and_odd_spaces(text):
    assert read_money(text) == 120_000


@pytest.mark.parametrize(
    "text", ["120.5", "1.2", "12,5", "1,20", "120.5 đ", "0.500", "1.500 nghìn", "1.200 triệu"]
)
def test_a_fraction_of_money_alone_is_asked_about(text):
    assert refusal(read_money, text).code == "OCOP-112"


def test_the_question_about_money_says_both_amounts_and_what_to_write():
    asked = refusal(read_money, "1.2")

    assert asked.message.vi == "`1.2` có thể là 1.200 đ hay 1.200.000 đ"
    assert asked.message.en == "`1.2` could be 1,200 đ or 1,200,000 đ"
    assert asked.hint.vi == "hãy viết `1,2 nghìn` hoặc `1,2 triệu`"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("0", "số tiền `0` phải lớn hơn 0"),
        ("0,0 triệu", "số tiền `0,0 triệu` phải lớn hơn 0"),
        ("-5000", "số tiền `-5000` không thể âm"),
        ("−120.000 đ", "số tiền `−120.000 đ` không thể âm"),
        ("100.000 - 120.000", "`100.000 - 120.000` là một khoảng, không phải một số tiền"),
        ("100k–120k", "`100k–120k` là một khoảng, không phải một số tiền"),
        ("từ 100k đến 120k", "`từ 100k đến 120k` là một khoảng, không phải một số tiền"),
        ("rẻ", "`rẻ` không phải số tiền"),
        ("", "chưa ghi số tiền"),
        ("120.00.000", "`120.00.000` không phải số tiền"),
        ("1,200.000", "`1,200.000` không phải số tiền"),
        ("0120000", "`0120000` không phải số tiền"),
        ("12000.5", "`12000.5` không phải số tiền"),
        ("1,2345678 triệu", "`1,2345678 triệu` không phải số tiền"),
        ("12 USD", "`12 USD` không phải số tiền"),
        ("9" * 5000, f"`{'9' * 59}…` không phải số tiền"),
    ],
)
def test_what_is_no_amount_of_money_is_refused(text, message):
    refused = refusal(read_money, text)

    assert (refused.code, refused.message.vi) == ("OCOP-114", message)


def test_whoever_writes_that_the_price_is_on_request_is_told_to_leave_it_out():
    assert refusal(read_money, "Liên hệ").hint.vi == "chưa có giá thì bỏ mục này: trang sẽ ghi `liên hệ`"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14", "14"),
        ("14,5", "14.5"),
        ("14.5", "14.5"),
        ("0.500", "0.5"),
        ("-3", "-3"),
        ("−3,5", "-3.5"),
        ("1500", "1500"),
        ("1 500", "1500"),
        ("1\u00a0500,5", "1500.5"),
        ("1.500,5", "1500.5"),
        ("1,500.5", "1500.5"),
        ("1.500.000", "1500000"),
        ("1234.500", "1234.5"),
    ],
)
def test_a_number_has_a_point_or_a_comma(text, value):
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["14", "14%", "14 %", "14,0 %", " 14\u00a0% "])
def test_a_percentage_may_have_its_sign(text):
    assert read_percent(text) == 14


def test_a_whole_number_is_digits_alone():
    assert [read_integer(text) for text in ("14", "1500", "1 500", "-2", "14,0")] == [14, 1500, 1500, -2, 14]


@pytest.mark.parametrize("reader", [read_number, read_percent, read_integer])
def test_three_digits_after_a_point_are_asked_about(reader):
    asked = refusal(reader, "1.500")

    assert (asked.code, asked.message.vi) == ("OCOP-112", "`1.500` có thể là 1500 hay 1,5")
    assert asked.message.en == "`1.500` could be 1500 or 1.5"
    assert asked.hint.en == "write `1500` or `1.5`"


@pytest.mark.parametrize(
    ("reader", "text", "message"),
    [
        (read_number, "mười", "`mười` không phải số"),
        (read_number, "1e5", "`1e5` không phải số"),
        (read_number, "1.2.3", "`1.2.3` không phải số"),
        (read_number, "9" * 5000, f"`{'9' * 59}…` không phải số"),
        (read_percent, "14 độ", "`14 độ` không phải tỷ lệ phần trăm"),
        (read_integer, "1.250.000đ", "`1.250.000đ` không phải số nguyên"),
        (read_integer, "14,5", "`14,5` không phải số nguyên"),
        (read_integer, "", "chưa ghi số nguyên"),
    ],
)
def test_what_is_no_number_is_refused(reader, text, message):
    refused = refusal(reader, text)

    assert (refused.code, refused.message.vi) == ("OCOP-105", message)


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("500 ml", "500 ml", "500 ml"),
        ("500ml", "500 ml", "500 ml"),
        ("500\u00a0ML.", "500 ml", "500 ml"),
        ("500 gr", "500 g", "500 g"),
        ("0,5 lít", "0,5 lít", "0.5 litres"),
        ("1 L", "1 lít", "1 litre"),
        ("1.5 kg", "1,5 kg", "1.5 kg"),
        ("1,50 Kg", "1,5 kg", "1.5 kg"),
        ("0.500 kg", "0,5 kg", "0.5 kg"),
        ("1 500 g", "1500 g", "1500 g"),
        ("2 lạng", "2 lạng", "200 g"),
        ("5 tạ", "5 tạ", "500 kg"),
        ("2 tấn", "2 tấn", "2 tonnes"),
        ("1,2 m2", "1,2 m²", "1.2 m²"),
        ("3 mét vuông", "3 m²", "3 m²"),
        ("1 chiếc", "1 chiếc", "1 piece"),
        ("30 quả", "30 quả", "30 pieces"),
        ("2 NGƯỜI", "2 người", "2 people"),
        ("50 g x 10 gói", "10 gói × 50 g", "10 packs × 50 g"),
        ("50gx10gói", "10 gói × 50 g", "10 packs × 50 g"),
        ("50 g × 10 Gói", "10 gói × 50 g", "10 packs × 50 g"),
        ("10 gói × 50 g", "10 gói × 50 g", "10 packs × 50 g"),
        ("10 gói * 50 g", "10 gói × 50 g", "10 packs × 50 g"),
        ("50 g x 10", "10 × 50 g", "10 × 50 g"),
        ("10 x 50 g", "10 × 50 g", "10 × 50 g"),
        ("1 chai 500 ml", "1 chai 500 ml", "1 bottle of 500 ml"),
        ("1 bộ 6 chén", "1 bộ 6 chén", "1 set of 6 cups"),
        ("2 hộp 10 gói", "2 hộp 10 gói", "2 boxes of 10 packs"),
        (unicodedata.normalize("NFD", "1 bộ 6 chén"), "1 bộ 6 chén", "1 set of 6 cups"),
    ],
)
def test_a_quantity_is_read_and_said_in_both_languages(text, vi, en):
    read = read_quantity(text)

    assert (read.show("vi"), read.show("en")) == (vi, en)


@pytest.mark.parametrize(
    "text", ["0,5 lít", "50 g x 10 gói", "1 bộ 6 chén", "10 x 50 g", "1 chai 500 ml", "1500 g", "3 m2"]
)
def test_what_is_shown_of_a_quantity_reads_as_the_same(text):
    read = read_quantity(text)

    assert read_quantity(read.show("vi")) == read


def test_a_quantity_knows_its_pieces_and_its_whole():
    packs, cups = read_quantity("50 g x 10 gói"), read_quantity("1 bộ 6 chén")

    assert packs == Quantity(Decimal(50), "g", 10, of="gói")
    assert (packs.dimension, packs.total, packs.base) == ("mass", 500, 500)
    assert (cups.amount, cups.unit, cups.pieces, cups.of, cups.dimension, cups.base) == (
        6,
        "chén",
        1,
        "bộ",
        "count",
        6,
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("0,5 lít", "500 ml", True),
        ("50 g x 10 gói", "0,5 kg", True),
        ("2 lạng", "200 g", True),
        ("1,5 m", "150 cm", True),
        ("1 m2", "10000 cm2", True),
        ("1 bộ 6 chén", "6 chén", True),
        ("500 g", "500 ml", False),
        ("500 g", "5 kg", False),
        ("1 chiếc", "1 hộp", False),
    ],
)
def test_quantities_are_compared_in_their_base_unit_and_things_within_one_unit(one, other, same):
    assert read_quantity(one).same_as(read_quantity(other)) is same


@pytest.mark.parametrize(
    ("text", "vi", "hint"),
    [
        ("1.500 g", "`1.500 g` có thể là 1500 g hay 1,5 g", "hãy viết `1500 g` hoặc `1,5 g`"),
        ("1,500 kg", "`1,500 kg` có thể là 1500 kg hay 1,5 kg", "hãy viết `1500 kg` hoặc `1,5 kg`"),
        ("1.500 cái", "`1.500 cái` có thể là 1500 cái hay 1,5 cái", "hãy viết `1500 cái` hoặc `1,5 cái`"),
        (
            "500 g 10 gói",
            "`500 g 10 gói` có thể là 500 g x 10 gói hay 500 g tất cả",
            "hãy viết `500 g x 10 gói` hoặc `500 g`",
        ),
        (
            "2 chai 500 ml",
            "`2 chai 500 ml` có thể là 500 ml x 2 chai hay 500 ml tất cả",
            "hãy viết `500 ml x 2 chai` hoặc `500 ml`",
        ),
        (
            "2 hộp x 10 gói",
            "`2 hộp x 10 gói` có thể là `2 hộp 10 gói` hay `10 gói 2 hộp`",
            "hãy viết `2 hộp 10 gói` hoặc `10 gói 2 hộp`",
        ),
    ],
)
def test_a_quantity_that_can_be_read_two_ways_is_asked_about(text, vi, hint):
    asked = refusal(read_quantity, text)

    assert (asked.code, asked.message.vi, asked.hint.vi) == ("OCOP-112", vi, hint)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("500", "`500` has no unit", "add the unit, like `500 g`, `500 ml` or `500 cái`"),
        ("10 goi", "`10 goi`: there is no unit `goi`", "did you mean `gói`?"),
        ("2 hôp", "`2 hôp`: there is no unit `hôp`", "did you mean `hộp`?"),
        ("500 mll", "`500 mll`: there is no unit `mll`", "did you mean `ml`?"),
        (
            "3 zzz",
            "`3 zzz`: there is no unit `zzz`",
            "the usual units: g, kg, ml, lít, cái, bộ, hộp, gói, chai",
        ),
        ("hộp", "`hộp` is not a quantity with its unit", "write `1 hộp`"),
        ("Chai 500 ml", "`Chai 500 ml` is not a quantity with its unit", "write `1 chai 500 ml`"),
        ("0 g", "the quantity `0 g` must be more than 0", None),
        ("50 g x 0 gói", "the quantity `50 g x 0 gói` must be more than 0", None),
        ("50 g x 1,5 gói", "`50 g x 1,5 gói` is not a quantity with its unit", None),
        ("10 x 8 cm", "`10 x 8 cm` is not a quantity with its unit", None),
        ("10 cm x 8 cm", "`10 cm x 8 cm` is not a quantity with its unit", None),
        ("500-600 g", "`500-600 g` is not a quantity with its unit", None),
        ("-5 kg", "`-5 kg` is not a quantity with its unit", None),
        ("", "a quantity with its unit is not written", None),
    ],
)
def test_what_is_no_quantity_is_refused_with_a_near_unit(text, message, hint):
    refused = refusal(read_quantity, text)

    assert (refused.code, refused.message.en) == ("OCOP-113", message)
    assert hint is None or refused.hint.en == hint


def test_every_unit_is_written_in_one_way_only_and_said_in_vietnamese():
    forms = [form for unit in UNITS.values() for form in unit.forms]

    assert len(forms) == len(set(forms))
    assert all(read_quantity(f"2 {form}").unit in UNITS for form in forms)
    assert all(unit.names[0] for unit in UNITS.values())


@pytest.mark.parametrize(
    ("text", "price", "expected"),
    [
        ("500 ml", 120_000, (240_000, "l")),
        ("300 g", 100_000, (333_333, "kg")),
        ("50 g x 10 gói", 90_000, (180_000, "kg")),
        ("1 kg", 90_000, (90_000, "kg")),
        ("150 cm", 90_000, (60_000, "m")),
        ("2 m2", 90_001, (45_001, "m2")),
        ("30 quả", 100_000, (3_333, "quả")),
        ("1 bộ 6 chén", 600_000, (100_000, "chén")),
        ("1 chiếc", 50_000, None),
    ],
)
def test_a_unit_price_is_whole_dong_rounded_half_up(text, price, expected):
    assert unit_price(price, read_quantity(text)) == expected


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("12 tháng", Duration(12, "month")),
        ("06 tháng", Duration(6, "month")),
        ("18 months", Duration(18, "month")),
        ("1 Month", Duration(1, "month")),
        ("2 năm", Duration(2, "year")),
        ("7\u00a0ngày", Duration(7, "day")),
        ("3 tuần", Duration(3, "week")),
        ("12 tháng kể từ NSX", Duration(12, "month", from_making=True)),
        ("12 tháng kể từ ngày sản xuất", Duration(12, "month", from_making=True)),
        ("12 months from manufacture", Duration(12, "month", from_making=True)),
    ],
)
def test_a_duration_is_a_count_of_days_weeks_months_or_years(text, duration):
    assert read_duration(text) == duration


def test_a_duration_is_said_in_both_languages():
    durations = [Duration(1, "year"), Duration(12, "month", from_making=True)]

    assert [duration.show("vi") for duration in durations] == ["1 năm", "12 tháng kể từ ngày sản xuất"]
    assert [duration.show("en") for duration in durations] == ["1 year", "12 months from manufacture"]


@pytest.mark.parametrize(
    "text", ["", "lâu", "12", "6-8 tháng", "1,5 năm", "0 ngày", "24 giờ", "12 tháng từ khi mở nắp"]
)
def test_what_is_no_duration_is_refused(text):
    assert refusal(read_duration, text).code == "OCOP-115"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("24/11/2026", "2026-11-24"),
        ("5/8/2026", "2026-08-05"),
        ("05/08/2026", "2026-08-05"),
        ("24-11-2026", "2026-11-24"),
        ("24.11.2026", "2026-11-24"),
        ("2026-11-24", "2026-11-24"),
        ("29/2/2024", "2024-02-29"),
        ("ngày 5 tháng 8 năm 2026", "2026-08-05"),
        ("Ngày 05\u00a0tháng 08 năm 2026", "2026-08-05"),
        ("5 tháng 8 năm 2026", "2026-08-05"),
        ("ngày 24/11/2026", "2026-11-24"),
        ("5 August 2026", "2026-08-05"),
        ("tháng 8/2026", "2026-08"),
        ("tháng 8 năm 2026", "2026-08"),
        ("August 2026", "2026-08"),
        ("11/2026", "2026-11"),
        ("2026-11", "2026-11"),
        ("2026", "2026"),
        ("năm 2026", "2026"),
        (unicodedata.normalize("NFD", "ngày 5 tháng 8 năm 2026"), "2026-08-05"),
    ],
)
def test_a_date_is_read_day_first_and_a_month_or_year_stays_one(text, iso):
    assert read_day(text).isoformat() == iso


@pytest.mark.parametrize("day", [Day(2026, 11, 24), Day(2026, 8), Day(2026)])
def test_what_is_shown_of_a_date_reads_as_the_same_in_both_languages(day):
    assert read_day(day.show("vi")) == read_day(day.show("en")) == day


def test_a_date_is_said_day_first_in_both_languages():
    assert (Day(2026, 8, 5).show("vi"), Day(2026, 8, 5).show("en")) == ("05/08/2026", "05/08/2026")
    assert (Day(2026, 8).show("vi"), Day(2026, 8).show("en")) == ("tháng 8/2026", "August 2026")
    assert (Day(2026).show("vi"), Day(2026).show("en")) == ("2026", "2026")


def test_a_month_or_a_year_lasts_to_its_last_day():
    assert (Day(2024, 2).first, Day(2024, 2).last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert (Day(2026).first, Day(2026).last) == (date(2026, 1, 1), date(2026, 12, 31))
    assert [day.exact for day in (Day(2026), Day(2026, 8), Day(2026, 8, 5))] == [False, False, True]


def test_dates_are_ordered_by_their_last_day():
    days = [Day(2026), Day(2026, 8), Day(2026, 8, 5), Day(2025), Day(2026, 12, 31)]

    assert sorted(days) == [Day(2025), Day(2026, 8, 5), Day(2026, 8), Day(2026), Day(2026, 12, 31)]


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("13/25/2024", "`13/25/2024`: không có tháng 25", "`13/25/2024`: there is no month 25"),
        (
            "30/2/2024",
            "`30/2/2024`: tháng 2/2024 không có ngày 30",
            "`30/2/2024`: February 2024 has no day 30",
        ),
        (
            "29/2/2026",
            "`29/2/2026`: tháng 2/2026 không có ngày 29",
            "`29/2/2026`: February 2026 has no day 29",
        ),
        ("13/2026", "`13/2026`: không có tháng 13", "`13/2026`: there is no month 13"),
        ("0/5/2026", "`0/5/2026`: tháng 5/2026 không có ngày 0", "`0/5/2026`: May 2026 has no day 0"),
        ("5/8", "`5/8` thiếu năm", "`5/8` has no year"),
        ("hôm qua", "`hôm qua` không phải ngày", "`hôm qua` is not a date"),
        ("24/11-2026", "`24/11-2026` không phải ngày", "`24/11-2026` is not a date"),
        ("", "chưa ghi ngày", "a date is not written"),
    ],
)
def test_what_is_no_date_is_refused(text, vi, en):
    refused = refusal(read_day, text)

    assert (refused.code, refused.message.vi, refused.message.en) == ("OCOP-106", vi, en)


def test_a_date_with_its_month_first_is_turned_round_in_the_hint():
    assert refusal(read_day, "11/24/2026").hint.vi == "hãy viết ngày trước: `24/11/2026`"


def test_a_year_of_two_digits_is_asked_about():
    asked = refusal(read_day, "24/11/26")

    assert (asked.code, asked.message.vi) == ("OCOP-112", "`24/11/26` có thể là 24/11/2026 hay 24/11/1926")
    assert asked.hint.en == "write all four digits of the year, like `24/11/2026`"


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2023, 12, 20), 36, date(2026, 12, 20)),
        (date(2024, 2, 29), 36, date(2027, 2, 28)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 11, 30), 2, date(2027, 1, 30)),
    ],
)
def test_months_later_is_the_same_day_or_the_months_last(day, months, later):
    assert months_later(day, months) == later


@pytest.mark.parametrize(
    ("text", "dial"),
    [
        ("0905 123 456", "+84905123456"),
        ("0905.123.456", "+84905123456"),
        ("+84 905 123 456", "+84905123456"),
        ("+84 (0) 905 123 456", "+84905123456"),
        ("84905123456", "+84905123456"),
        ("0084 905 123 456", "+84905123456"),
        ("(0235) 3 871 234", "+842353871234"),
        ("1900 1234", "19001234"),
        ("1800 123 456", "1800123456"),
        ("+86 139 1234 5678", "+8613912345678"),
    ],
)
def test_a_telephone_number_is_kept_as_written_and_dialled(text, dial):
    read = read_telephone(text)

    assert (read.written, read.dial) == (text, dial)


@pytest.mark.parametrize(
    "text", ["", "gọi Hiền", "113", "0905 123", "0905 123 456 - 0912 345 678", "0905123456 (Hiền)"]
)
def test_what_is_no_telephone_number_is_refused(text):
    assert refusal(read_telephone, text).code == "OCOP-131"


def test_yes_and_no_are_read_in_both_languages_and_any_letters():
    assert all(
        read_yes_no(text) for text in ("có", "CÓ", "yes", "Yes", "true", unicodedata.normalize("NFD", "có"))
    )
    assert not any(read_yes_no(text) for text in ("không", "Không ", "no", "NO", "False"))


@pytest.mark.parametrize("text", ["", "1", "on", "maybe", "không có"])
def test_anything_but_yes_or_no_is_refused(text):
    assert refusal(read_yes_no, text).code == "OCOP-119"


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        (
            "xã Thăng An, thành phố Đà Nẵng",
            "xã Thăng An, thành phố Đà Nẵng",
            "Thăng An commune, Đà Nẵng city",
        ),
        ("Xã  Thăng An ,TP. Đà Nẵng", "xã Thăng An, thành phố Đà Nẵng", "Thăng An commune, Đà Nẵng city"),
        ("XÃ THĂNG AN, TP ĐÀ NẴNG", "xã Thăng An, thành phố Đà Nẵng", "Thăng An commune, Đà Nẵng city"),
        ("thăng an, đà nẵng", "Thăng An, Đà Nẵng", "Thăng An, Đà Nẵng"),
        ("P. Hải Châu, TP.Đà Nẵng", "phường Hải Châu, thành phố Đà Nẵng", "Hải Châu ward, Đà Nẵng city"),
        ("P5, Q.1, TP. HCM", "phường 5, quận 1, thành phố HCM", "ward 5, district 1, HCM city"),
        ("tx Điện Bàn, T. Quảng Nam", "thị xã Điện Bàn, tỉnh Quảng Nam", "Điện Bàn town, Quảng Nam province"),
        ("Xã Y Tý, Lào Cai, Việt Nam", "xã Y Tý, Lào Cai", "Y Tý commune, Lào Cai"),
    ],
)
def test_a_place_is_said_with_its_kinds_in_small_letters(text, vi, en):
    place = read_place(text)

    assert (place.show("vi"), place.show("en")) == (vi, en)


@pytest.mark.parametrize(
    ("text", "commune", "district", "province"),
    [
        ("xã Thăng An, thành phố Đà Nẵng", "Thăng An", None, "Đà Nẵng"),
        ("Thăng An, Đà Nẵng", "Thăng An", None, "Đà Nẵng"),
        ("Đà Nẵng", None, None, "Đà Nẵng"),
        ("đặc khu Hoàng Sa, Đà Nẵng", "Hoàng Sa", None, "Đà Nẵng"),
        ("xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam", "Bình Dương", "Thăng Bình", "Quảng Nam"),
        ("Bình Dương, Thăng Bình, Quảng Nam", "Bình Dương", "Thăng Bình", "Quảng Nam"),
        ("thị trấn Hà Lam, H. Thăng Bình, Quảng Nam", "Hà Lam", "Thăng Bình", "Quảng Nam"),
        ("huyện Thăng Bình, tỉnh Quảng Nam", None, "Thăng Bình", "Quảng Nam"),
        ("thành phố Hội An, tỉnh Quảng Nam", None, "Hội An", "Quảng Nam"),
        ("xã Bình Dương, huyện Thăng Bình", "Bình Dương", "Thăng Bình", None),
        ("thôn Duy Hà, xã Bình Dương, huyện Thăng Bình, Quảng Nam", "Bình Dương", "Thăng Bình", "Quảng Nam"),
        ("thôn Duy Hà, xã Thăng An, Đà Nẵng", "Thăng An", None, "Đà Nẵng"),
    ],
)
def test_a_place_knows_its_levels(text, commune, district, province):
    place = read_place(text, 3)

    names = [part and part.name for part in (place.commune, place.district, place.province)]

    assert names == [commune, district, province]


def test_a_place_has_a_title_a_slug_and_a_key():
    place = read_place("xã Thăng An, TP Đà Nẵng")

    assert place.head == "Xã Thăng An"
    assert (place.slug, place.key) == ("xa-thang-an-thanh-pho-da-nang", "thang-an/da-nang")
    assert place == read_place("Xã Thăng An, thành phố Đà Nẵng")


@pytest.mark.parametrize(
    ("inner", "outer", "within"),
    [
        ("Thăng An, Đà Nẵng", "thành phố Đà Nẵng", True),
        ("xã Thăng An, TP. Đà Nẵng", "Đà Nẵng", True),
        ("xã Thăng An, TP. Đà Nẵng", "xã Thăng An, Đà Nẵng", True),
        ("xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam", "huyện Thăng Bình, tỉnh Quảng Nam", True),
        ("xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam", "xã Bình Dương, Quảng Nam", True),
        ("xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam", "Quảng Nam", True),
        ("xã Bình Dương, huyện Thăng Bình, tỉnh Quảng Nam", "xã Thăng Bình", False),
        ("xã Hòa Tiến, Đà Nẵng", "xã Hoà Tiến, Đà Nẵng", True),
        ("thành phố Đà Nẵng", "xã Thăng An, thành phố Đà Nẵng", False),
        ("xã Thăng An, thành phố Đà Nẵng", "tỉnh Quảng Nam", False),
    ],
)
def test_a_place_lies_within_another_that_names_units_above_it(inner, outer, within):
    assert read_place(inner).within(read_place(outer)) is within


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "chưa ghi địa danh hành chính"),
        (" , ", "`,` không phải địa danh hành chính"),
        ("xã Thăng An,, Đà Nẵng", "`xã Thăng An,, Đà Nẵng` có một phần trống giữa hai dấu phẩy"),
        ("a, b, c, d, e", "`a, b, c, d, e` có quá nhiều phần"),
        (
            "12 Trần Phú, xã {x}, Đà Nẵng",
            "`12 Trần Phú, xã {x}, Đà Nẵng`: `12 Trần Phú` là số nhà hay đường, không phải đơn vị hành chính",
        ),
        ("xã, Đà Nẵng", "`xã, Đà Nẵng`: `xã` không có tên"),
        (
            "xã Bình Dương huyện Thăng Bình",
            "`xã Bình Dương huyện Thăng Bình` thiếu dấu phẩy giữa hai đơn vị hành chính",
        ),
        (
            "thành phố Đà Nẵng, xã Thăng An",
            "`thành phố Đà Nẵng, xã Thăng An` không đi từ đơn vị nhỏ đến đơn vị lớn",
        ),
        ("xã Thăng An, xã Thăng Điền", "`xã Thăng An, xã Thăng Điền` không đi từ đơn vị nhỏ đến đơn vị lớn"),
    ],
)
def test_what_is_no_place_is_refused(text, message):
    refused = refusal(read_place, text)

    assert (refused.code, refused.message.vi) == ("OCOP-118", message)


def test_a_place_the_wrong_way_round_is_turned_in_the_hint():
    hint = refusal(read_place, "thành phố Đà Nẵng, xã Thăng An").hint

    assert hint.en == "write `xã Thăng An, thành phố Đà Nẵng`"


@pytest.mark.parametrize(
    "text", ["15.7432, 108.3571", "15.7432,108.3571", "15.7432 108.3571", "15,7432; 108,3571"]
)
def test_coordinates_are_latitude_and_longitude(text):
    assert read_coordinates(text) == Coordinates(15.7432, 108.3571)


@pytest.mark.parametrize(
    "text",
    [
        "21.03, 105.85",  # Hà Nội
        "10.78, 106.70",  # Hồ Chí Minh City
        "22.40, 102.15",  # A Pa Chải, the western corner
        "23.37, 105.32",  # Lũng Cú, the northern one
        "8.60, 104.72",  # Cà Mau, the southern one
        "12.65, 109.46",  # Mũi Đôi, the eastern one
        "21.52, 107.97",  # Móng Cái
        "10.22, 103.97",  # Phú Quốc
        "9.30, 103.47",  # Thổ Chu
        "9.68, 104.36",  # Nam Du
        "8.69, 106.61",  # Côn Đảo
        "10.53, 108.94",  # Phú Quý
        "15.38, 109.12",  # Lý Sơn
        "17.16, 107.34",  # Cồn Cỏ
        "20.13, 107.73",  # Bạch Long Vĩ
        "16.54, 111.61",  # Hoàng Sa
        "8.64, 111.92",  # Trường Sa
        "11.43, 114.33",  # Song Tử Tây
    ],
)
def test_viet_nam_has_its_corners_islands_and_archipelagos(text):
    assert read_coordinates(text)


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        (11.56, 104.92),  # Phnom Penh
        (17.97, 102.60),  # Vientiane
        (15.12, 105.80),  # Pakse
        (22.82, 108.32),  # Nanning
        (21.48, 109.10),  # Beihai
        (18.25, 109.50),  # Sanya
        (10.63, 103.52),  # Sihanoukville
        (6.88, 116.84),  # Kudat
        (9.74, 118.73),  # Puerto Princesa
    ],
)
def test_cities_of_the_neighbours_are_not_in_viet_nam(latitude, longitude):
    assert not in_viet_nam(latitude, longitude)


def test_swapped_coordinates_are_said_to_be():
    refused = refusal(read_coordinates, "108.3571, 15.7432")

    assert refused.code == "OCOP-116"
    assert (
        refused.message.en
        == "the coordinates `108.3571, 15.7432` are swapped: longitude stands before latitude"
    )
    assert refused.hint.vi == "hãy viết `15.7432, 108.3571`"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("48.85, 2.35", "toạ độ `48.85, 2.35` nằm ngoài Việt Nam"),
        ("-15.7, 108.3", "toạ độ `-15.7, 108.3` nằm ngoài Việt Nam"),
        ("0, 0", "toạ độ `0, 0` nằm ngoài Việt Nam"),
        ("15.7432", "`15.7432` không phải toạ độ"),
        ("15°44'B, 108°21'Đ", "`15°44'B, 108°21'Đ` không phải toạ độ"),
        ("", "chưa ghi toạ độ"),
    ],
)
def test_what_are_no_coordinates_of_viet_nam_is_refused(text, message):
    refused = refusal(read_coordinates, text)

    assert (refused.code, refused.message.vi) == ("OCOP-116", message)


@pytest.mark.parametrize(
    ("text", "vi", "en"),
    [
        ("Mo-Su 07:00-18:00", [("Hằng ngày", "7:00-18:00")], [("Every day", "7:00-18:00")]),
        ("07:00-18:00", [("Hằng ngày", "7:00-18:00")], [("Every day", "7:00-18:00")]),
        ("mo–su  7:00–18:00", [("Hằng ngày", "7:00-18:00")], [("Every day", "7:00-18:00")]),
        ("24/7", [("Hằng ngày", "24 giờ")], [("Every day", "24 hours")]),
        (
            "Mo-Fr 07:30-11:30, 13:30-17:00; Sa 08:00-11:00",
            [("Thứ Hai - Thứ Sáu", "7:30-11:30, 13:30-17:00"), ("Thứ Bảy", "8:00-11:00")],
            [("Mon-Fri", "7:30-11:30, 13:30-17:00"), ("Sat", "8:00-11:00")],
        ),
        (
            "Mo-Su 07:00-18:00; Su off; PH off",
            [("Thứ Hai - Thứ Bảy", "7:00-18:00"), ("Chủ nhật", "nghỉ"), ("Ngày lễ", "nghỉ")],
            [("Mon-Sat", "7:00-18:00"), ("Sun", "closed"), ("Public holidays", "closed")],
        ),
        (
            "Mo,We,Fr 08:00-17:00",
            [("Thứ Hai, Thứ Tư, Thứ Sáu", "8:00-17:00")],
            [("Mon, Wed, Fri", "8:00-17:00")],
        ),
        (
            "Sa-Mo 18:00-02:00",
            [("Thứ Hai, Thứ Bảy - Chủ nhật", "18:00-2:00")],
            [("Mon, Sat-Sun", "18:00-2:00")],
        ),
    ],
)
def test_hours_are_said_in_words(text, vi, en):
    hours = read_hours(text)

    assert (hours.show("vi"), hours.show("en")) == (vi, en)


def test_hours_are_given_to_schema_org_span_by_span():
    week = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

    assert read_hours("Sa 7:30-11:00, 13:30-24:00; Su off").spec() == [
        (("Saturday",), "07:30", "11:00"),
        (("Saturday",), "13:30", "23:59"),
    ]
    assert read_hours("24/7").spec() == [(week, "00:00", "23:59")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "cả ngày",
        "7h-18h",
        "Mo-Su",
        "Mo-Su 07:00",
        "Mo-Su 25:00-26:00",
        "Xx 07:00-18:00",
        "Mo-PH 07:00-18:00",
        "Mo 07:00-12:00, 11:00-17:00",
        "Mo 07:00-07:00",
        "Mo 07:00-11:00;; Tu 07:00-11:00",
    ],
)
def test_what_are_no_hours_is_refused(text):
    assert refusal(read_hours, text).code == "OCOP-117"


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("8938505974194", "8938505974194"),
        ("893 8505 97419 4", "8938505974194"),
        ("893-8505974194", "8938505974194"),
        ("96385074", "96385074"),
        ("036000291452", "036000291452"),
        ("18938505974191", "18938505974191"),
    ],
)
def test_a_gtin_is_8_12_13_or_14_digits(text, digits):
    assert read_gtin(text) == digits


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("8938505974196", "sai số kiểm tra của mã vạch `8938505974196`: phải là 4"),
        ("893850597419", "sai số kiểm tra của mã vạch `893850597419`: phải là 3"),
        ("893850", "mã vạch `893850` có 6 chữ số, phải có 8, 12, 13 hay 14"),
        ("8,93851E+12", "`8,93851E+12` không phải mã vạch"),
        ("", "chưa ghi mã vạch"),
    ],
)
def test_a_gtin_that_is_wrong_is_refused_with_the_digit_it_should_have(text, message):
    refused = refusal(read_gtin, text)

    assert (refused.code, refused.message.vi) == ("OCOP-109", message)


@pytest.mark.parametrize(
    ("text", "absence"),
    [
        ("không có", Absence.NONE),
        ("Không  có", Absence.NONE),
        ("None", Absence.NONE),
        ("không áp dụng", Absence.NOT_APPLICABLE),
        ("N/A", Absence.NOT_APPLICABLE),
        (unicodedata.normalize("NFD", "không áp dụng"), Absence.NOT_APPLICABLE),
        ("không có đậu phộng", None),
        ("", None),
    ],
)
def test_nothing_to_say_is_a_value_of_its_own(text, absence):
    assert read_absence(text) is absence


def test_an_absence_is_said_in_both_languages_and_reads_as_the_same():
    for absence in Absence:
        assert read_absence(absence.show("vi")) is read_absence(absence.show("en")) is absence


@pytest.mark.parametrize(
    "value",
    [
        read_quantity("50 g x 10 gói"),
        read_duration("12 tháng"),
        read_day("11/2026"),
        read_telephone("0905 123 456"),
        read_place("xã Thăng An, Đà Nẵng"),
        read_coordinates("15.7432, 108.3571"),
        read_hours("Mo-Su 07:00-18:00"),
        Part("xã", "Thăng An"),
        Absence.NONE,
    ],
)
def test_every_value_can_be_hashed_and_sent_to_another_process(value):
    copy = pickle.loads(pickle.dumps(value))

    assert copy == value
    assert hash(copy) == hash(value)


@pytest.mark.parametrize(
    "reader",
    [
        read_money,
        read_number,
        read_integer,
        read_percent,
        read_quantity,
        read_duration,
        read_day,
        read_telephone,
        read_yes_no,
        read_place,
        read_coordinates,
        read_hours,
        read_gtin,
    ],
)
@pytest.mark.parametrize(
    "text", ["", " ", "`{value}`", "{0}", "٣٤", "9" * 6000, "1," * 3000, "1 x " * 2000, "a" * 9000]
)
def test_a_strange_text_is_refused_and_never_breaks_a_reader(reader, text):
    try:
        reader(text)
    except Problem as problem:
        assert len(problem.message.vi) < 300
