"""What does a county say of a report? 审核意见书, as a letter in Word and PDF."""
