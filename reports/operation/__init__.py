"""What does the operator of the platform see? Counties, and who administers them: 平台."""
