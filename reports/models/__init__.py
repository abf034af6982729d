"""What do we keep? One model per statutory table, the text, the people and the record."""

from reports.models.account import Account, Appointment, Role
from reports.models.agency import Agency

__all__ = ["Account", "Agency", "Appointment", "Role"]
