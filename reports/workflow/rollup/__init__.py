"""汇总: which reports of a county and year count together, and what do they give?"""
