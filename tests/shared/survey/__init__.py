"""The satisfaction survey: its arithmetic, who may answer, what is kept and what it comes to."""
