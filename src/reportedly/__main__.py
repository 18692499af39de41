"""Lets `python -m reportedly` run the command line."""

from reportedly.cli import main

if __name__ == "__main__":
    main()
