"""Where static files are served from: compressed, each under a name that changes with it."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Also the modules that a module imports: after an upgrade no browser mixes old and new."""

    support_js_module_import_aggregation = True
