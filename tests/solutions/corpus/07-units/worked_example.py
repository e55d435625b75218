# ruff: noqa: F821
"""What belongs in place of the three dots of the worked example."""

slope_from_a = (1 - np.abs(a)) ** 2
ratios = v / largest
length = largest * np.sqrt((ratios**2).sum())
