"""Files of Word: DOCX, and what LibreOffice turns into it."""
