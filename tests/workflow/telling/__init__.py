"""Is everyone told whom it concerns, once, as she chose?"""
