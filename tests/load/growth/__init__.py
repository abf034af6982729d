"""Is a page of one county slower where a whole province is? ``make load WHAT=growth``."""
