"""Data sets: truth tables, clouds with the shapes they promise, penguins with nothing lost silently."""

import csv
from importlib import resources

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from ffnn import datasets
from ffnn.datasets import GATES

CLOUDS = [datasets.blobs, datasets.moons, datasets.circles, datasets.spirals]
TABLE = {
    "and": lambda a, b: a and b,
    "or": lambda a, b: a or b,
    "nand": lambda a, b: not (a and b),
    "nor": lambda a, b: not (a or b),
    "xor": lambda a, b: a != b,
    "xnor": lambda a, b: a == b,
}


@pytest.mark.parametrize("name", GATES)
def test_a_gate_gives_its_truth_table_in_counting_order(name):
    X, y = datasets.gate(name)
    assert X.tolist() == [[0, 0], [0, 1], [1, 0], [1, 1]]
    assert y.tolist() == [int(TABLE[name](a, b)) for a, b in X]


def test_xor_is_the_gate_of_that_name():
    for one, other in zip(datasets.xor(), datasets.gate("xor"), strict=True):
        assert_array_equal(one, other)


@pytest.mark.parametrize("name", ["XOR", "not", None, ["and"]])
def test_an_unknown_gate_is_answered_with_the_known_ones(name):
    with pytest.raises(ValueError, match=r"name is .*; expected one of and, or, nand, nor, xor, xnor"):
        datasets.gate(name)


@pytest.mark.parametrize("cloud", CLOUDS)
@given(m=st.integers(1, 40), seed=st.integers(0, 2**32))
def test_a_cloud_has_its_size_deals_its_classes_in_turn_and_repeats_with_its_seed(cloud, m, seed):
    X, y = cloud(m, np.random.default_rng(seed))
    assert X.shape == (m, 2)
    assert np.isfinite(X).all()
    assert y.tolist() == [i % 2 for i in range(m)]
    assert_array_equal(cloud(m, np.random.default_rng(seed))[0], X)


def test_without_spread_the_blobs_are_their_centres_on_a_circle_of_radius_2():
    X, y = datasets.blobs(6, np.random.default_rng(0), classes=3, spread=0)
    assert_allclose(np.hypot(*X.T), 2)
    angles = np.arctan2(X[:, 1], X[:, 0]) % (2 * np.pi)
    assert_allclose(angles, 2 * np.pi * y / 3, atol=1e-12)


def test_without_noise_the_moons_lie_on_two_half_circles_of_radius_1():
    X, y = datasets.moons(100, np.random.default_rng(0), noise=0)
    centres = np.array([[0, 0], [1, 0.5]])[y]
    assert_allclose(np.hypot(*(X - centres).T), 1)
    assert (np.where(y == 0, X[:, 1], 0.5 - X[:, 1]) >= 0).all()


def test_without_noise_the_spirals_are_half_a_turn_apart_and_wind_as_often_as_asked():
    X, y = datasets.spirals(500, np.random.default_rng(0), turns=2, noise=0)
    radius = np.hypot(*X.T)
    expected = 4 * np.pi * radius + np.pi * y
    assert_allclose(np.exp(1j * expected), (X[:, 0] + 1j * X[:, 1]) / radius, atol=1e-9)
    assert radius.max() <= 1


@pytest.mark.parametrize("cloud", CLOUDS)
@pytest.mark.parametrize("m", [0, -1, 2.5, "9", True, None])
def test_a_cloud_of_no_whole_size_is_refused(cloud, m):
    with pytest.raises(ValueError, match=r"m is .*; expected a whole number of at least 1"):
        cloud(m, np.random.default_rng(0))


def test_clouds_refuse_a_seed_for_a_generator_no_class_and_a_negative_spread():
    rng = np.random.default_rng(0)
    with pytest.raises(
        ValueError, match=r"rng is 0; expected a Generator such as numpy\.random\.default_rng\(0\)"
    ):
        datasets.moons(4, 0)
    with pytest.raises(ValueError, match="classes is 0; expected a whole number"):
        datasets.blobs(4, rng, classes=0)
    with pytest.raises(ValueError, match="spread is -1; expected a standard deviation of 0 or more"):
        datasets.blobs(4, rng, spread=-1)
    with pytest.raises(ValueError, match="noise is nan"):
        datasets.circles(4, rng, noise=np.nan)


def test_the_penguins_are_all_rows_of_the_file_but_those_that_lack_a_measurement():
    data = datasets.penguins()
    text = resources.files("ffnn").joinpath("data/penguins.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    lacking = [row for row in rows if "NA" in {row[feature] for feature in data.features}]
    assert data.dropped == len(lacking) > 0
    assert len(data.X) == len(data.y) == len(rows) - data.dropped
    assert np.isfinite(data.X).all()
    kept = [row for row in rows if row not in lacking]
    assert_array_equal(data.X[:, 0], [float(row["bill_length_mm"]) for row in kept])
    assert [data.species[label] for label in data.y] == [row["species"] for row in kept]


def test_the_penguins_measures_are_millimetres_of_bills():
    data = datasets.penguins()
    assert data.features == ("bill_length_mm", "bill_depth_mm")
    assert 30 < data.X[:, 0].min() < data.X[:, 0].max() < 60
    assert 10 < data.X[:, 1].min() < data.X[:, 1].max() < 25
    assert sorted(set(data.y)) == [0, 1, 2]


def test_the_data_folder_says_where_the_data_comes_from():
    text = resources.files("ffnn").joinpath("data/README.md").read_text(encoding="utf-8")
    assert "CC0" in text
    assert "PLOS ONE" in text
