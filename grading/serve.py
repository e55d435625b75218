"""Show the built site on a port of this machine.

python -m grading.serve 8000
"""

import errno
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = Path("_build", "html")


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and prints only what went wrong."""

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Say nothing about a request that was answered."""


def open_server(port: str, root: Path = ROOT) -> ThreadingHTTPServer:
    """Return a server of the built site, for this machine only.

    Parameters
    ----------
    port : the port as it was typed; "0" lets the system choose
    root : folder of the course

    Raises
    ------
    SystemExit
        with one line that says what to do
    """
    if not (root / PAGES / "index.html").is_file():
        sys.exit(f"{PAGES}/index.html is not there yet: make site")
    if not port.isdecimal() or int(port) > 65535:
        sys.exit(f"PORT is {port!r}, but a port is a number from 1024 to 65535: make serve PORT=8080")
    try:
        return ThreadingHTTPServer(("127.0.0.1", int(port)), partial(Quiet, directory=str(root / PAGES)))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            sys.exit(f"Port {port} is in use: make serve PORT={int(port) + 1 if int(port) < 65535 else 8080}")
        sys.exit(f"Port {port} cannot be opened ({error.strerror}): make serve PORT=8080")


def main(arguments: list[str]) -> int:
    """Serve until Ctrl+C."""
    server = open_server(arguments[0] if arguments else "8000")
    print(f"http://localhost:{server.server_address[1]} (stop with Ctrl+C)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
