"""The parts that the counter's pages are made of; they show and ask, and hold no rule."""
