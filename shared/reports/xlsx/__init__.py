"""A report as a workbook."""

from shared.reports.xlsx.book import render

__all__ = ["render"]
