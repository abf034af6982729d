"""Which counts does a report state in its text that no table of the form has? 文字指标."""
