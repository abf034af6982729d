"""报送: the findings that want a line before it, the receipt after it."""
