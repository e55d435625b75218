# ruff: noqa: F821
"""What belongs in place of the three dots of the worked example."""

c_new = c - eta * dE_dc
dE_dh = path_p + path_q
dE_du = dE_dh * 2 * u * x * x
