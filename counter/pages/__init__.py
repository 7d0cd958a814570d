"""The pages of the counter window, one file each."""
