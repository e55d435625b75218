# ruff: noqa: F821
"""What belongs in place of the three dots of the worked example."""

measured = (miss_up - miss_down) / (2 * nudge)
knob_new = knob - rate * blame
miss_new = (12 * knob_new**2 - 38) ** 2 / 2
