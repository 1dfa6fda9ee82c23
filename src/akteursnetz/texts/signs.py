"""Sanitising of characters in texts: no control characters of terminals, none that XML forbids."""

import re

_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_NONE = re.compile("[\ud800-\udfff\ufffe\uffff]")
#: Signs that turn the direction of what follows, and so make a line read otherwise than it is.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def legible(written: str) -> str:
    r"""Text with line ends normalised, control characters replaced by spaces, and invalid ones by "�".

    >>> legible("Amt\x0bSüd \x1b[2J")
    'Amt\nSüd  [2J'
    """
    if written.isprintable():
        return written
    return _NONE.sub("\N{REPLACEMENT CHARACTER}", _CONTROL.sub(" ", _LINE_END.sub("\n", written)))


def holds_controls(written: str) -> bool:
    """Whether a text has characters that `legible` replaces, other than line ends."""
    return (_CONTROL.search(written) or _NONE.search(written)) is not None


def terminal_text(written: str) -> str:
    """Text safe for a terminal: `legible`, and without characters that change its direction."""
    return written if written.isprintable() else _TURNING.sub("", legible(written))
