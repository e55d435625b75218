"""The trace of a pass: its numbers are backprop's, its formulas give them, its bugs leave known marks."""

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from ffnn import backprop, gradcheck
from ffnn.deck import NET, VALUES, Net, symbol
from ffnn.terms import LINE, Term, aligned_rows, number, width
from ffnn.trace import BUGS, trace, train

# The largest move in W1 and in W2 after the step, and the largest relative error in the gradient of a weight:
# typed from an audit of the slides made without this package.
MARKS = {
    "sign_as_printed": ("1.1e-03", "3.0e-02", 2.3),
    "no_biases": ("2.7e-04", "1.0e-02", 0.88),
    "no_half": ("5.0e-04", "4.1e-02", 1.0),
    "mean_over_outputs": ("2.5e-04", "2.1e-02", 0.5),
    "cross_entropy_delta": ("2.1e-03", "1.8e-01", 4.7),
    "slope_at_out": ("6.6e-05", "6.9e-03", 0.23),
    "updated_weights": ("7.4e-05", "0.0e+00", 0.17),
    "not_transposed": ("8.3e-05", "0.0e+00", 0.17),
    "one_path": ("2.5e-04", "0.0e+00", 0.52),
    "no_hidden_slope": ("1.6e-03", "0.0e+00", 3.2),
    "W1_transposed": ("3.6e-07", "8.1e-05", 2e-3),
    "W2_transposed": ("1.6e-05", "4.6e-04", 4e-2),
}
SIGMOIDS = ["sigmoid", "sigmoid"]


def params_of(net):
    return [(net.W1, net.b1), (net.W2, net.b2)]


def some_net(seed, n, h, k):
    rng = np.random.default_rng(seed)
    shapes = {"x": n, "t": k, "W1": (h, n), "b1": h, "W2": (k, h), "b2": k}
    return Net(**{name: rng.normal(size=shape) for name, shape in shapes.items()}, eta=0.3)


def test_every_value_of_the_lecture_is_traced():
    step = trace(NET)
    assert set(VALUES) - set(step) == {"E_after_biases"}
    for key in set(VALUES) & set(step):
        assert_allclose(step[key], VALUES[key].full, rtol=4e-15, atol=0, err_msg=key)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 4), st.integers(1, 4), st.integers(1, 4))
def test_a_network_of_any_sizes_has_the_gradients_of_backprop(seed, n, h, k):
    net = some_net(seed, n, h, k)
    step, params = trace(net), params_of(net)
    forward = backprop.forward_pass([net.x], params, SIGMOIDS)
    back = backprop.backward_pass(forward, [net.t], params, SIGMOIDS, "mse")
    (dW1, db1), (dW2, db2) = back.gradients
    close = {"rtol": 1e-12, "atol": 1e-15}
    assert_allclose(step.dW1, dW1, **close)
    assert_allclose(step.dW2, dW2, **close)
    assert_allclose([step[f"delta_h{i}"] for i in range(1, h + 1)], back.deltas[0][0], **close)
    assert_allclose([step[f"net_o{i}"] for i in range(1, k + 1)], forward.Z[1][0], **close)
    own = step.after(biases="own")
    assert_allclose(own.W1, net.W1 - 0.3 * dW1, **close)
    assert_allclose(own.b1, net.b1 - 0.3 * db1, **close)
    assert_allclose(own.b2, net.b2 - 0.3 * db2, **close)
    E = backprop.cost_of([net.x], [net.t], params, SIGMOIDS, "mse")
    assert_allclose(step["E_total"], E, rtol=1e-12)
    E_after = backprop.cost_of([net.x], [net.t], params_of(step.after()), SIGMOIDS, "mse")
    assert_allclose(step["E_after"], E_after, rtol=1e-12)


def test_the_weights_are_numbered_row_by_row():
    step = trace(some_net(1, 3, 2, 1))
    assert_array_equal([step[f"w{i}"] for i in range(1, 9)], [*step.net.W1.flat, *step.net.W2.flat])
    assert step["dnet_h2_dw4"] == step["x1"]
    assert step["dnet_o1_dw8"] == step["out_h2"]


@pytest.mark.parametrize("bug", BUGS)
def test_a_bug_leaves_the_marks_of_the_audit(bug):
    right, wrong = trace(NET), trace(NET, bug=bug)
    moved_1, moved_2, relative = MARKS[bug]
    assert f"{np.abs(wrong.W1_new - right.W1_new).max():.1e}" == moved_1
    assert f"{np.abs(wrong.W2_new - right.W2_new).max():.1e}" == moved_2
    off = max(np.abs(w / r - 1).max() for w, r in ((wrong.dW1, right.dW1), (wrong.dW2, right.dW2)))
    digits = 1 if relative < 0.1 or relative in (0.5, 1.0) else 2
    assert float(f"{off:.{digits}g}") == relative


def test_each_bug_has_a_description_and_the_audit_has_no_other():
    assert set(BUGS) == set(MARKS)
    assert len(set(BUGS.values())) == len(BUGS)


