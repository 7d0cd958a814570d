"""Timings, which tests never judge: run them by hand on a quiet machine."""
