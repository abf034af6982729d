"""What went wrong in a table whose identities do not hold? Offered, never applied."""

from reports.checks.solver.correction import Change, Correction
from reports.checks.solver.solve import solve

__all__ = ["Change", "Correction", "solve"]
