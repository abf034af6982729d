"""Is a report judged by what holds for it, and among the right neighbours?"""
