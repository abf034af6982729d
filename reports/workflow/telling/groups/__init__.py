"""群消息: a county's group in 企业微信, 钉钉 or 飞书 is told what its reviewers are told."""
