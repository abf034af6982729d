"""Where static files are served from: compressed, each under a name that changes with it."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Also the modules that a module imports: after an upgrade no browser mixes old and new."""

    support_js_module_import_aggregation = True

    def load_manifest(self) -> tuple[dict[str, str], str]:
        """Nothing, where the list was cut short: collecting again writes it anew."""
        try:
            known: tuple[dict[str, str], str] = super().load_manifest()
        except ValueError:
            return {}, ""
        return known

    def stored_name(self, name: str) -> str:
        """Its own name where nothing was collected: a page without styles still says what it
        says, above all the one that tells of a failure.
        """
        try:
            return str(super().stored_name(name))
        except ValueError:
            return name
