"""The screens of 代录: what each of two persons is shown, and what she may type."""
