"""Registers: every day, visit, stay, verification and request of a period, one a line."""

from shared.reports.registers.days import read_days
from shared.reports.registers.guests import read_guests
from shared.reports.registers.requests import read_requests
from shared.reports.registers.room import read_room
from shared.reports.registers.verifications import read_verifications

__all__ = ["read_days", "read_guests", "read_requests", "read_room", "read_verifications"]
