"""`python -m akteursnetz` is the command `akteursnetz`."""

from akteursnetz.cli import main

main()
