# ruff: noqa: F821
"""What belongs in place of the three dots of the worked example."""

lamp = int(riders < 5)
size_a = 4
size_b = 2
