"""What belongs to a county's sum of its units' reports (汇总) and to none of them?"""
