"""Choices of a map: its layouts. A module of its own, which the command line's help can load at once."""

from typing import Literal

Layout = Literal["force", "rings", "closeness", "columns", "by_space", "geographic"]
