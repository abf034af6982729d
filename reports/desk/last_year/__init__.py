"""上年报告的文件: what was read of it, beside what becomes of it."""
