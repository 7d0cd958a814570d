"""Reports: one document of figures, shown on the screen, as PDF and as a workbook.

`pdf` and `xlsx` are for making files: import them where a file is made, so that windows open
without them.
"""
