"""The catalogue that nobody would write, built once."""

import pytest
from hamlet import build, write
from nasty import FILES


@pytest.fixture(scope="session")
def nasty_site(tmp_path_factory):
    """Return the site of a catalogue that nobody would write."""
    return build(write(tmp_path_factory.mktemp("nasty"), FILES))
