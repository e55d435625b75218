"""The corpus is material for the tests: it holds answers as students write them, and no tests."""

collect_ignore = ["corpus"]
