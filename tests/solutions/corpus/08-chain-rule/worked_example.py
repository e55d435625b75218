# ruff: noqa: F821
"""What belongs in place of the three dots of the worked example."""

dE_dw = dE_dd * dd_do * do_dw
path_height = width * -1.0
dA_dt = path_width + path_height
