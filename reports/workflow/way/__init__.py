"""The way of a report: its transitions, one verb per file, from 报送 to 公布 and 更正."""
