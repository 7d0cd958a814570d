"""What QML binds to: one model a page, which holds state and asks, and decides nothing."""
