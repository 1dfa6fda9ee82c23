"""Terminal that a command is typed in: its language, and the flag that asks for the whole trace of a mistake."""

import os

from akteursnetz.schema import Language

DEBUG = "--debug"


def terminal_language() -> Language:
    """Language of the terminal's locale, English where it is neither."""
    told = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "de" if told.lower().startswith("de") else "en"
