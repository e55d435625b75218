"""What the tests of the site share: the built site and a small web server (the browser is in ../conftest.py).

`built` is the site as `jupyter-book build . --all -W --keep-going` makes it, built once per test run
however many workers pytest-xdist starts. `site_url` is where it is served.
"""

import fcntl
import functools
import http.server
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from figure_fixtures import explorer_url, look  # noqa: F401 (fixtures that any test here may ask for)

ROOT = Path(__file__).parents[2]
CHECKED = ROOT / "_build" / "checked"


class Build(NamedTuple):
    """What a build left: the folder of pages, the exit code, all that it printed."""

    html: Path
    code: int
    log: str


def build_book(folder: Path, output: Path) -> Build:
    """Build every page afresh, so that each warning is seen; what cells printed comes from the cache."""
    command = Path(sys.executable).with_name("jupyter-book")
    done = subprocess.run(
        [command, "build", folder, "--all", "-W", "--keep-going", "--path-output", output],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"NO_COLOR": "1"},
    )
    return Build(output / "_build" / "html", done.returncode, done.stdout + done.stderr)


@pytest.fixture(scope="session")
def built() -> Build:
    """The site, built by whichever worker comes first; the others wait for it."""
    CHECKED.mkdir(parents=True, exist_ok=True)
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID", f"process {os.getpid()}")
    stamp = CHECKED / "last-build.json"
    with (CHECKED / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if stamp.is_file() and (last := json.loads(stamp.read_text()))["run"] == run:
            return Build(Path(last["html"]), last["code"], last["log"])
        shutil.rmtree(CHECKED / "_build" / "html", ignore_errors=True)  # pages that are no more
        build = build_book(ROOT, CHECKED)
        stamp.write_text(
            json.dumps({"run": run, "html": str(build.html), "code": build.code, "log": build.log})
        )
    return build


@pytest.fixture(scope="session")
def build() -> Callable[[Path, Path], Build]:
    """Build another book: `build(folder, output)`."""
    return build_book


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and prints nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve folders on free ports of this machine: `serve(folder)` is the address, without a last slash."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        handler = functools.partial(QuietHandler, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site_url(built: Build, serve: Callable[[Path], str]) -> str:
    """Where the built site is served."""
    assert (built.html / "index.html").is_file(), f"the site was not built:\n{built.log[-3000:]}"
    return serve(built.html)
