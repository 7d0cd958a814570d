"""Helpers of the tests: real databases, real offices, touches and pictures."""
