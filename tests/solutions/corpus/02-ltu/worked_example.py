# ruff: noqa: F821
"""What belongs in place of the three dots of the worked example."""

classes = (costs <= 5).astype(int)
loads = baskets @ weights.T + bags
too_heavy = (loads > 1.5).astype(int)
