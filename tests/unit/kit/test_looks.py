"""Addresses, templates, the theme and what names it, keys of artefacts."""

import pytest

from generator.kit.addresses import PATHS, where
from generator.kit.colour import contrast, is_readable
from generator.kit.output import Artefact, Theme, print_of
from generator.kit.resources import default_config, theme_of
from generator.kit.templates import Markup, environment
from generator.outputs.site import nothing, robots


def test_every_kind_of_page_has_an_address_of_its_own_in_both_languages():
    every = [where(code, kind, "x") for kind in PATHS for code in ("vi", "en")]

    assert len(set(every)) == len(every)
    assert (where("vi", "home"), where("en", "home")) == ("", "en/")
    assert where("en", "groups", "do-uong", 3) == "en/groups/do-uong/page/3/"
    assert where("vi", "products", page=2) == "san-pham/trang/2/"


def test_a_localitys_own_files_go_before_ours(tmp_path):
    (tmp_path / "theme/site/assets").mkdir(parents=True)
    (tmp_path / "theme/site/assets/look.css").write_text("/* riêng */", "utf-8")
    ours, theirs = theme_of(default_config().parent), theme_of(tmp_path)

    assert theirs.find("site/assets/look.css") == tmp_path / "theme/site/assets/look.css"
    assert theirs.find("site/shell.html") == ours.find("site/shell.html")
    assert theirs.fingerprint != ours.fingerprint
    with pytest.raises(FileNotFoundError):
        theirs.find("site/khong-co.html")


def test_a_changed_file_of_the_theme_gives_it_another_name(tmp_path):
    file = tmp_path / "theme/site/a.css"
    file.parent.mkdir(parents=True)
    file.write_text("1", "utf-8")
    before = theme_of(tmp_path).fingerprint

    file.write_text("2", "utf-8")

    assert theme_of(tmp_path).fingerprint != before


def test_templates_escape_and_miss_nothing(tmp_path):
    (tmp_path / "a.html").write_text('{{ say("home") }} {{ text }} {{ gone }}', "utf-8")
    (tmp_path / "b.html").write_text('{{ say("x-y") }} {{ say(key) }} {{ text }}', "utf-8")
    templates = environment((tmp_path,), {"say": lambda key: Markup(f"<i>{key}</i>")})

    said = templates.get_template("b.html").render(text="<b>", key="k", say=lambda key: f"<{key}>")
    assert said == "<i>x-y</i> &lt;k&gt; &lt;b&gt;"
    with pytest.raises(Exception, match="'gone' is undefined"):
        templates.get_template("a.html").render(text="")


def test_an_artefacts_key_follows_from_maker_and_what_it_is_given():
    one = Artefact("a", robots, ("https://a.example/", ""))

    assert one.key == Artefact("b", robots, ("https://a.example/", "")).key
    assert one.key != Artefact("a", robots, ("https://b.example/", "")).key
    assert one.key != Artefact("a", nothing, ()).key


def test_a_things_own_name_is_its_print():
    theme = Theme((), "tên")

    assert print_of(theme) == "tên"
    assert print_of((theme, 1)) == print_of((Theme((), "tên"), 1))
    assert print_of((1, 2)) != print_of((12,))


def test_contrast_is_measured_as_wcag_measures_it():
    assert round(contrast("#000000", "#FFFFFF"), 2) == 21
    assert contrast("#777777", "#777777") == 1
    assert is_readable("#94271B")
    assert not is_readable("#FFD0D0")
