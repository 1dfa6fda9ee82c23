"""Entry point of `python -m akteursnetz`, which is the command `akteursnetz`."""

from akteursnetz.cli import main

main()
