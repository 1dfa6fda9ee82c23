"""Questionnaires as files: a workbook and a page to be printed for each actor that is asked."""
