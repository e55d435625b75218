"""One call of every figure, and more of those that look different with other arguments: for the tests."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np

from ffnn import datasets, plots
from ffnn.neurons import LTU, LTULayer

XOR_X, XOR_Y = datasets.xor()
XOR_HIDDEN = (LTU([1, 1], -1.5), LTU([1, 1], -0.5))
XOR_OUTPUT = LTU([-1, 1], -0.5)
S41 = [[[0.15, 0.20], [0.25, 0.30]], [[0.40, 0.45], [0.50, 0.55]]]
S41_NAMES = [[["w1", "w2"], ["w3", "w4"]], [["w5", "w6"], ["w7", "w8"]]]
TWO_PATHS = ["w1", "h1", "w5", "w7", "o1", "o2", "E_o1", "E_o2", "E_total"]
DAYS = [[6, 1], [6, 2], [3, 0], [1, 0], [8, 1]]
WEEK = ["Mon", "Tue", "Wed", "Thu", "Fri"]
HISTORY = {"loss": [0.9, 0.5, 0.3], "accuracy": [0.5, 0.7, 0.8], "val_loss": [1.0, 0.6, 0.7]}


def four_gates() -> Any:
    """Four panels of a figure that the caller made, as chapter 2 does."""
    _, axes = plots.plt.subplots(2, 2, figsize=(4.6, 4.8), layout="constrained")
    gates = {"AND": ([1, 1], -1.5), "OR": ([1, 1], -0.5), "NAND": ([-1, -1], 1.5), "NOT x1": ([-1, 0], 0.5)}
    for (name, (w, b)), ax in zip(gates.items(), axes.flat, strict=True):
        plots.decision_line(LTU(w, b), XOR_X, ax=ax)
        ax.set_title(name)
    return axes


def penguins() -> Any:
    """Three classes, by the nearest mean."""
    data = datasets.penguins()
    means = np.array([data.X[data.y == k].mean(axis=0) for k in range(3)])

    def predict(X: Any) -> Any:
        return np.exp(-(((X[:, None] - means) ** 2) / [30.0, 4.0]).sum(axis=-1))

    return plots.decision_regions(
        predict, data.X, data.y, classes=data.species, axes_names=("length", "depth")
    )


def v_of_the_check() -> Any:
    """Centred and one-sided differences of exp at 0.3."""
    eps = np.logspace(-12, -1, 34)
    up, down = np.exp(0.3 + eps), np.exp(0.3 - eps)
    centred = np.abs((up - down) / (2 * eps) - np.exp(0.3))
    return plots.gradient_error(
        eps, {"centred": centred, "one-sided": np.abs((up - np.exp(0.3)) / eps - np.exp(0.3))}
    )


def xor_cost(w1: float, w2: float) -> float:
    """The mean squared error of S16 with a linear unit and the bias ½."""
    return float(((XOR_X @ [w1, w2] + 0.5 - XOR_Y) ** 2).mean())


def xor_mistakes(w1: float) -> float:
    """The share of the corners that a threshold unit with the weight 1 on x2 and the bias -½ gets wrong."""
    return float((LTULayer([[w1, 1]], [-0.5])(XOR_X)[:, 0] != XOR_Y).mean())


def large_network() -> Any:
    """A network with layers that have to be abbreviated."""
    rng = np.random.default_rng(0)
    sizes = [784, 100, 50, 10]
    weights = [rng.normal(size=(n_out, n_in)) for n_in, n_out in pairwise(sizes)]
    return plots.network_diagram(sizes, weights)


def fading(times: Any, arrivals: Any) -> Any:
    """Lifts of 6 mV that fade within 10 ms, added up: the cell of chapter 1."""
    age = times[:, None] - arrivals
    return np.where(age >= 0, 6 * np.exp(-np.maximum(age, 0) / 10), 0).sum(axis=1)


FIGURES: dict[str, Callable[[], Any]] = {
    "threshold_gates": plots.threshold_gates,
    "ltu_diagram": lambda: plots.ltu_diagram([1, -2], -3),
    "ltu_diagram_six_inputs": lambda: plots.ltu_diagram([1, -2, 0, 0.25, 3, -0.125]),
    "gates_grid": plots.gates_grid,
    "network_diagram": lambda: plots.network_diagram([2, 2, 2], show_bias="node"),
    "network_diagram_values": lambda: plots.network_diagram(
        [2, 2, 2],
        S41,
        [[0.35, 0.35], [0.6, 0.6]],
        weight_names=S41_NAMES,
        bias_names=[["b1", "b1"], ["b2", "b2"]],
    ),
    "network_diagram_road": lambda: plots.network_diagram(
        [2, 2, 2], errors=True, highlight=["w5", "o1", "E_o1"]
    ),
    "network_diagram_paths": lambda: plots.network_diagram([2, 2, 2], errors=True, highlight=TWO_PATHS),
    "network_diagram_layer": lambda: plots.network_diagram(
        [2, 3], [[[1, 1], [1, 1], [-1, -1]]], [[-1.5, -0.5, 1.5]], units=[["x1", "x2"], ["AND", "OR", "NAND"]]
    ),
    "network_diagram_xor": lambda: plots.network_diagram(
        [2, 2, 1], [[[1, 1], [1, 1]], [[-1, 1]]], [[-1.5, -0.5], [-0.5]]
    ),
    "network_diagram_mlp": lambda: plots.network_diagram([2, 4, 3], show_bias="node"),
    "network_diagram_large": large_network,
    "network_diagram_small": lambda: plots.network_diagram([1, 1]),
    "network_diagram_long_names": lambda: plots.network_diagram(
        [2, 2, 1], units=[["sun", "rain"], ["sunny enough", "dry"], ["chairs out"]], show_bias="label"
    ),
    "network_diagram_biases": lambda: plots.network_diagram(
        [3, 3, 1], [np.eye(3), [[1, 0, -1]]], [[0.125, -0.25, 1.5], [-2]]
    ),
    "decision_line": lambda: plots.decision_line(
        LTU([1, -2], -3), DAYS, labels=WEEK, axes_names=("sun", "rain")
    ),
    "decision_line_panels": four_gates,
    "decision_line_none": lambda: plots.decision_line(LTU([0, 0], -1), XOR_X),
    "decision_line_far": lambda: plots.decision_line(LTU([1, 1], -90), XOR_X),
    "decision_regions": penguins,
    "decision_regions_wrong": lambda: plots.decision_regions(lambda X: X[:, 0] > 0.5, XOR_X, XOR_Y),
    "hidden_space": lambda: plots.hidden_space(
        XOR_X, [[0, 0], [0, 1], [0, 1], [1, 1]], XOR_Y, hidden_units=XOR_HIDDEN, output_unit=XOR_OUTPUT
    ),
    "activation_curves": lambda: plots.activation_curves(["step", "sigmoid", "tanh", "relu"]),
    "cost_curve": lambda: plots.cost_curve(
        lambda w: w**4 - 2 * w**2 + 0.3 * w, (-1.6, 1.6), path=[1.5, 1.2, 1.0]
    ),
    "cost_curve_several": lambda: plots.cost_curve(
        {"cross-entropy": lambda p: -np.log(p), "squared error": lambda p: (1 - p) ** 2}, (0.02, 1), name="p"
    ),
    "cost_surface": lambda: plots.cost_surface(
        xor_cost, optimum=(0, 0), path=[[1.8, 1.2], [0.5, 0.1], [0.1, 0]]
    ),
    "instances": lambda: plots.instances(XOR_X, XOR_Y, labels=["00", "01", "10", "11"]),
    "cost_stairs": lambda: plots.cost_stairs(xor_mistakes, (-2, 2), name="w1", label="share of mistakes"),
    "learning_curves": lambda: plots.learning_curves(HISTORY),
    "learning_curves_compared": lambda: plots.learning_curves(
        {"η = 0.1": np.exp(-np.arange(50) / 30), "η = 1": np.exp(-np.arange(50) / 6)}, log=True
    ),
    "gradient_error": v_of_the_check,
    "topic_stack": plots.topic_stack,
    "neuron_drawing": plots.neuron_drawing,
    "cortex_layers": plots.cortex_layers,
    "voltage_traces": lambda: plots.voltage_traces(
        fading, {"close together": [0, 1, 2], "far apart": [0, 10, 20]}, 15, 40
    ),
    "spike_trains": lambda: plots.spike_trains(
        {"14 mV": [], "16 mV": [28, 58, 88], "60 mV": range(4, 200, 5)}, 200
    ),
}
