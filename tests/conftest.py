"""The sample catalogue, built once for all tests that look at a whole build, whichever process they run in."""

import fcntl
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.build import Asked, Project

HOUSE = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """Return `dist/` of the sample catalogue, its site: the first process that asks builds it, the others wait."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    root = shared / "sample"
    with (shared / "sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "dist").is_dir():
            shutil.copytree(HOUSE / "content", root / "content", dirs_exist_ok=True)
            shutil.copy(HOUSE / "mkdocs.yml", root)
            # What `make site` made of the photographs is found by its content.
            if (HOUSE / ".cache/ocop/photos").is_dir():
                shutil.copytree(HOUSE / ".cache/ocop/photos", root / ".cache/ocop/photos", dirs_exist_ok=True)
            Project(root, Asked(date(2026, 11, 24)), workers=2).build(root / "dist", only=["site"])
    return root / "dist"
