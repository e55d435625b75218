"""The numbers of the interactive figures are those of the package, for the same inputs."""

from itertools import pairwise

import numpy as np
import pytest
from figures import PARAMETERS

from ffnn import activations, backprop, gradcheck
from ffnn.widgets import BackpropExplorer

pytestmark = pytest.mark.browser


def random_explorer(rng, bug):
    ranges = {"t1": (0, 1), "t2": (0, 1), "eta": (0.001, 10)}
    return BackpropExplorer(bug=bug, **{n: rng.uniform(*ranges.get(n, (-3, 3))) for n in PARAMETERS})


@pytest.mark.parametrize("bug", ["", "updated_weights"])
def test_every_number_of_a_pass_equals_that_of_the_package(bug, look, explorer_url):
    rng = np.random.default_rng(222)
    explorers = [BackpropExplorer(bug=bug), *(random_explorer(rng, bug) for _ in range(60))]
    passes = look(explorer_url).evaluate(
        """async ([states, bug]) => {
          const { pass } = await import(new URL("_static/two_layers.js", location.href));
          return states.map((p) => pass(p, bug));
        }""",
        [[explorer.state() for explorer in explorers], bug],
    )
    for explorer, found in zip(explorers, passes, strict=True):
        expected = explorer.trace()
        biases = {f"b_{unit}_new" for unit in ("h1", "h2", "o1", "o2")}  # the figure leaves the biases alone
        assert set(found) == set(expected) - set(PARAMETERS) - biases
        for key, value in found.items():
            np.testing.assert_allclose(value, expected[key], rtol=1e-12, atol=1e-15, err_msg=key)


def test_the_measured_slopes_equal_those_of_the_package(look, explorer_url):
    rng = np.random.default_rng(7)
    explorers = [random_explorer(rng, "") for _ in range(10)]
    found = look(explorer_url).evaluate(
        """async (states) => {
          const { WEIGHTS, nudge } = await import(new URL("_static/two_layers.js", location.href));
          return states.map((p) => Object.keys(WEIGHTS).map((w) => nudge(p, w)));
        }""",
        [explorer.state() for explorer in explorers],
    )
    for explorer, slopes in zip(explorers, found, strict=True):
        net = explorer.trace().net

        def error(W1, W2, net=net):
            params = [(W1, net.b1), (W2, net.b2)]
            return backprop.cost_of([net.x], [net.t], params, ["sigmoid"] * 2, "mse")

        expected = np.ravel(gradcheck.numerical_gradient(error, [net.W1, net.W2]))
        np.testing.assert_allclose(slopes, expected, rtol=1e-6, atol=1e-10)


@pytest.mark.parametrize("activation", ["step", "linear", "sigmoid", "tanh", "relu"])
def test_networks_of_other_sizes_and_activations_equal_the_package_too(activation, look, explorer_url):
    rng = np.random.default_rng(11)
    sizes, acts = [3, 4, 2, 2], [activation, activation, "sigmoid"]
    params = [(rng.normal(size=(n, m)), rng.normal(size=n)) for m, n in pairwise(sizes)]
    x, t = rng.normal(size=3), rng.uniform(size=2)
    layers = [
        {"W": W.tolist(), "b": b.tolist(), "activation": act}
        for (W, b), act in zip(params, acts, strict=True)
    ]
    found = look(explorer_url).evaluate(
        """async ([x, t, layers]) => {
          const network = new URL("_static/network.js", location.href);
          const { backward, forward, totalError } = await import(network);
          const run = forward(x, layers);
          return { run, back: backward(run, layers, t), error: totalError(x, layers, t) };
        }""",
        [x.tolist(), t.tolist(), layers],
    )
    run = backprop.forward_pass([x], params, acts)
    exact = {"rtol": 1e-12, "atol": 1e-15}
    for ours, theirs in zip(found["run"]["A"] + found["run"]["Z"], run.A + run.Z, strict=True):
        np.testing.assert_allclose(ours, theirs[0], **exact)
    np.testing.assert_allclose(found["error"], ((run.A[-1] - t) ** 2).sum() / 2, **exact)
    if activation == "step":  # has no slope: the package refuses to go back through it
        assert activations.get("step").function(0.0) == 1
        assert all(slope == 0 for layer in found["back"][:2] for slope in layer["delta"])
        return
    back = backprop.backward_pass(run, [t], params, acts, "mse")
    for layer, delta, (dW, db) in zip(found["back"], back.deltas, back.gradients, strict=True):
        np.testing.assert_allclose(layer["delta"], delta[0], **exact)
        np.testing.assert_allclose(layer["dW"], dW, **exact)
        np.testing.assert_allclose(layer["db"], db, **exact)
