"""What does a county's administrator see? Units, people, rules and the record: 管理."""
