"""The waiting room's public board: whose turn it is, where, and what is open."""
