"""The first start's window, for the counter and for the kiosk alike."""
