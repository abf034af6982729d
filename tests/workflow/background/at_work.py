"""The worker that knows the tests' tasks as well, with the command's options."""

import sys

import django

if __name__ == "__main__":
    django.setup()
    from django.core.management import call_command

    from reports.workflow.background import task_worker
    from tests.workflow.background import deeds

    assert deeds
    task_worker.enqueue_due = lambda: 0  # What is due every day is no matter of these tests.
    call_command("work", *sys.argv[1:])
