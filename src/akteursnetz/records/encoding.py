"""Decoder of text files: UTF-8, UTF-16, else the most plausible 8-bit encoding, which is told.

UTF-8 and UTF-16 tell what they are. An older file does not: each 8-bit encoding gives some text. The one is taken whose
letters stand as letters do in words (`_doubtful`), and it is told; libraries that guess languages take a short German
table for Polish as readily as for German.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from akteursnetz.errors import Fault

#: Marks at the beginning of a file, the longer first, and the encoding that each is a sign of.
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF8, "UTF-8-SIG"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
#: Encodings of one byte a letter in the order in which they are taken where they read equally well.
_OLD = {"Windows-1252": "cp1252", "Mac Roman": "mac_roman", "MS-DOS (850)": "cp850"}
#: Letters of German and its neighbours, and signs that stand beside words.
_LETTERS = frozenset("äöüßéèêëàâáîïíôóûúùçñåæøœ")
_UMLAUTS = frozenset("äöüÄÖÜß")
_SIGNS = frozenset("§€–—„“”‚‘’…«»·•°²³½¼¾µ×±£©®™´¨¿¡\u00a0\u00ad")
#: UTF-8 that was read as Windows-1252 before: two or three letters where one is meant.
_GARBLED = re.compile("Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€.|\ufffd")


@dataclass(frozen=True)
class Decoded:
    """Decoded text of a file, its encoding where that is not plain UTF-8, and doubts about it.

    `lines` are the numbers of the lines that were in another encoding than the rest, `doubtful` is the first line with
    letters that look wrong.
    """

    text: str
    encoding: str = "UTF-8"
    certain: bool = True
    lines: tuple[int, ...] = ()
    doubtful: int | None = None


def decode(content: bytes) -> Decoded | None:
    """Decoded text of a file, without byte order mark; None for what is no text at all.

    >>> decode("Süd".encode("mac_roman")).encoding, decode("Süd".encode("utf-16")).text
    ('Mac Roman', 'Süd')
    """
    wide = next((name for mark, name in _MARKS if content.startswith(mark)), None) or _wide(content)
    found = _as(content, wide) if wide else _narrow(content)
    return None if found is None or "\0" in found.text else found


def encoding_notices(decoded: Decoded, file: str) -> Iterator[Fault]:
    """Notices of what the encoding of a file leaves in doubt."""
    told = {"encoding": decoded.encoding}
    if decoded.lines:
        yield from (Fault("encoding_mixed", file, line, details=told) for line in decoded.lines)
    elif not decoded.certain:
        yield Fault("encoding_guess", file, details=told)
    elif decoded.encoding != "UTF-8":
        yield Fault("encoding_told", file, details=told)
    if decoded.doubtful is not None:
        yield Fault("encoding_doubt", file, decoded.doubtful)


def _as(content: bytes, encoding: str) -> Decoded | None:
    try:
        text = content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None
    return Decoded(text, "UTF-8" if encoding == "UTF-8-SIG" else encoding, doubtful=_garbled(text))


def _wide(content: bytes) -> str | None:
    """Text of UTF-16 without byte order mark, where every second byte of most letters is zero; else None."""
    for encoding, first in (("UTF-16-LE", 1), ("UTF-16-BE", 0)) if b"\0" in content else ():
        if content[first::2].count(0) > len(content) / 4 > content[1 - first :: 2].count(0):
            return encoding
    return None


def _narrow(content: bytes) -> Decoded | None:
    if (read := _as(content, "UTF-8")) is not None:
        return read
    lines = content.splitlines(keepends=True)
    other = [number for number, line in enumerate(lines, start=1) if _try(line, "utf-8") is None]
    if any(not line.isascii() and _try(line, "utf-8") is not None for line in lines):
        return _mixed(lines, other)
    return _old(content)


def _mixed(lines: list[bytes], other: list[int]) -> Decoded | None:
    """Decoded text of a file in UTF-8 with some lines in an older encoding."""
    old = _old(b"".join(lines[number - 1] for number in other))
    if old is None:
        return None
    among, codec = set(other), _OLD[old.encoding]
    text = "".join(line.decode(codec if n in among else "utf-8") for n, line in enumerate(lines, start=1))
    return Decoded(
        text.removeprefix("\ufeff"),
        old.encoding,
        False,
        tuple(other),
        other[old.doubtful - 1] if old.doubtful else None,
    )


def _old(content: bytes) -> Decoded | None:
    """Decoded text in the 8-bit encoding with the fewest doubtful letters; only Windows' may lack umlauts."""
    readings = {name: _try(content, codec) for name, codec in _OLD.items()}
    known = {name: text for name, text in readings.items() if text is not None and _may_be(name, text)}
    if not known:
        return None
    doubts = {name: list(_doubtful(text)) for name, text in known.items()}
    best = min(known, key=lambda name: len(doubts[name]))
    first = known[best].find(doubts[best][0]) if doubts[best] else None
    return Decoded(known[best], best, False, doubtful=None if first is None else _line(known[best], first))


def _may_be(name: str, text: str) -> bool:
    return name == "Windows-1252" or not _UMLAUTS.isdisjoint(text)


def _try(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        return None


def _doubtful(text: str) -> Iterator[str]:
    """Doubtful words of a text: with a letter or sign where words of German and its neighbours have none."""
    for word in re.findall(r"[^\s;,]+", text):
        if not word.isascii() and any(
            not sign.isascii() and not _stands(sign, at, word) for at, sign in enumerate(word)
        ):
            yield word


def _stands(sign: str, at: int, word: str) -> bool:
    """Whether a character outside of ASCII is plausible in a word: small letters beside letters, signs beside none."""
    before, after = word[at - 1 : at] if at else "", word[at + 1 : at + 2]
    if sign in _LETTERS:
        return before.isalpha() or after.isalpha()
    if sign.lower() in _LETTERS:
        return not before.islower() and (after.isalpha() or before.isupper() or word == sign)
    return sign in _SIGNS and not (before.isalpha() and after.isalpha() and sign not in "’–·\u00ad")


def _garbled(text: str) -> int | None:
    """Number of the first line with mojibake (text encoded twice); None without any."""
    found = _GARBLED.search(text) if any(sign in text for sign in "Ãâ\ufffd") else None
    return None if found is None else _line(text, found.start())


def _line(text: str, at: int) -> int:
    return len(re.findall(r"\r\n|\r|\n", text[:at])) + 1
