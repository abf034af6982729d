"""A workbook that another office made to be filled: what its labels mean, and how it is filled."""
