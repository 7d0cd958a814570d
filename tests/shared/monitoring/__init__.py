"""What the supervisor sees: the office as it is now, a ticket’s story, the journal."""
