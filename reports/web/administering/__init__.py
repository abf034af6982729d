"""What pages of a county (管理) and of the platform (平台) share: record, first passwords."""
