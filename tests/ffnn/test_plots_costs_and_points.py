"""The picture of a table of instances, and the staircase of a threshold unit's cost, tell what they show."""

import matplotlib
import numpy as np
import pytest
from numpy.testing import assert_allclose

from ffnn import datasets, plots
from ffnn.neurons import LTU

matplotlib.use("agg")

XOR = datasets.xor()


@pytest.fixture(autouse=True)
def _closed():
    yield
    plots.plt.close("all")


def marks(ax, marker):
    """The points that stand under one marker, sorted."""
    return sorted(
        tuple(point) for line in ax.lines if line.get_marker() == marker for point in line.get_xydata()
    )


def test_each_class_of_xor_has_a_mark_of_its_own():
    ax = plots.instances(*XOR)
    assert marks(ax, "o") == [(0, 0), (1, 1)]
    assert marks(ax, "s") == [(0, 1), (1, 0)]


def test_the_text_of_a_table_tells_every_place():
    text = plots.describe(plots.instances([[0, 2], [1, 3]], [1, 2], axes_names=("sun", "rain")))
    assert text == (
        "2 instances in the plane of sun and rain. Class 1, full square: sun = 0, rain = 2. "
        "Class 2, full triangle: sun = 1, rain = 3."
    )


def test_of_many_instances_the_text_tells_how_many():
    X, y = datasets.moons(30, np.random.default_rng(0))
    text = plots.describe(plots.instances(X, y))
    assert text.endswith("Class 0, open circle: 15 instances. Class 1, full square: 15 instances.")


def test_names_stand_beside_their_points():
    ax = plots.instances(*XOR, labels=["a", "b", "c", "d"])
    assert {text.get_text(): text.xy for text in ax.texts} == {
        "a": (0, 0),
        "b": (0, 1),
        "c": (1, 0),
        "d": (1, 1),
    }


def share_of_mistakes(bias: float) -> float:
    """Of XOR's corners, with the weights 1 and 1."""
    unit = LTU([1, 1], bias)
    return float(np.mean([unit(x) != t for x, t in zip(*XOR, strict=True)]))


def flat_parts(ax):
    """The stairs: full lines, each with its two ends and one height."""
    return [line.get_xydata() for line in ax.lines if line.get_linestyle() == "-"]


def test_the_stairs_are_flat_and_jump_where_a_corner_changes_its_answer():
    parts = flat_parts(plots.cost_stairs(share_of_mistakes, (-2.5, 0.75), name="b"))
    assert_allclose(
        [part[:, 0] for part in parts], [[-2.5, -2], [-2, -1], [-1, 0], [0, 0.75]], rtol=0, atol=1e-12
    )
    assert [set(part[:, 1]) for part in parts] == [{0.5}, {0.75}, {0.25}, {0.5}]


def test_the_text_of_the_stairs_tells_heights_and_jumps():
    ax = plots.cost_stairs(share_of_mistakes, (-2.5, 0.75), name="b", label="share")
    assert plots.describe(ax) == (
        "Staircase of share over b from −2.5 to 0.75: 0.5 before b = −2, then 0.75 before b = −1, "
        "then 0.25 before b = 0, then 0.5. Between jumps it is flat."
    )


def test_a_cost_without_a_jump_is_one_stair():
    assert "1 everywhere" in plots.describe(plots.cost_stairs(lambda w: 1.0, (0, 1)))


def test_beside_another_cost_both_are_named():
    ax = plots.cost_curve({"smooth": lambda b: b**2}, (-1, 1), name="b")
    plots.cost_stairs(share_of_mistakes, (-1, 1), name="b", label="step", ax=ax)
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["smooth", "step"]
    assert ax.get_ylabel() == "cost"
    text = plots.describe(ax)
    assert text.startswith("Curve of smooth")
    assert "Staircase of step" in text


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: plots.cost_stairs(abs, (-1, 1)),
            "cost changes 800 times .* draw a smooth cost with cost_curve",
        ),
        (lambda: plots.cost_stairs(share_of_mistakes, (1, -1)), "over is .*; expected the smaller end first"),
        (lambda: plots.cost_stairs(lambda w: np.nan, (0, 1)), "cost is nan at w = 0"),
        (lambda: plots.instances([[0, 1, 2]], [0]), r"X has shape \(1, 3\); expected \(m, 2\)"),
        (lambda: plots.instances(XOR[0], [0, 1]), r"y has shape \(2,\); expected \(4,\)"),
        (lambda: plots.instances(XOR[0], [0, 1, 1, 3]), "y holds 3; expected class numbers from 0 to 2"),
        (lambda: plots.instances(*XOR, labels=["00"]), "labels has 1 names; expected 4"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_reason(call, message):
    with pytest.raises(ValueError, match=message):
        call()
