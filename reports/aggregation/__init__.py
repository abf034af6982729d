"""汇总: what do many reports give together, and why is a total not their sum? Plain arithmetic."""
