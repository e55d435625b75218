# ruff: noqa: F821
"""What belongs in place of the three dots of the worked example."""

mean_cost = -np.log(many_densities).mean()
slope = (forecast - readings).mean()
best = readings.mean()
