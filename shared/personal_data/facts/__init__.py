"""Every fact that is kept of a person in one kind of record, under the name people read."""
