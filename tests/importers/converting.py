"""A confined process that has one file converted and answers with the result."""

import sys

from reports.importers.confined import confine
from reports.importers.conversation import hear, say
from reports.importers.office import as_docx

if __name__ == "__main__":
    confine()
    say(sys.stdout.buffer, as_docx(hear(sys.stdin.buffer)))
