"""Telling people: notices, mails, reminders and 催报."""
