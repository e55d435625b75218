"""Draw the picture of the README: the two paths along which w1 reaches the error.

A test holds readme_picture.svg to what this draws; `.venv/bin/python book/readme_picture.py` draws it again.
"""

from pathlib import Path

from ffnn import plots

PICTURE = Path(__file__).with_suffix(".svg")
PATHS = ["x1", "w1", "h1", "w5", "w7", "o1", "o2", "E_o1", "E_o2", "E_total"]


def drawn() -> str:
    """Return the picture as SVG, the same text each time."""
    diagram = plots.network_diagram([2, 2, 2], errors=True, highlight=PATHS)
    return plots.picture(diagram).svg + "\n"


if __name__ == "__main__":
    PICTURE.write_text(drawn(), encoding="utf-8")
