"""Equal outputs, losses, gradients, weights after 20 steps and histories: 1e-12 in float64, 1e-5 in float32.

Skipped where a peer is not installed, but not in CI; bench/requirements.txt pins them.
`python -m tests.peers` prints a table.
"""

import os
from dataclasses import dataclass, replace
from functools import cache, partial

import numpy as np
import pytest

from ffnn import batches, engine, losses, optimizers
from tests.peers import libraries
from tests.peers.cases import QUANTITIES, TOLERANCE, Case, difference, grid, random_cases
from tests.peers.comparison import RANDOM, cases_for

asked = cache(libraries.ask)  # a case is trained once by each peer, however often it is compared


def each_peer_and_case():
    for name in libraries.PEERS:
        cases = list(cases_for(name))
        for number, case in enumerate(cases[:1] if libraries.missing(name) else cases):
            title = f"{name}-{number}-{case.loss}-{case.dtype}"
            yield pytest.param(name, case, marks=skipped_without(name), id=title)


def skipped_without(name):
    lacking = libraries.missing(name)
    return pytest.mark.skipif(bool(lacking) and not os.environ.get("CI"), reason=lacking)


def peers():
    return [pytest.param(name, marks=skipped_without(name)) for name in libraries.PEERS]


def assert_equal_to_rounding(name, case):
    ours, theirs = libraries.ours(case), asked(name, case)
    for quantity in QUANTITIES:
        off = difference(quantity, ours, theirs)
        assert off <= TOLERANCE[case.dtype], f"{quantity} of {name} differ by {off:.1e} in {case}"


@pytest.mark.parametrize(("name", "case"), list(each_peer_and_case()))
def test_a_network_trains_as_it_does_elsewhere(name, case):
    assert_equal_to_rounding(name, case)


@dataclass(frozen=True)
class AtTheKink(Case):
    """Every hidden net input is exactly 0: there the derivative of relu is 0 by convention."""

    def weights(self):
        kernel, bias, *rest = super().weights()
        return [kernel, np.zeros_like(bias), *rest]

    def data(self, validation=False):
        X, y = super().data(validation)
        return np.zeros_like(X), y


@pytest.mark.parametrize("name", peers())
def test_at_its_kink_a_relu_has_the_derivative_0_as_elsewhere(name):
    case = AtTheKink((3, 4, 2), ("relu", "linear"), "mse")
    assert_equal_to_rounding(name, case)
    assert not libraries.ours(case).gradients[1].any()


@skipped_without("TensorFlow-Keras")
def test_a_history_has_the_names_and_the_values_of_keras():
    name = "TensorFlow-Keras"
    case = Case((2, 3, 1), ("tanh", "sigmoid"), "bce", metrics=("acc", "mse", "mae"), validation=True)
    ours, theirs = libraries.ours(case), asked(name, case)
    assert (
        set(ours.history)
        == set(theirs.history)
        == {f"{prefix}{key}" for prefix in ("", "val_") for key in ("loss", "acc", "mse", "mae")}
    )
    assert_equal_to_rounding(name, case)


def test_the_cases_cover_what_they_should():
    fixed, random = list(grid()), list(random_cases(RANDOM["PyTorch"]))
    for cases in (fixed, random):
        assert {case.loss for case in cases} == {*losses.LOSSES} - {
            "mean_squared_error",
            "binary_crossentropy",
        } | {
            "mse",
            "bce",
        }
        assert {act for case in cases for act in case.acts[:-1]} == {"sigmoid", "tanh", "relu"}
        assert {case.dtype for case in cases} == {*TOLERANCE}
        assert {len(case.acts) for case in cases} >= {1, 2, 3, 4}
    assert any(case.instances % case.batch for case in random)
    assert any(case.batch > case.instances for case in random)
    assert any(case.nesterov for case in random)
    assert any(case.momentum and not case.nesterov for case in random)
    assert any(case.validation for case in random)
    assert any(not all(case.biases) for case in random)


# The comparison is itself tested: mistakes are planted in our code, and each has to be found.


def nesterov_is_ignored(patch):
    honest = optimizers.SGD.step_calls
    patch.setattr(optimizers.SGD, "step_calls", lambda self, *a: honest(replace(self, nesterov=False), *a))


def momentum_is_ignored(patch):
    honest = optimizers.SGD.step_calls
    patch.setattr(optimizers.SGD, "step_calls", lambda self, *a: honest(replace(self, momentum=0.0), *a))


def the_last_batch_is_dropped(patch):
    honest = batches.Batches.spans

    def spans(self, shape):
        return [span for span in honest(self, shape) if span[1] - span[0] == self.batch]

    patch.setattr(batches.Batches, "spans", spans)


def a_short_batch_counts_as_a_whole_one(patch):
    honest = engine.Engine._scale

    def scale(self, n):
        return honest(self, max(n, self.batches.batch) if hasattr(self, "batches") else n)

    patch.setattr(engine.Engine, "_scale", scale)
    patch.setattr(batches, "Batches", partial(batches.Batches, weighted=False))


def a_loss_sums_over_the_outputs(patch):
    for name in ("mean_squared_error", "binary_crossentropy"):
        patch.setitem(losses.LOSSES, name, replace(losses.LOSSES[name], mean_over_outputs=False))


def the_instances_are_shuffled(patch):
    honest = engine.Engine.run
    patch.setattr(
        engine.Engine, "run", lambda self, epochs: honest(self, np.ascontiguousarray(epochs[:, ::-1]))
    )


def weights_move_before_the_layer_below_has_looked(patch):
    honest = engine.Engine._back

    def back(self, layers):
        last, below = layers[-1], layers[-2] if len(layers) > 1 else None
        if below:
            yield lambda: np.add(last.block, last.D.dot(below.A.T), last.block)
        yield from honest(self, layers)
        if below:
            yield lambda: last.step.fill(0)

    patch.setattr(engine.Engine, "_back", back)


PLANTED = [
    nesterov_is_ignored,
    momentum_is_ignored,
    the_last_batch_is_dropped,
    a_short_batch_counts_as_a_whole_one,
    a_loss_sums_over_the_outputs,
    weights_move_before_the_layer_below_has_looked,
    the_instances_are_shuffled,
]


@pytest.mark.parametrize("plant", PLANTED)
@skipped_without("PyTorch")
def test_a_planted_mistake_is_found(plant, monkeypatch):
    plant(monkeypatch)
    found = 0
    for case in random_cases(RANDOM["PyTorch"]):
        try:
            assert_equal_to_rounding("PyTorch", case)
        except (AssertionError, RuntimeWarning):  # a loss that is not finite is warned of
            found += 1
    assert found >= 3
