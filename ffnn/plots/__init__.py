"""Every static figure of the course. Each function gives its Axes; `picture` makes of them what a page shows.

`describe` gives the alternative text, which is computed from what was drawn. Drawn with the light palette; a
picture follows the theme of its page.
"""

from matplotlib import pyplot as plt

from ffnn.plots.activation import activation_curves
from ffnn.plots.anatomy import cortex_layers, neuron_drawing
from ffnn.plots.curve import cost_curve
from ffnn.plots.gates import gates_grid, ltu_diagram, threshold_gates
from ffnn.plots.hidden import hidden_space
from ffnn.plots.learning import gradient_error, learning_curves
from ffnn.plots.line import decision_line
from ffnn.plots.nerve import spike_trains, voltage_traces
from ffnn.plots.network import network_diagram
from ffnn.plots.picture import Picture, picture
from ffnn.plots.points import instances
from ffnn.plots.regions import decision_regions
from ffnn.plots.stairs import cost_stairs
from ffnn.plots.style import describe
from ffnn.plots.surface import cost_surface
from ffnn.plots.topics import topic_stack

__all__ = [
    "Picture",
    "activation_curves",
    "cortex_layers",
    "cost_curve",
    "cost_stairs",
    "cost_surface",
    "decision_line",
    "decision_regions",
    "describe",
    "gates_grid",
    "gradient_error",
    "hidden_space",
    "instances",
    "learning_curves",
    "ltu_diagram",
    "network_diagram",
    "neuron_drawing",
    "picture",
    "plt",
    "spike_trains",
    "threshold_gates",
    "topic_stack",
    "voltage_traces",
]
