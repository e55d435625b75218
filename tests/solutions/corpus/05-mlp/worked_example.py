# ruff: noqa: F821
"""What belongs in place of the three dots of the worked example."""

fans = overs @ pull
shift = -(limits @ pull)
straight = readings @ pull + shift
