"""A confined process that has one file converted and answers with the result."""

import sys

from reports.importers.opening.confined import confine
from reports.importers.opening.reader import hear, say
from reports.importers.word.read_office import as_docx

if __name__ == "__main__":
    confine()
    say(sys.stdout.buffer, as_docx(hear(sys.stdin.buffer)))