def test_updated_weights_give_the_digits_of_the_well_known_web_page():
    assert f"{trace(NET, bug='updated_weights')['E_after']:.9f}" == "0.291027924"
    assert f"{trace(NET)['E_after']:.9f}" == "0.291027774"


def test_a_bug_in_the_backward_pass_leaves_the_forward_pass_alone():
    for bug in ("updated_weights", "not_transposed", "one_path", "no_hidden_slope"):
        wrong, right = trace(NET, bug=bug), trace(NET)
        assert_array_equal(wrong.dW2, right.dW2)
        assert wrong["E_total"] == right["E_total"]
        assert gradcheck.relative_error(wrong.dW1, right.dW1) > 0.01


def outputs(net):
    return [f"{trace(net)[f'out_{o}']:.9f}" for o in ("o1", "o2")]


@pytest.mark.slow
def test_ten_thousand_steps_end_at_the_known_outputs():
    assert outputs(train(NET, 10_000)) == ["0.015913620", "0.984064274"]
    assert outputs(train(NET, 10_000, bug="updated_weights")) == ["0.015912196", "0.984065734"]


@pytest.mark.slow
def test_ten_thousand_steps_with_biases_come_closer():
    end = trace(train(NET, 10_000, biases="own"))
    assert [f"{end[key]:.6f}" for key in ("out_o1", "out_o2")] == ["0.011588", "0.988459"]
    assert f"{end['E_total']:.2e}" == "2.45e-06"


def test_one_step_with_biases_gets_further():
    own, shared = (trace(trace(NET).after(biases=kind)) for kind in ("own", "shared"))
    assert f"{own['E_total']:.6f}" == "0.280471"
    assert f"{shared['E_total']:.6f}" == "0.285751"
    assert_allclose(own["E_total"], VALUES["E_after_biases"].full, rtol=1e-14)
    assert_array_equal(shared.net.b1, [shared.net.b1[0]] * 2)
    assert f"{shared.net.b1[0]:.6f} {shared.net.b2[0]:.6f}" == "0.340637 0.549800"


def test_biases_have_one_name_where_they_are_shared_and_their_own_where_not():
    assert trace(NET).keys() >= {"b1", "b2"}
    own = trace(NET).after(biases="own")
    assert trace(own).keys() >= {"b_h1", "b_h2", "b_o1", "b_o2"}
    assert "b_{h1}" in trace(own).to_latex(["net_h1"])
    assert trace(own)["net_h2"] == pytest.approx(own.W1[1] @ own.x + own.b1[1])


def test_training_is_the_repeated_step():
    twice = trace(trace(NET).after()).after()
    assert_array_equal(train(NET, 2).W1, twice.W1)
    assert train(NET, 0) is NET


# What a formula says in LaTeX, said in Python, so that it can be evaluated.
PYTHON = [
    (r"\\tfrac12", "0.5"),
    (r"\\sigma", "sigma"),
    (r"\\cdot|\\,", "*"),
    (r"e\^\{", "exp*{"),
    (r"\^\{2\}", "**2"),
    (r"\\frac(\{(?:[^{}]|\{[^{}]*\})*\})(\{(?:[^{}]|\{[^{}]*\})*\})", r"(\1/\2)"),
    (r"exp\*", "exp"),
    (r"\{", "("),
    (r"\}", ")"),
]


def evaluate(formula, values):
    """Put full values in for the names of a formula, longest name first, and compute what it says."""
    names = {symbol(key, fraction=True): value for key, value in values.items()}
    for name in sorted(names, key=len, reverse=True):
        formula = formula.replace(name, f"({names[name]!r})")
    for pattern, python in PYTHON:
        formula = re.sub(pattern, python, formula)
    return eval(formula, {"exp": np.exp, "sigma": lambda z: 1 / (1 + np.exp(-z))})


@pytest.mark.parametrize("bug", [None, *BUGS])
def test_every_formula_computes_the_value_beside_it(bug):
    step = trace(NET, bug=bug)
    inputs = {*["x1", "x2", "t1", "t2", "b1", "b2", "eta"], *(f"w{i}" for i in range(1, 9))}
    results = {"out_o1_after", "out_o2_after", "E_after"}
    for key in step.keys() - inputs - results:
        rows = re.split(r"\s*\\\\\n", step.to_latex([key]).split("\n", 1)[1].rsplit("\n", 1)[0])
        _, formula, *_ = re.split(r"&?(?:=|\\approx) ", " ".join(row.strip() for row in rows))
        assert_allclose(
            evaluate(formula.strip(" &"), step), step[key], rtol=1e-12, err_msg=f"{key}: {formula}"
        )


def test_the_formula_of_a_bug_is_the_wrong_one():
    assert r"e^{\mathrm{net}_{h1}}" in trace(NET, "sign_as_printed").to_latex(["out_h1"])
    assert r"\tfrac12" not in trace(NET, "no_half").to_latex(["E_o1"])
    assert "w_5^{+}" in trace(NET, "updated_weights").to_latex(["dEo1_dout_h1"])
    assert "+" not in trace(NET, "one_path").to_latex(["dE_dout_h1"])


