"""Reports, and the rules they are made by."""
