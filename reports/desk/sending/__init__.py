"""报送: the findings that want a line before it, what its leader reads, the receipt after it."""
