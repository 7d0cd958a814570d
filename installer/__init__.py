"""Sets the product up and starts it; needs nothing but Python's standard library."""
