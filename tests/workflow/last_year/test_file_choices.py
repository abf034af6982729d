"""What a form says of last year's file is kept as every database can keep it."""

from reports.workflow.last_year.file_choices import LONGEST, FileChoices


def test_nothing_that_a_database_refuses_is_kept() -> None:
    said = FileChoices.posted({"goes.1\x00": "x\x00\ud800", "goes." + "9" * 300: "", "other": "1"})
    assert said.said == {"goes.1": "x", ("goes." + "9" * 300)[:LONGEST]: ""}
