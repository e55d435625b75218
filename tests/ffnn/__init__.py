"""Tests of the reference package, one file a module."""
