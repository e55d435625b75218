"""The Makefile says what each command makes, serves on a free port only, and cleans up no student's work."""

import re
import runpy
import shutil
import socket
import threading
import urllib.request

import pytest

from grading import serve

from .machine import ROOT, copy_for_make, make

MAKEFILE = (ROOT / "Makefile").read_text()
README = (ROOT / "README.md").read_text()
COMMANDS = ("course", "test", "quick", "site", "serve", "release", "grade", "bench", "lock", "clean", "help")


@pytest.fixture
def folder(tmp_path):
    return copy_for_make(tmp_path / "course")


@pytest.fixture
def site(tmp_path):
    """A course whose site is one page."""
    pages = tmp_path / "_build" / "html"
    pages.mkdir(parents=True)
    (pages / "index.html").write_text("<h1>Here</h1>")
    return tmp_path


def test_help_lists_every_command_with_what_it_makes(folder):
    listed = dict(re.findall(r"^  make (\w+) +(\S.*)$", make(folder, "help").stdout, re.MULTILINE))
    phony = set(re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[1].split())
    assert set(listed) == phony >= set(COMMANDS)
    assert make(folder).stdout == make(folder, "help").stdout


def test_each_path_that_the_makefile_runs_is_there():
    scripts = re.findall(r"(?:python|\(PYTHON\)) ([\w/]+\.py)", MAKEFILE)
    modules = [name.replace(".", "/") + ".py" for name in re.findall(r"-m (grading\.\w+)", MAKEFILE)]
    assert len(scripts) > 2
    assert len(modules) > 3
    assert not [name for name in scripts + modules if not (ROOT / name).is_file()]


def test_continuous_integration_runs_the_two_commands_of_the_readme_and_installs_its_packages():
    script = (ROOT / ".ci" / "run").read_text()
    assert {"make course", "make test"} <= set(script.splitlines())
    packages = {
        name for line in re.findall(r"apt-get install -y ([\w\- ]+)", README) for name in line.split()
    }
    assert packages >= {"python3", "python3-venv", "make", "git", "chromium"}
    assert not {name for name in packages if name not in script.split()}


def test_a_port_in_use_is_one_line_with_another_port(site):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit, match=rf"^Port {port} is in use: make serve PORT=\d+$"):
            serve.open_server(str(port), site)


@pytest.mark.parametrize("port", ["http", "-1", "65536", "80.0", ""])
def test_a_port_that_is_none_is_refused_with_an_example(port, site):
    with pytest.raises(SystemExit, match="make serve PORT=8080"):
        serve.open_server(port, site)


def test_a_site_that_is_not_built_is_said_with_the_command_that_builds_it(tmp_path):
    with pytest.raises(SystemExit, match="is not there yet: make site"):
        serve.open_server("0", tmp_path)


def test_the_site_is_served_to_this_machine_only(site):
    server = serve.open_server("0", site)
    host, port = server.server_address[:2]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with server:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10) as answer:
            assert answer.read() == b"<h1>Here</h1>"
        server.shutdown()
    assert host == "127.0.0.1"


def made_things(folder):
    """Put down what the commands make, the demonstration class included."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    for name in (".venv/bin", "_build/html", ".mypy_cache", "ffnn.egg-info", "ffnn/__pycache__"):
        (folder / name).mkdir(parents=True)
    for student in ("alva", "farid"):
        (folder / "coursework" / "submitted" / student / "02-ltu").mkdir(parents=True)
    (folder / "coursework" / "gradebook.db").touch()


def test_clean_removes_what_was_made_and_nothing_else(folder):
    before = {path for path in folder.rglob("*") if path.is_file()}
    made_things(folder)
    examples = {path for path in (folder / "examples").rglob("*") if path.is_file()}
    assert make(folder, "clean").returncode == 0
    assert {path for path in folder.rglob("*") if path.is_file()} == before | examples
    assert not (folder / "coursework").exists()


def test_clean_keeps_the_coursework_of_real_students_and_says_so(folder):
    made_things(folder)
    (folder / "coursework" / "submitted" / "real" / "02-ltu").mkdir(parents=True)
    done = make(folder, "clean")
    assert done.returncode == 0
    assert "coursework/ holds the work of real students and stays" in done.stdout
    assert (folder / "coursework" / "gradebook.db").exists()
    assert not (folder / ".venv").exists()


def test_the_picture_of_the_readme_is_what_the_package_draws_today():
    script = runpy.run_path(str(ROOT / "book" / "readme_picture.py"))
    assert script["PICTURE"].read_text() == script["drawn"](), "run .venv/bin/python book/readme_picture.py"
    assert "book/readme_picture.svg" in README
