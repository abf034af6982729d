"""定数: a sum that stays as it was fixed, and what is done about later changes."""
