"""Files changed at random: whatever comes, a reader gives a report or says why it cannot."""
