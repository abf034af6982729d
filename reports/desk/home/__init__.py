"""The home of a report, and the list of reports that a person finds first."""
