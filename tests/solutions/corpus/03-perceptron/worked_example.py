# ruff: noqa: F821
"""What belongs in place of the three dots of the worked example."""

limit_after = limit - push
calls = (weights >= limit).astype(int)
wrong_calls = int(np.abs(calls - labels).sum())
