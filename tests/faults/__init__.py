"""What happens when many act at once, and when machines die in the middle."""
