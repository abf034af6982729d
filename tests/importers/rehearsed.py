"""A module that a nursery loads and that looks up, once for all, where files are put."""

import tempfile

FOLDER = tempfile.gettempdir()
