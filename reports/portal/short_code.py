"""What does a short public address look like? Its code in the site's addresses."""

from django.urls import register_converter

from reports.models.public_code import CODE_LENGTH, LETTERS, SIGNS


class ShortCode:
    """The code of a body (`<code:code>`); a number is none."""

    regex = f"[{LETTERS}][{SIGNS}]{{{CODE_LENGTH - 1}}}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(ShortCode, "code")


class DataKind(ShortCode):
    """In which form data are asked for (`<data_kind:kind>`)."""

    regex = "json|csv"


register_converter(DataKind, "data_kind")
