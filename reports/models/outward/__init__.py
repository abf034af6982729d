"""What stands outside and is known here: identities of other services, and groups that are told."""
