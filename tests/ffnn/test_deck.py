"""The worked values are the slides': each printed figure, each full value and each manner of shortening."""

import ast
import re
from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose, assert_array_equal

from ffnn import deck

# Full value, printed digits, how shortened: typed from an audit of the slides made without this package.
PRINTED = {
    "net_h1": (0.3775, "0.3775", "exact"),
    "out_h1": (0.5932699921071872, "0.59327", "rounded"),
    "out_h2": (0.596884378259767, "0.59688", "either"),
    "net_o1": (1.10590596705977, "1.1059", "either"),
    "out_o1": (0.7513650695523157, "0.75136", "cut"),
    "out_o2": (0.7729284653214625, "0.77292", "cut"),
    "E_o1": (0.274811083176155, "0.27481", "either"),
    "E_o2": (0.023560025583847746, "0.02356", "either"),
    "E_total": (0.2983711087600027, "0.29837", "either"),
    "dE_dout_o1": (0.7413650695523157, "0.74136", "cut"),
    "dout_o1_dnet_o1": (0.18681560180895948, "0.18681", "cut"),
    "dnet_o1_dw5": (0.5932699921071872, "0.59327", "rounded"),
    "dE_dw5": (0.08216704056423078, "0.08216", "cut"),
    "w5_new": (0.35891647971788465, "0.35891", "cut"),
    "w6_new": (0.4086661860762334, "0.40866", "cut"),
    "w7_new": (0.5113012702387375, "0.5113", "either"),
    "w8_new": (0.5613701211079891, "0.56137", "either"),
    "dEo1_dout_h1": (0.05539942465142279, "0.0554", "rounded"),
    "dEo2_dout_h1": (-0.019049118258278114, "-0.01905", "rounded"),
    "dE_dout_h1": (0.03635030639314468, "0.03635", "either"),
    "dout_h1_dnet_h1": (0.24130070857232525, "0.2413", "either"),
    "dnet_h1_dw1": (0.05, "0.05", "exact"),
    "dE_dw1": (0.00043856773447434685, "0.00043", "cut"),
    "w1_new": (0.1497807161327628, "0.14978", "either"),
    "w2_new": (0.19956143226552567, "0.19956", "either"),
    "w3_new": (0.24975114363236958, "0.24975", "either"),
    "w4_new": (0.29950228726473915, "0.2995", "either"),
}
NOT_PRINTED = {
    "net_h2": 0.3925,
    "net_o2": 1.2249214040964653,
    "delta_o1": 0.13849856162855698,
    "delta_o2": -0.03809823651655623,
    "dE_dw6": 0.08266762784753326,
    "dE_dw7": -0.022602540477475067,
    "dE_dw8": -0.02274024221597822,
    "delta_h1": 0.008771354689486937,
    "delta_h2": 0.009954254705217202,
    "dE_dw2": 0.0008771354689486937,
    "dE_dw3": 0.0004977127352608601,
    "dE_dw4": 0.0009954254705217202,
    "b_h1_new": 0.3456143226552565,
    "b_h2_new": 0.3450228726473914,
    "b_o1_new": 0.5307507191857215,
    "b_o2_new": 0.6190491182582781,
    "E_after": 0.29102777369359933,
    "E_after_biases": 0.28047144679143016,
}


def test_every_value_of_the_audit_is_there_and_no_other():
    assert set(deck.VALUES) == PRINTED.keys() | NOT_PRINTED.keys()
    assert all(key == value.key for key, value in deck.VALUES.items())


@pytest.mark.parametrize("key", PRINTED)
def test_a_printed_value_has_its_digits_and_its_full_value(key):
    full, printed, kind = PRINTED[key]
    value = deck.VALUES[key]
    assert_allclose(value.full, full, rtol=2e-15, atol=0)
    assert (value.printed, value.kind) == (printed, kind)
    assert abs(float(value.printed) - value.full) <= 1e-5


@pytest.mark.parametrize("key", NOT_PRINTED)
def test_a_value_that_is_never_printed_has_its_full_value(key):
    value = deck.VALUES[key]
    assert_allclose(value.full, NOT_PRINTED[key], rtol=2e-15, atol=0)
    assert (value.printed, value.kind) == (None, None)


def test_the_pages_stand_in_the_order_of_the_slides():
    pages = [value.page for value in deck.VALUES.values()]
    assert pages == sorted(pages)
    assert {key: deck.VALUES[key].page for key in ("net_h1", "E_o1", "dE_dw5", "dE_dw1", "w4_new")} == {
        "net_h1": 42,
        "E_o1": 44,
        "dE_dw5": 50,
        "dE_dw1": 59,
        "w4_new": 60,
    }


