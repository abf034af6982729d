"""What goes wrong on an office's machines: killed at any moment, no room, no database, no store.

The gate tries some of it; ``make faults`` tries a thousand moments (``MOMENTS``).
"""
