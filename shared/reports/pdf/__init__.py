"""A report as PDF on A4."""

from shared.reports.pdf.sheets import render

__all__ = ["render"]