def test_no_computed_value_is_typed_in_the_module():
    source = Path(deck.__file__).read_text()
    typed = {node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)}
    given = {0.05, 0.10, 0.01, 0.99, 0.15, 0.20, 0.25, 0.30, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, -0.5}
    xor = {1.0, 1.5, 0.5}
    assert {number for number in typed if isinstance(number, float)} <= given | xor
    strings = " ".join(text for text in typed if isinstance(text, str) and "\n" not in text)
    assert set(re.findall(r"\d+\.\d+", strings)) == {
        printed.lstrip("-") for _, printed, _ in PRINTED.values()
    }


def test_rounding_is_from_the_full_value():
    assert deck.VALUES["w5_new"].rounded(5) == "0.35892"
    assert deck.VALUES["dEo2_dout_h1"].rounded(3) == "-0.019"


@pytest.mark.parametrize(
    ("key", "latex"),
    [
        ("w5", "w_5"),
        ("w12_new", "w_{12}^{+}"),
        ("b_h1_new", "b_{h1}^{+}"),
        ("net_o2", r"\mathrm{net}_{o2}"),
        ("out_o1_after", r"\mathrm{out}_{o1}^{+}"),
        ("delta_h1", r"\delta_{h1}"),
        ("E_total", "E"),
        ("E_o1", "E_{o1}"),
        ("dE_dw5", r"\partial E/\partial w_5"),
        ("dEo1_dout_h1", r"\partial E_{o1}/\partial\,\mathrm{out}_{h1}"),
        ("dnet_h1_dw1", r"\partial\,\mathrm{net}_{h1}/\partial w_1"),
    ],
)
def test_a_key_is_written_as_on_the_slides(key, latex):
    assert deck.symbol(key) == latex


def test_a_derivative_can_be_stacked():
    assert deck.symbol("dE_dw5", fraction=True) == r"\frac{\partial E}{\partial w_5}"


@pytest.mark.parametrize("key", ["", "w", "foo", "dE", "net", "dE_dfoo", "W1"])
def test_a_key_of_no_quantity_is_refused(key):
    with pytest.raises(ValueError, match="expected a quantity of the lecture"):
        deck.symbol(key)


def test_the_network_cannot_be_changed_by_accident():
    with pytest.raises(ValueError, match="read-only"):
        deck.NET.W1[0, 0] = 1
    with pytest.raises(FrozenInstanceError):
        deck.NET.eta = 1.0


def test_replace_gives_another_network_and_leaves_this_one():
    mine = np.array([0.8, 0.2])
    other = replace(deck.NET, x=mine)
    mine[0] = 5
    assert_array_equal(other.x, [0.8, 0.2])
    assert_array_equal(deck.NET.x, [0.05, 0.10])
    assert other.W1 is not mine
    assert not other.x.flags.writeable


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"W1": np.eye(3)}, r"W1 has shape \(3, 3\); expected \(3, 2\) for a network with 2 inputs"),
        ({"b2": np.zeros(3)}, r"b2 has shape \(3,\); expected \(2,\)"),
        ({"b1": 0.35}, r"b1 has shape \(\); expected \(2,\)"),
        ({"eta": 0.0}, "eta is 0.0; expected a learning rate above 0"),
        ({"eta": float("nan")}, "eta is nan"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(change, message):
    with pytest.raises(ValueError, match=message):
        replace(deck.NET, **change)


def test_the_xor_network_gives_the_matrices_of_the_slides():
    xor = deck.XOR
    assert_array_equal(xor.out_h, [[-1.5, -0.5], [-0.5, 0.5], [-0.5, 0.5], [0.5, 1.5]])
    assert_array_equal(xor.h, [[0, 0], [0, 1], [0, 1], [1, 1]])
    assert_array_equal(xor.out, [-0.5, 0.5, 0.5, -0.5])
    assert_array_equal(xor.y_hat, xor.y)
    assert_array_equal(xor.y, xor.X[:, 0] ^ xor.X[:, 1])
    assert xor.h.dtype.kind == xor.y_hat.dtype.kind == "i"


def test_the_xor_network_is_computed_from_its_weights():
    xor = deck.XOR
    assert_array_equal(xor.X @ xor.W_x.T + xor.b_x, xor.out_h)
    assert_array_equal(xor.h @ xor.w_h + xor.b_h, xor.out)
    with pytest.raises(ValueError, match="read-only"):
        xor.W_x[0, 0] = 2
