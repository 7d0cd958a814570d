"""Monitoring Sasaran Pelayanan: how the promises of the standards were kept (C16, D42)."""
