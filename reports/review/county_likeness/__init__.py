"""Which of a county's reports are alike? Unit by unit, and two side by side."""
