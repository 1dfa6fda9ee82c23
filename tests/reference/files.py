"""Reference networks that are read from files outside the repository, with what other programs found of them."""

import os

import pytest

#: The folder of the reference networks; tests that need it are skipped where it is not named.
FOLDER = os.environ.get("AKTEURSNETZ_REFERENCE", "")
needs_files = pytest.mark.skipif(not FOLDER, reason="AKTEURSNETZ_REFERENCE does not name the reference folder")
