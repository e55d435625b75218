"""`python -m tests.peers` trains the same networks here and in the peers, and prints how far they differ."""

import sys

from tests.peers import comparison, libraries

lacking = [why for name in libraries.PEERS if (why := libraries.missing(name))]
print(*lacking, sep="\n", file=sys.stderr)
print(comparison.table([name for name in libraries.PEERS if not libraries.missing(name)]))
