"""Interactive figures: one Python class and one ES module each."""

from ffnn.widgets.backprop_explorer import BackpropExplorer
from ffnn.widgets.base import Choice, Figure, Finite, Switch

__all__ = ["BackpropExplorer", "Choice", "Figure", "Finite", "Switch"]
