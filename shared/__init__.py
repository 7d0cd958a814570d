"""Rules and use cases of the front office, one module or package a topic."""
