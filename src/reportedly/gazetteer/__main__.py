"""`python -m reportedly.gazetteer` builds the gazetteer from the installed GeoNames packages."""

import sys

from reportedly.errors import GazetteerError
from reportedly.gazetteer.build import build


def main() -> int:
    """Build the file and say where it is."""
    try:
        path = build()
    except GazetteerError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(f"{path} ({path.stat().st_size / 1e6:.1f} MB)\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
