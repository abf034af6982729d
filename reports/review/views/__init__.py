"""The reviewer's screens, one file each."""
