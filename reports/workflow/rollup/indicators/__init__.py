"""文字指标: what the texts of a county's reports count, as read and as put right by hand."""
