"""The public side: touchscreen kiosk and TV board."""
