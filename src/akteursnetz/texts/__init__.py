"""Texts in German and English: the catalogue of sentences, and formats of numbers, dates and lists."""

from akteursnetz.texts.formats import cited, date, digits, listing, number, percent
from akteursnetz.texts.lookup import catalogue, text
from akteursnetz.texts.notebook import facts_html
from akteursnetz.texts.signs import holds_controls, legible, terminal_text

__all__ = [
    "catalogue",
    "cited",
    "date",
    "digits",
    "facts_html",
    "holds_controls",
    "legible",
    "listing",
    "number",
    "percent",
    "terminal_text",
    "text",
]
