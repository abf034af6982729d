"""What can people do? One verb per file; nothing else writes."""
