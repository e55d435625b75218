# ruff: noqa: F821
"""What belongs in place of the three dots of the worked example."""

squared = ((slope * snow - late) ** 2).mean()
truth = (late >= 3).astype(int)
share = np.square(sign - truth).mean()
