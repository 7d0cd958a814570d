"""Keeps a public kiosk on its pages, and lets staff leave them."""
