"""A process that says what it heard, and who it and its parent are."""

import os
import sys

from reports.importers.opening.conversation import hear, say

if __name__ == "__main__":
    heard = hear(sys.stdin.buffer)
    say(sys.stdout.buffer, b"%s %d %d" % (heard, os.getpid(), os.getppid()))
