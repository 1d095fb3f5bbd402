"""`python -m rcevents` is the command line."""

from rcevents.cli import main

if __name__ == "__main__":
    main()
