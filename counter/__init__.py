"""The officers' side."""
