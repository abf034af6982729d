"""Which cells do judgements speak of? The keys of lines that outlast editions."""

from reports.statute.schema import Cell

NEW_RECEIVED: Cell = "requests.new_received.total"
CARRIED_IN: Cell = "requests.carried_in.total"
RESULT_TOTAL: Cell = "requests.result_total.total"
CARRIED_OUT: Cell = "requests.carried_out.total"
STATE_SECRET: Cell = "requests.denied_state_secret.total"
FEE_NOT_PAID: Cell = "requests.other_fee_not_paid_in_time.total"

ISSUED: Cell = "disclosure.normative_documents.issued"
REPEALED: Cell = "disclosure.normative_documents.repealed"
IN_FORCE: Cell = "disclosure.normative_documents.in_force"
LICENCES: Cell = "disclosure.licences.decisions"
PENALTIES: Cell = "disclosure.penalties.decisions"
COERCIONS: Cell = "disclosure.coercions.decisions"
FEES: Cell = "disclosure.fees.amount"

RECONSIDERATION: Cell = "disputes.reconsideration.total"
LITIGATION: tuple[Cell, ...] = (
    "disputes.litigation_direct.total",
    "disputes.litigation_after_reconsideration.total",
)
