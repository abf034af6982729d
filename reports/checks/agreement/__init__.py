"""X. 文字与表格一致."""

from reports.checks.agreement import (
    x01_requests_received,
    x02_requests_unsaid,
    x03_requests_handled,
    x04_outcomes,
    x05_documents,
    x06_decisions,
    x07_disputes,
    x08_parts_and_total,
    x09_processing_fee,
    x10_all_finished,
    x11_all_of_one,
)

AGREEMENT = (
    x01_requests_received.CHECK,
    x02_requests_unsaid.CHECK,
    x03_requests_handled.CHECK,
    x04_outcomes.CHECK,
    x05_documents.CHECK,
    x06_decisions.CHECK,
    x07_disputes.CHECK,
    x08_parts_and_total.CHECK,
    x09_processing_fee.CHECK,
    x10_all_finished.CHECK,
    x11_all_of_one.CHECK,
)
