"""The desk (填报): where a unit fills in its report."""
