"""The office's own affairs at the counter, one section a topic."""
