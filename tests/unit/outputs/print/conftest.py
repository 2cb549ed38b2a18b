"""The small catalogue's booklets, built once, and a maker of others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from fairground import OTHERS, Fairground, Pdf, build, write_catalogue


@pytest.fixture(scope="package")
def fair(tmp_path_factory: pytest.TempPathFactory) -> Fairground:
    """Return the small catalogue, built."""
    root = write_catalogue(tmp_path_factory.mktemp("fair"))
    return Fairground(root, build(root))


@pytest.fixture
def made(tmp_path: Path) -> Callable[..., Pdf]:
    """Return a maker of the booklet of other products."""

    def make(products: Mapping[str, str], fair: str, more: Mapping[str, str] = OTHERS) -> Pdf:
        kept = {name: text for name, text in more.items() if name.startswith(("producers", "display"))}
        build(write_catalogue(tmp_path, products, fair, kept))
        return Pdf(tmp_path / "dist/print/hoi/booklet-a5.pdf")

    return make
