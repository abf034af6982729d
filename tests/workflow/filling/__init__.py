"""Is a report started, saved and explained as its clerk meant?"""
