"""Computers given, kept, used and given back."""
