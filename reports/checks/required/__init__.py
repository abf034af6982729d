"""Q. 必备表述."""

from reports.checks.required import (
    q01_fee_unsaid,
    q02_fee_in_full,
    q03_supervision_results,
    q06_contact,
)

REQUIRED = (
    q01_fee_unsaid.CHECK,
    q02_fee_in_full.CHECK,
    q03_supervision_results.CHECK,
    q06_contact.CHECK,
)
