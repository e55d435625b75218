"""Bad input to a figure is refused: the message names the argument, what came and what was expected."""

import matplotlib
import numpy as np
import pytest

from ffnn import plots
from ffnn.neurons import LTU

matplotlib.use("agg")

X4 = [[0, 0], [0, 1], [1, 0], [1, 1]]
UNIT = LTU([1, 1], -1)


class Bare:
    """Has w and b, and neither fits."""

    def __init__(self, w, b):
        self.w, self.b = w, b


def net(*args, **kwargs):
    return lambda: plots.network_diagram(*args, **kwargs)


def line(*args, **kwargs):
    return lambda: plots.decision_line(*args, **kwargs)


def regions(answer, X=X4, y=(0, 1, 1, 0), **kwargs):
    return lambda: plots.decision_regions(lambda points: answer, X, y, **kwargs)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: plots.ltu_diagram([[1, 2]]),
            r"w has shape \(1, 2\); expected \(n,\), a weight for each of 1 to 6",
        ),
        (lambda: plots.ltu_diagram([]), r"w has shape \(0,\)"),
        (lambda: plots.ltu_diagram(range(7)), r"w has shape \(7,\)"),
        (lambda: plots.ltu_diagram(["a"]), r"w is \['a'\]; expected numbers"),
        (lambda: plots.ltu_diagram([1], np.nan), "b holds NaN or infinity"),
        (lambda: plots.ltu_diagram([1], [1, 2]), r"b has shape \(2,\); expected \(\)"),
        (net([2]), r"sizes is \[2\]; expected two or more whole numbers from 1, such as"),
        (net(2), "sizes is 2; expected two or more"),
        (net([2, 0]), r"sizes is \[2, 0\]"),
        (net([2, 1.5]), r"sizes is \[2, 1.5\]"),
        (net([2, True]), r"sizes is \[2, True\]"),
        (
            net([2, 1], [[[1, 1]], [[1]]]),
            "weights has 2 entries; expected 1: one for each layer but the inputs",
        ),
        (net([2, 1], [[[1], [1]]]), r"weights\[0\] has shape \(2, 1\); expected \(1, 2\)"),
        (net([2, 1], [[[1, np.inf]]]), r"weights\[0\] holds NaN or infinity"),
        (net([2, 1], biases=[[1, 2]]), r"biases\[0\] has shape \(2,\); expected \(1,\)"),
        (net([2, 1], units=[["a", "b"]]), "units has 1 entries; expected 2, one for each layer"),
        (
            net([2, 1], units=[["a", "b"], ["c", "d"]]),
            r"units\[1\] is \['c', 'd'\]; expected names in the shape \(1,\)",
        ),
        (net([2, 1], units=[["a", "a"], ["c"]]), "units has a more than once"),
        (
            net([2, 1], weight_names=[[["w", 2]]]),
            r"weight_names\[0\] is .* expected names in the shape \(1, 2\)",
        ),
        (net([2, 1], bias_names=["b"]), r"bias_names\[0\] is 'b'; expected names in the shape \(1,\)"),
        (net([2, 1], show_bias="yes"), "show_bias is 'yes'; expected one of none, label, node"),
        (
            net([2, 1], highlight=["w9"]),
            "highlight asks for 'w9', which is not shown; there are o1, w1, w2, x1, x2",
        ),
        (net([2, 1], highlight="E_o1"), "highlight asks for 'E_o1'"),
        (net([2, 1], highlight=[("x1", "x2")]), r"highlight asks for \('x1', 'x2'\)"),
        (line(UNIT, [1, 2]), r"X has shape \(2,\); expected \(m, 2\), a row for each point of the plane"),
        (line(UNIT, np.empty((0, 2))), r"X has shape \(0, 2\)"),
        (line(UNIT, [[1, np.nan]]), "X holds NaN"),
        (line(LTU([1, 2, 3], 0), X4), r"unit.w has shape \(3,\); only units with two inputs"),
        (line(Bare([1, 2], "b"), X4), "unit.b is 'b'; expected numbers"),
        (line(UNIT, X4, labels=["a"]), "labels has 1 names; expected 4"),
        (
            regions(np.zeros(4), y=[0, 1]),
            r"y has shape \(2,\); expected \(4,\), a class for each of the 4 points",
        ),
        (regions(np.zeros(4), y=[0, 1, 2, 3]), "y holds 3; expected class numbers from 0 to 2"),
        (regions(np.zeros(4), y=[0, 1, 0.5, 1]), "y holds 0.5; expected class numbers"),
        (
            regions(np.zeros(3)),
            r"predict gave shape \(3,\) for 4 points; expected \(4,\), \(4, 1\) or \(4, k\)",
        ),
        (regions(np.zeros((4, 4))), r"predict gave shape \(4, 4\) for 4 points"),
        (regions(np.full(4, 0.3)), "what predict gave holds 0.3; expected class numbers"),
        (regions(np.full((4, 1), 1.5)), r"predict gave one column that leaves \[0, 1\]"),
        (regions(np.full((4, 2), np.nan)), "what predict gave holds NaN"),
        (
            lambda: plots.hidden_space(X4, X4[:3], [0, 1, 1, 0]),
            "H has 3 rows but X has 4; expected the same instances",
        ),
        (lambda: plots.hidden_space(X4, X4, [0, 1, 1, 0], labels=["a"]), "labels has 1 names; expected 4"),
        (lambda: plots.activation_curves(["softmax"]), "but softmax, which has no curve"),
        (lambda: plots.activation_curves([]), "expected one or more activations"),
        (lambda: plots.activation_curves(["sigmod"]), "activation is 'sigmod'; expected one of step, linear"),
        (lambda: plots.activation_curves(reach=0), "reach is 0; expected a number above 0"),
        (lambda: plots.cost_curve(abs, (1, -1)), r"over is \(1, -1\); expected the smaller end first"),
        (lambda: plots.cost_curve(abs, 3), r"over has shape \(\); expected \(2,\)"),
        (lambda: plots.cost_curve({}, (0, 1)), "costs has 0 entries; expected 1 to 4"),
        (lambda: plots.cost_curve({"a": abs, "b": abs}, (0, 1), path=[1]), "path belongs to one cost"),
        (
            lambda: plots.cost_curve(abs, (0, 1), path=[]),
            "path belongs to one cost and has at least one place",
        ),
        (lambda: plots.cost_curve(lambda w: np.inf, (0, 1)), "cost is inf at w = 0; choose a range"),
        (lambda: plots.cost_surface(lambda a, b: 1.0), "cost is 1 everywhere in this range"),
        (
            lambda: plots.cost_surface(lambda a, b: a, (2, 2)),
            r"w1 is \(2, 2\); expected the smaller end first",
        ),
        (
            lambda: plots.cost_surface(lambda a, b: a, path=[1, 2]),
            r"path has shape \(2,\); expected \(steps \+ 1, 2\)",
        ),
        (
            lambda: plots.cost_surface(lambda a, b: a, optimum=(1, 2, 3)),
            r"optimum has shape \(3,\); expected \(2,\)",
        ),
        (lambda: plots.cost_surface(lambda a, b: np.nan), "cost is nan at w1 = -2, w2 = -2"),
        (lambda: plots.learning_curves([1, 2]), r"history is \[1, 2\]; expected what fit gave"),
        (lambda: plots.learning_curves({}), "history is {}"),
        (
            lambda: plots.learning_curves({"loss": []}),
            r"history\['loss'\] is empty; train for at least one epoch",
        ),
        (lambda: plots.learning_curves({"loss": [np.nan]}), r"history\['loss'\] holds NaN"),
        (
            lambda: plots.learning_curves({str(i): [1] for i in range(5)}),
            "history has 5 lists for one panel; 4 can",
        ),
        (lambda: plots.learning_curves({"loss": [1, 0]}, log=True), "log needs numbers above 0"),
        (lambda: plots.gradient_error([1], [1]), r"eps is \[1\]; expected two or more nudges above 0"),
        (lambda: plots.gradient_error([1, 0], [1, 1]), r"eps is \[1, 0\]"),
        (lambda: plots.gradient_error([1, 2], [1]), r"errors\['error'\] has shape \(1,\); expected \(2,\)"),
        (lambda: plots.gradient_error([1, 2], [0, 0]), r"errors\['error'\] must not be negative, nor all 0"),
        (lambda: plots.gradient_error([1, 2], {"up": [1, -1]}), r"errors\['up'\] must not be negative"),
        (lambda: plots.gradient_error([1, 2], {}), "errors has 0 entries; expected 1 to 4"),
        (
            lambda: plots.decision_regions(lambda X: np.zeros(len(X)), X4, [0, 1, 1, 0], classes=["a"]),
            "classes has 1 names; expected at least 2",
        ),
    ],
)
def test_a_wrong_value_is_refused(make, message):
    open_before = plots.plt.get_fignums()
    with pytest.raises(ValueError, match=message):
        make()
    assert plots.plt.get_fignums() == open_before, "an empty figure is left over and would be shown"


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (line("AND", X4), "unit is a str; expected a unit with w and b, such as ffnn.neurons.LTU"),
        (
            lambda: plots.hidden_space(X4, X4, [0, 1, 1, 0], hidden_units=[3]),
            r"hidden_units\[0\] is a int; expected a unit",
        ),
    ],
)
def test_what_is_no_unit_is_refused(make, message):
    with pytest.raises(TypeError, match=message):
        make()
