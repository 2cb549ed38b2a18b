"""How the command ends when something goes wrong that is not the content's fault."""

import errno

import pytest

import generator.cli
from generator.cli import main
from generator.cli.command import Command, UsageError


@pytest.fixture
def ends(monkeypatch, capsys, tmp_path):
    """Return a run of a command that ends with an exception: its status and what it said."""

    def ends(error, *line):
        def fall(args, terminal):
            raise error

        command = Command("fall", "fall", lambda parser, words: None, fall)
        monkeypatch.setattr(generator.cli, "all_commands", lambda: [command])
        status = main(["fall", "--root", str(tmp_path), *line])
        return status, capsys.readouterr().err

    return ends


def test_a_fault_of_ours_says_what_to_report(ends, tmp_path):
    status, said = ends(ZeroDivisionError("chia cho không"), "--lang", "vi")
    kept = (tmp_path / ".cache/ocop/traceback.txt").read_text("utf-8")

    assert status == 3
    assert said.startswith("Xin lỗi: đây là lỗi của chương trình")
    assert f"ocop fall --root {tmp_path} --lang vi" in said
    assert "ZeroDivisionError: chia cho không" in said
    assert "Traceback" not in said
    assert "Traceback" in kept


def test_a_fault_of_ours_is_told_in_english_too(ends):
    assert ends(ZeroDivisionError("by nothing"), "--lang", "en")[1].startswith(
        "Sorry: this is a fault of the program"
    )


def test_who_wants_to_see_where_it_came_from_sees_it(ends):
    assert "in fall\n" in ends(ZeroDivisionError("x"), "-v")[1]


def test_the_traceback_is_kept_elsewhere_where_the_folder_cannot_be_written(ends, tmp_path):
    (tmp_path / ".cache").write_text("", "utf-8")
    status, said = ends(ZeroDivisionError("x"))

    assert status == 3
    assert "ocop-" in said.splitlines()[-1]


def test_who_stops_it_hears_that_it_stopped(ends):
    assert ends(KeyboardInterrupt(), "--lang", "vi") == (130, "Đã dừng.\n")


def test_what_was_asked_wrongly_is_the_askers(ends):
    assert ends(UsageError("không được"), "--lang", "vi") == (2, "ocop fall: lỗi: không được\n")


def test_a_full_disk_is_nobodys_fault_here(ends):
    status, said = ends(OSError(errno.ENOSPC, "No space left on device", "dist/a.html"), "--lang", "vi")

    assert status == 2
    assert said == "ocop fall: lỗi: hệ thống không cho phép: No space left on device (dist/a.html)\n"
