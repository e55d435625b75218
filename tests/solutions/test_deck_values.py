"""The numbers in assignment 9 are those of `ffnn.deck`, and its tests refuse every bug of `ffnn.trace`."""

import ast

import pytest

from ffnn import deck
from ffnn.trace import BUGS, trace
from tests.solutions.runner import load, run

SLUG = "09-backprop-by-hand"
KEYS = {"w6": "w6_new", "w7": "w7_new", "w8": "w8_new", "w2": "w2_new", "w3": "w3_new", "w4": "w4_new"}
KEYS |= {name: name for name in ("dE_dw6", "dE_dw2", "delta_o2", "delta_h2", "E_after")}
SHOWN = {
    "forward_222": ["net_h1", "net_h2", "out_h1", "out_h2", "net_o1", "net_o2", "out_o1", "out_o2"],
    "total_error": ["E_o1", "E_o2", "E_total"],
    "output_layer_grads": ["delta_o1", "dE_dw5"],
    "hidden_layer_grads": ["delta_h1", "dE_dw1"],
    "hand_values": ["E_after"],
}


def typed(bug: str | None) -> str:
    """The answer cell of a student who worked with this bug, with nine decimals."""
    values = trace(deck.NET, bug=bug)
    return f"def hand_values():\n    return { {key: round(values[name], 9) for key, name in KEYS.items()} }\n"


@pytest.mark.parametrize("function", SHOWN)
def test_the_tests_hold_the_full_values_of_the_deck(function):
    cells = "\n".join(test.source for test in load(SLUG).functions[function].tests)
    literals = {node.value for node in ast.walk(ast.parse(cells)) if isinstance(node, ast.Constant)}
    numbers = [value for value in literals if type(value) is float]
    for name in SHOWN[function]:
        assert any(abs(number - deck.VALUES[name].full) < 1e-15 for number in numbers), name


def test_no_test_shows_a_number_that_is_asked_for_later():
    asked = [deck.VALUES[name].full for name in KEYS.values() if name != "delta_o2"]  # an input of S53
    for function in load(SLUG).functions.values():
        for test in function.tests:
            for node in ast.walk(ast.parse(test.visible)):
                if isinstance(node, ast.Constant) and type(node.value) is float:
                    assert all(abs(node.value - value) > 1e-7 for value in asked), (test.name, node.value)


@pytest.fixture(scope="module")
def outcomes():
    bugs = [None, *BUGS]
    return dict(zip(bugs, run(SLUG, [("hand_values", typed(bug)) for bug in bugs]), strict=True))


def test_a_step_without_a_bug_gets_both_points(outcomes):
    assert not outcomes[None].failed, outcomes[None].graded


@pytest.mark.parametrize("bug", BUGS)
def test_a_step_with_a_bug_loses_points_and_the_bug_is_named(outcomes, bug):
    assert outcomes[bug].failed
    said = "\n".join(outcomes[bug].graded.values())
    words = {
        "sign_as_printed": "the minus in the exponent",
        "no_biases": "the biases are left out",
        "no_half": "the ½ of the error is left out",
        "mean_over_outputs": "the mean over the two outputs",
        "cross_entropy_delta": "belongs to the cross-entropy",
        "slope_at_out": "the slope of the sigmoid is taken at out",
        "updated_weights": "the updated-weights bug",
        "not_transposed": "W2 is not transposed on the way back",
        "one_path": "only the path through o1",
        "no_hidden_slope": "the slope of the sigmoid is missing at the hidden units",
        "W1_transposed": "W1 is transposed on the way forward",
        "W2_transposed": "W2 is transposed on the way forward",
    }
    assert words[bug] in said, said
