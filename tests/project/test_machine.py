"""What a machine lacks is said in one line with its cure, before anything is installed."""

import ast
import os
import subprocess
import sys

import pytest

from .machine import ROOT, copy_for_make, make, python_that_is, said

CHECK = ROOT / "grading" / "check_machine.py"


@pytest.fixture
def folder(tmp_path):
    return copy_for_make(tmp_path / "course")


def check(*arguments, **environment):
    return subprocess.run(
        [sys.executable, CHECK, *arguments], capture_output=True, text=True, check=False, env=environment
    )


@pytest.mark.parametrize("version", [(3, 6), (3, 8), (3, 10)])
def test_the_first_step_parses_on_the_old_pythons_that_it_refuses(version):
    ast.parse(CHECK.read_text(), feature_version=version)


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13)])
@pytest.mark.parametrize("target", ["course", "test", "serve"])
def test_an_old_python_is_named_with_the_way_to_name_a_newer_one(target, version, folder, tmp_path):
    done = make(folder, target, f"PYTHON={python_that_is(version, tmp_path / 'python3')}")
    assert done.returncode != 0
    assert said(done).startswith(f"Python {'.'.join(map(str, version))} is too old")
    assert "make course PYTHON=" in said(done)
    assert not (folder / ".venv").exists()


def test_a_missing_python_is_named_with_the_packages_to_install(folder):
    done = make(folder, "course", "PYTHON=python-that-is-not-here")
    assert done.returncode != 0
    assert said(done) == ("python-that-is-not-here is missing: sudo apt-get install -y python3 python3-venv")


@pytest.mark.parametrize("module", ["venv", "ensurepip"])
def test_a_python_without_venv_is_named_with_the_package_to_install(module, folder, tmp_path):
    (tmp_path / f"{module}.py").write_text("raise ImportError('left out, as Debian does')")
    done = make(folder, "course", f"PYTHON={sys.executable}", PYTHONPATH=str(tmp_path))
    assert done.returncode != 0
    assert said(done).endswith("sudo apt-get install -y python3-venv")


def test_a_missing_git_is_named_with_the_package_to_install(tmp_path):
    done = check(PATH=str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == "git is missing: sudo apt-get install -y git\n"


def test_a_missing_browser_skips_tests_by_hand_and_fails_them_in_continuous_integration(tmp_path):
    (tmp_path / "git").write_text("#!/bin/sh\n")
    (tmp_path / "git").chmod(0o755)
    by_hand, in_ci = check("--tests", PATH=str(tmp_path)), check("--tests", PATH=str(tmp_path), CI="true")
    assert (by_hand.returncode, in_ci.returncode) == (0, 1)
    for done in (by_hand, in_ci):
        assert done.stderr.count("\n") == 1
        assert "sudo apt-get install -y chromium" in done.stderr


def test_a_complete_machine_is_passed_over_in_silence():
    done = check(PATH=os.environ["PATH"])
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.slow
def test_an_installation_that_fails_says_why_in_one_line_and_is_taken_up_again(folder):
    (folder / "requirements.lock").write_text("numpy==0.0.1\n")
    done = make(folder, "environment", f"PYTHON={sys.executable}", PIP_NO_INDEX="1")
    assert done.returncode != 0
    assert "numpy==0.0.1" in said(done)
    assert said(done).endswith("Look at the network, then try again.")
    assert not (folder / ".venv" / "installed").exists()