def test_latex_says_approximately_where_digits_are_left_out():
    latex = trace(NET).to_latex(["net_h1", "w5_new", "eta"])
    assert latex == "\n".join(
        [
            r"\begin{aligned}",
            r"\mathrm{net}_{h1} &= w_1\,x_1 + w_2\,x_2 + b_1 \\",
            r"&= 0.15 \cdot 0.05 + 0.2 \cdot 0.1 + 0.35 \\",
            r"&= 0.3775 \\",
            r"w_5^{+} &= w_5 - \eta \cdot \frac{\partial E}{\partial w_5} \\",
            r"&\approx 0.4 - 0.5 \cdot 0.082167 \\",
            r"&\approx 0.35892 \\",
            r"\eta &= 0.5",
            r"\end{aligned}",
        ]
    )


def test_what_is_simply_another_quantity_is_not_written_twice():
    assert r"{\partial w_1} &= x_1 = 0.05" in trace(NET).to_latex(["dnet_h1_dw1"])


def test_every_row_fits_a_phone():
    step = trace(NET)
    for key in step:
        rows = step.to_latex([key]).split("\n")[1:-1]
        name = symbol(key, fraction=True)
        for row in rows:
            assert width(name) + width(row.split("&", 1)[1].removesuffix(r" \\")) <= LINE, row


def test_a_long_sum_breaks_at_its_signs_and_not_in_brackets():
    rows = trace(some_net(1, 6, 1, 1)).to_latex(["net_h1"]).split("\n")[1:-1]
    assert len(rows) > 4
    assert all(row.count("(") == row.count(")") for row in rows)
    assert sum(row.startswith(r"&\quad ") for row in rows) >= 3


def test_a_negative_number_in_a_formula_has_brackets():
    assert r"0.055399 + (-0.019049)" in trace(NET).to_latex(["dE_dout_h1"])
    w, z = Term.named("w", -2.0), Term.named("z", 3.0)
    assert ((z - w) * w).numbers == r"(3 - (-2)) \cdot (-2)"
    assert (w**2).numbers == "(-2)^{2}"
    assert (z - (w + z)).names == "z - (w + z)"
    assert w.function(0.1, r"e^{-@}").numbers == "e^{-(-2)}"


def test_numbers_are_written_with_the_digits_asked_for():
    assert [number(v) for v in (0.5, 1234567.0, 0.000012345678)] == [
        "0.5",
        r"1.2346\cdot 10^{6}",
        r"1.2346\cdot 10^{-5}",
    ]
    assert aligned_rows("a", 2.0, None) == ["a &= 2"]


def test_the_table_has_symbol_formula_and_value():
    table = trace(NET).to_table(["w5", "delta_o1"])
    assert table.splitlines() == [
        "| quantity | formula | value |",
        "|---|---|---|",
        "| $w_5$ |  | 0.4 |",
        r"| $\delta_{o1}$ | $\frac{\partial E}{\partial\,\mathrm{out}_{o1}} \cdot "
        r"\frac{\partial\,\mathrm{out}_{o1}}{\partial\,\mathrm{net}_{o1}}$ | 0.138498562 |",
    ]
    whole = trace(NET)
    assert whole._repr_markdown_().count("\n") == len(whole) + 1


@pytest.mark.parametrize(
    ("wrong", "error", "message"),
    [
        (
            lambda: trace(NET, bug="typo"),
            ValueError,
            "bug is 'typo'; expected None or one of sign_as_printed",
        ),
        (lambda: trace(params_of(NET)), TypeError, "net is a list; expected a ffnn.deck.Net"),
        (lambda: trace(NET)["dE_dw9"], KeyError, "'dE_dw9' is not in this trace; it has x1, x2"),
        (lambda: trace(NET).to_latex(["dE_dw9"]), KeyError, "'dE_dw9' is not in this trace"),
        (lambda: trace(NET).to_latex("dE_dw5"), TypeError, "expected a list of names"),
        (lambda: trace(NET).to_table("dE_dw5"), TypeError, "expected a list of names"),
        (lambda: trace(NET).after(biases="both"), ValueError, "biases is 'both'; expected one of fixed, own"),
        (lambda: train(NET, -1), ValueError, "steps is -1; expected 0 or more"),
        (
            lambda: trace(some_net(1, 3, 2, 2), bug="W1_transposed"),
            ValueError,
            r"turns W1 round, but its shape \(2, 3\) shows it",
        ),
    ],
)
def test_a_mistake_of_the_caller_is_named(wrong, error, message):
    with pytest.raises(error, match=message):
        wrong()


def test_one_changed_number_changes_only_what_depends_on_it():
    step, other = trace(NET), trace(replace(NET, eta=1.0))
    assert {key for key in step if step[key] != other[key]} == {
        "eta",
        *(f"w{i}_new" for i in range(1, 9)),
        *(f"b_{unit}_new" for unit in ("h1", "h2", "o1", "o2")),
        *("out_o1_after", "out_o2_after", "E_after"),
    }
