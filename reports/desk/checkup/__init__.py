"""年报体检: who may use it, and how a report that was read looks."""
