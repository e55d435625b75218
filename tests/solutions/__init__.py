"""Tests of the assignments, and tests of their tests: see solutions/README.md."""
