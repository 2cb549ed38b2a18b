"""Channels: ours, a locality's own, and what is wrong with a file or a name."""

import csv
import io

import pytest
from shelf import CATALOGUE, FISH_SAUCE, made, planned, shelf

from generator.outputs.feeds.channel import FORMATS
from generator.outputs.feeds.choose import read_channel, shipped
from generator.outputs.feeds.show import FILTERS, SHOWN, shorten
from generator.outputs.feeds.source import all_sources, read_source

OWN = """title: Sàn của tỉnh
formats: csv
needs: pack.price
columns:
  - {heading: Mã, source: pack.sku}
  - {heading: Giá, source: pack.price, show: vnd}
  - {heading: "Sao ", source: facts.stars, values: {"4": bốn sao}}
"""


def test_every_channel_we_ship_reads_without_a_finding_and_names_its_sources():
    channels = shipped()

    assert set(channels) == {"google-merchant", "postmart", "voso"}
    assert all(channel.sources and channel.checked and channel.note for channel in channels.values())
    assert channels["postmart"].title == "Buudien.vn (Postmart)"


def test_a_post_office_channel_has_the_25_columns_of_our_choice():
    voso, postmart = shipped()["voso"], shipped()["postmart"]

    assert len(voso.columns) == 25 and len(voso.headings) == 32
    assert voso.headings == postmart.headings
    assert voso.confidence == "own-choice"


def test_a_locality_adds_a_channel_without_a_line_of_python(tmp_path):
    artefacts, findings = planned(shelf(tmp_path, channels__san_tinh=OWN))

    rows = list(
        csv.reader(
            io.StringIO(made(artefacts["feeds/san-tinh/products.csv"]).decode("utf-8-sig"), newline="")
        )
    )

    assert rows == [
        ["Mã", "Giá", "Sao "],
        ["DL-1", "260000 VND", ""],
        ["NM-250", "60000 VND", "bốn sao"],
        ["NM-500", "110000 VND", "bốn sao"],
    ]
    assert not [one for one in findings if one.span.path.startswith("content/channels")]


def test_only_the_channels_that_the_catalogue_names_are_fed(tmp_path):
    artefacts, _ = planned(shelf(tmp_path, catalogue=CATALOGUE + "channels: [postmart]\n"))

    assert sorted(artefacts) == [
        "feeds/postmart/products.csv",
        "feeds/postmart/products.json",
        "feeds/report.html",
        "feeds/report.json",
    ]


def test_an_unknown_channel_is_found_at_its_line_with_the_nearest(tmp_path):
    _, findings = planned(shelf(tmp_path, catalogue=CATALOGUE + "channels: [voso, google-merchan]\n"))

    wrong = next(one for one in findings if one.code == "OCOP-310")

    assert (wrong.span.path, wrong.span.line, wrong.span.column) == ("content/catalogue.yml", 5, 18)
    assert wrong.hint.en == "did you mean `google-merchant`?"


def test_a_product_that_speaks_to_no_channel_is_found(tmp_path):
    text = FISH_SAUCE.replace("season:", "channels: {vosso: {skip: chưa}}\nseason:")

    _, findings = planned(shelf(tmp_path, products__nuoc_mam__index=text))

    assert [one.hint.vi for one in findings if one.code == "OCOP-310"] == ["ý bạn là `voso`?"]


@pytest.mark.parametrize(
    ("right", "wrong", "place", "hint"),
    [
        ("source: pack.price", "source: pack.prise", "6 OCOP-312", "did you mean `pack.price`?"),
        ("show: vnd", "show: vndd", "6 OCOP-111", "did you mean `vnd`"),
        ("pack.sku", "pack.sku, max_lenth: 5", "5 OCOP-104", "did you mean `max_length`?"),
        ("pack.sku", "producer.tax_code", "5 OCOP-312", "a representative who agreed to be named is"),
        (
            "facts.stars",
            "facts.certificate",
            "7 OCOP-312",
            "one of: facts.certificate.stars, facts.certificate.number",
        ),
    ],
)
def test_a_mistake_in_a_channel_is_found_and_makes_no_file(right, wrong, place, hint, tmp_path):
    artefacts, findings = planned(shelf(tmp_path, channels__san_tinh=OWN.replace(right, wrong)))

    here = {
        f"{one.span.line} {one.code}": one
        for one in findings
        if one.span.path == "content/channels/san-tinh.yml"
    }

    assert here[place].hint.en.startswith(hint)
    assert "feeds/san-tinh/products.csv" not in artefacts and "feeds/voso/products.csv" in artefacts


def test_a_channel_that_is_not_yaml_takes_no_other_with_it(tmp_path):
    artefacts, findings = planned(shelf(tmp_path, channels__san_tinh="title: [\n"))

    assert {one.code for one in findings if "san-tinh" in one.span.path} == {"OCOP-101", "OCOP-311"}
    assert "feeds/voso/products.csv" in artefacts


def test_xml_without_a_namespace_is_refused():
    channel, findings = read_channel(OWN.replace("formats: csv", "formats: xml"), "content/channels/a.yml")

    assert channel is None
    assert [(one.code, one.span.line) for one in findings] == [("OCOP-311", 2)]


def test_every_filter_and_every_source_can_be_named():
    assert set(SHOWN) == set(FILTERS)
    assert all(read_source(written).written == written for written in all_sources())
    assert "producer.tax_code" not in set(all_sources())
    assert set(FORMATS) == {"csv", "json", "xml"}


@pytest.mark.parametrize(
    ("text", "longest", "cut"),
    [
        ("Nước mắm", 8, "Nước mắm"),
        ("Nước mắm Cửa Khe", 12, "Nước mắm…"),
        ("Nước mắm Cửa Khe", 13, "Nước mắm Cửa…"),
        ("a" * 20, 5, "aaaa…"),
    ],
)
def test_a_text_is_cut_behind_a_word(text, longest, cut):
    assert shorten(text, longest) == cut
    assert len(cut) <= longest
