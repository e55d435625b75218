"""The checking tools accept what is right, refuse what is wrong, and never show a hidden value."""

import re

import numpy as np
import pytest

from solutions import checking_tools as tools

SECRET = 0.8127431


def refused(check, *arguments, **options) -> str:
    """Run a check that must fail; return its message."""
    with pytest.raises(AssertionError) as caught:
        check(*arguments, **options)
    message = str(caught.value)
    assert caught.value._render_traceback_() == [f"AssertionError: {message}"], (
        "a notebook shows the same words"
    )
    return message


# describing and comparing


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, "None (is a `return` missing?)"),
        (..., "the three dots, ..."),
        (np.zeros((2, 3)), "an array (float64) of shape (2, 3)"),
        (np.float32(SECRET), "one numpy value (float32)"),
        ([SECRET], "a list of length 1"),
        ({"a": SECRET}, "a dict of length 1"),
        (SECRET, "a value of type float"),
        ("0.8127431", "a value of type str"),
        (np.ma.masked_array([SECRET]), "an object of another type"),
    ],
)
def test_a_description_has_the_type_and_the_shape_but_no_value(value, words):
    assert tools._check_describe(value) == words


def test_a_description_repeats_no_type_name_that_an_answer_made_up():
    leak = type(f"x_is_{SECRET}", (), {"__module__": "builtins"})
    assert tools._check_describe(leak()) == "an object of another type"


def test_a_copy_shares_no_array_at_any_depth():
    inner = np.zeros(2)
    copied = tools._check_copy([(inner, {"a": inner}), inner])
    copied[0][0][0] = copied[0][1]["a"][1] = copied[1][0] = 1
    assert not inner.any()
    assert type(copied[0]) is tuple


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (np.array([np.nan, -0.0]), np.array([np.nan, -0.0]), True),
        (np.array([0.0]), np.array([-0.0]), False),
        (np.array([1, 2]), np.array([1.0, 2.0]), False),
        (np.zeros((1, 2)), np.zeros((2, 1)), False),
        ([np.ones(2), 3], [np.ones(2), 3], True),
        ([np.ones(2), 3], (np.ones(2), 3), False),
        ({"a": np.ones(2)}, {"a": np.ones(2)}, True),
        ({"a": 1}, {"b": 1}, False),
        (1, True, False),
        (2.5, 2.5, True),
    ],
)
def test_same_means_same_to_the_last_bit_and_of_the_same_type(one, two, same):
    assert tools._check_same(one, two) is same


# calling


def test_a_call_passes_the_answer_on_and_protects_the_arguments():
    given = np.ones(2)

    def in_place(a):
        a += 1
        return a

    assert tools._check_call("f", in_place, given).tolist() == [2, 2]
    assert given.tolist() == [1, 1]


def test_a_call_says_that_an_answer_is_not_written_yet():
    def stub():
        raise NotImplementedError()

    assert refused(tools._check_call, "f", stub).startswith("f is not written yet: ")


def test_a_visible_call_repeats_the_error_its_line_and_the_hint():
    def fails(a):
        return a[5]

    message = refused(tools._check_call, "f", fails, np.zeros(2), hint="there are two.")
    line = fails.__code__.co_firstlineno + 1
    assert message.startswith("f stopped with IndexError: index 5 is out of bounds")
    assert f"(line {line} of its cell)" in message
    assert message.endswith("likely cause: there are two.")


@pytest.mark.parametrize(
    "kind", [ValueError, SystemExit, type("Leak", (Exception,), {"__module__": "builtins"})]
)
def test_a_hidden_call_keeps_the_error_text_to_itself(kind):
    def fails(a):
        raise kind(f"I was given {a}")

    message = refused(tools._check_call, "f", fails, SECRET, shown=False)
    named = kind.__name__ if kind is not None and kind.__name__ != "Leak" else "an error"
    assert message == f"f stopped with {named}, on inputs that are not shown here."


def test_a_call_ignores_warnings_of_numpy_unless_it_is_strict():
    def overflows(z):
        return 1 / (1 + np.exp(-z))

    assert tools._check_call("f", overflows, np.array([-1e4])).tolist() == [0]
    message = refused(tools._check_call, "f", overflows, np.array([-1e4]), strict=True)
    assert "f stopped where numpy gives a warning, a RuntimeWarning: overflow" in message
    message = refused(tools._check_call, "f", overflows, np.array([-1e4]), strict=True, shown=False)
    assert "overflow encountered" not in message
    assert tools._check_call("f", lambda z: np.exp(-z), np.array([1e4]), strict=True).tolist() == [0]


def test_calling_twice_finds_a_changed_argument_and_says_which():
    def second_in_place(a, b):
        b *= 2
        return a + b

    message = refused(tools._check_call_twice, "f", second_in_place, np.ones(2), np.ones(2))
    assert message.startswith("f changed its argument number 2, which belongs to the caller.")


def test_calling_twice_finds_a_changed_array_inside_a_list():
    def deep(params):
        params[1][0][...] = 7
        return 1

    assert "argument number 1" in refused(tools._check_call_twice, "f", deep, [(np.ones(2),), (np.ones(2),)])


def test_calling_twice_finds_an_answer_that_remembers():
    calls = []

    def remembers(a):
        calls.append(1)
        return a + len(calls)

    assert "it remembers something between calls" in refused(
        tools._check_call_twice, "f", remembers, np.ones(2)
    )


def test_calling_twice_returns_the_answer_even_where_it_is_a_view_of_the_argument():
    assert tools._check_call_twice("f", lambda a: a.T, np.ones((1, 2))).shape == (2, 1)


# types, shapes, values


@pytest.mark.parametrize("came", [3, np.int8(3), np.array(3), np.uint16(3)])
def test_one_integer_may_be_of_any_kind(came):
    tools._check_value("w", came, 3, kinds="iu")


@pytest.mark.parametrize("came", [0.5, np.float64(0.5), np.array(0.5)])
def test_one_number_may_be_of_any_kind(came):
    tools._check_value("w", came, 0.5)
    tools._check_value("w", came, 0.5, kinds="f")


@pytest.mark.parametrize(
    "came",
    [None, "3", [3.0], (3.0,), np.array([3.0]), np.zeros((0,)), 3j, np.str_("3"), {}, lambda: 3, 10**400],
    ids=lambda came: f"{type(came).__name__}-{came}"[:20] if not callable(came) else "function",
)
def test_what_is_not_one_number_is_refused(came):
    message = refused(tools._check_value, "w", came, 3.0)
    assert "expected:     one number" in message


def test_bool_is_refused_where_integers_are_asked_for_and_the_message_says_why():
    for came in (True, np.bool_(True)):
        assert "on bool arrays `y - ŷ` fails" in refused(tools._check_value, "w", came, 1, kinds="iu")
    message = refused(tools._check_value, "w", np.array([True]), np.array([1]), kinds="iu")
    assert "came:         an array (bool) of shape (1,)" in message


def test_float64_is_refused_where_it_is_not_what_was_asked_for():
    for came in (np.array([1, 2]), np.array([1, 2], dtype=np.float32)):
        message = refused(tools._check_value, "w", came, np.array([1.0, 2.0]), kinds="f")
        assert "expected:     an array of float64 numbers of shape (2,)" in message
    assert "begin with floats" in refused(tools._check_value, "w", 1, 1.0, kinds="f")


def test_the_shape_comes_before_the_values():
    for came in (np.zeros((0, 1)), np.zeros((2, 1)), np.zeros(3), 0.0, [0.0, 0.0]):
        assert "expected:     an array of numbers of shape (2,)" in refused(
            tools._check_value, "w", came, np.zeros(2)
        )


def test_subclasses_and_objects_are_refused():
    for came in (np.ma.masked_array([1.0]), np.ones((1, 1)).view(np.matrix), np.array([1.0], dtype=object)):
        refused(tools._check_value, "w", came, np.ones(came.shape))


def test_an_empty_array_of_the_right_shape_may_have_any_dtype():
    tools._check_value("w", np.zeros((0, 3)), np.zeros((0, 3), dtype=int), kinds="iu")


@pytest.mark.parametrize(("factor", "passes"), [(1 + 1e-10, True), (1 + 1e-8, False)])
def test_the_tolerance_is_one_in_a_thousand_millions(factor, passes):
    if passes:
        tools._check_value("w", np.array([SECRET * factor]), np.array([SECRET]))
    else:
        assert "something is rounded on the way" in refused(
            tools._check_value, "w", np.array([SECRET * factor]), np.array([SECRET])
        )


def test_nan_and_infinity_are_no_right_values():
    for came in (np.nan, np.inf, -np.inf):
        refused(tools._check_value, "w", came, 1.0)
        refused(tools._check_value, "w", came, 1.0, rtol=0, atol=2e-5)


def test_a_typed_number_has_its_own_tolerance():
    tools._check_value("w", 0.40866, 0.4086661860762334, rtol=0, atol=2e-5)
    refused(tools._check_value, "w", 0.4086, 0.4086661860762334, rtol=0, atol=2e-5)


def test_a_known_slip_is_named_and_an_unknown_one_is_not():
    slips = {"the sign.": np.array([-1.0, -2.0]), "of another shape.": 5.0}
    message = refused(tools._check_value, "w", np.array([-1.0, -2.0]), np.array([1.0, 2.0]), slips)
    assert message == (
        "w\n  came:         array([-1., -2.])\n  expected:     array([1., 2.])\n  likely cause: the sign."
    )
    assert "none of the slips" in refused(
        tools._check_value, "w", np.array([5.0, 5.0]), np.array([1.0, 2.0]), slips
    )


def test_a_hidden_value_stays_hidden_and_its_slip_is_named_all_the_same():
    for came in (np.array([SECRET]), np.array([-SECRET])):
        expected = -came
        message = refused(tools._check_value, "w", came, expected, {"the sign.": came}, shown=False)
        assert not re.search(r"0\.\d", message)
        assert "came:         an array (float64) of shape (1,), with a wrong value" in message
        assert message.endswith("likely cause: the sign.")


def test_several_numbers_are_compared_together_so_that_the_pattern_names_the_slip():
    tools._check_numbers("w", [1, np.int64(0)], [1, 0], kinds="iu")
    message = refused(tools._check_numbers, "w", [0, 1], [1, 0], {"upside down.": [0, 1]}, kinds="iu")
    assert message.endswith("upside down.")
    for bad in (None, [1, [2, 3]], np.array([1])):
        assert "one number each time" in refused(tools._check_numbers, "w", [1, bad], [1, 0])


# dicts, tuples, lists of pairs

PAIRS = [(np.ones((2, 3)), np.zeros(2)), (np.ones((1, 2)), np.zeros(1))]


@pytest.mark.parametrize(
    "came", [PAIRS, tuple(PAIRS), [list(pair) for pair in PAIRS], tuple([W, b] for W, b in PAIRS)]
)
def test_lists_of_pairs_may_be_lists_or_tuples_at_any_level(came):
    tools._check_several("w", came, PAIRS)


def test_a_wrong_part_is_named_by_where_it_stands():
    wrong = [PAIRS[0], (PAIRS[1][0], np.ones(1))]
    slips = {"the bias of layer 2.": wrong}
    message = refused(tools._check_several, "w", wrong, PAIRS, slips)
    assert message.startswith("w, [1][1]\n")
    assert message.endswith("the bias of layer 2.")


@pytest.mark.parametrize("came", [None, [], PAIRS[:1], [*PAIRS, PAIRS[0]], {"a": 1}, np.ones(2)], ids=str)
def test_a_wrong_number_of_parts_is_refused(came):
    assert "a tuple or list of length 2" in refused(tools._check_several, "w", came, PAIRS)


def test_a_dict_needs_its_keys_and_may_have_more():
    expected = {"a": np.ones(2), "b": 1.0}
    tools._check_several("w", {"b": 1.0, "a": np.ones(2), "c": None}, expected)
    assert "a dict without the key 'b'" in refused(tools._check_several, "w", {"a": np.ones(2)}, expected)
    assert "a dict with the keys 'a', 'b'" in refused(tools._check_several, "w", [np.ones(2), 1.0], expected)
    assert refused(tools._check_several, "w", {"a": np.ones(2), "b": 2.0}, expected).startswith("w, ['b']\n")


def test_options_reach_every_part():
    message = refused(tools._check_several, "w", {"a": [SECRET]}, {"a": [SECRET + 1]}, shown=False)
    assert not re.search(r"\.\d{3}", message)


def test_parts_and_entries_are_taken_apart():
    assert tools._check_parts("w", (1, 2), ["a", "b"]) == (1, 2)
    assert tools._check_entries("w", {"a": 1, "b": 2}, ["b"]) == [2]
    assert "(w, b), a tuple or list of length 2" in refused(tools._check_parts, "f", (1, 2, 3), ["w", "b"])


# gradients


def cost(a: np.ndarray) -> float:
    return float((a**3).sum() + a.prod())


def slopes(a: np.ndarray) -> np.ndarray:
    return 3 * a**2 + a.prod() / a


AT = np.array([[0.5, -1.5, 2.0], [1.0, 0.25, -0.75]])


def test_measured_slopes_are_the_slopes():
    np.testing.assert_allclose(tools._check_slopes(cost, AT), slopes(AT), rtol=1e-8)


def test_a_right_gradient_passes_in_any_float_type_and_zero_matches_zero():
    tools._check_gradient("g", slopes(AT), cost, AT)
    tools._check_gradient("g", np.zeros((2, 2), dtype=int), lambda a: 1.0, np.ones((2, 2)))


@pytest.mark.parametrize(
    "wrong",
    [2 * slopes(AT), -slopes(AT), slopes(AT) + 1e-4, np.zeros(AT.shape), np.full(AT.shape, np.nan)],
    ids=["twice", "sign", "a little", "zero", "nan"],
)
def test_a_wrong_gradient_is_refused(wrong):
    assert "against the slope measured by nudging" in refused(tools._check_gradient, "g", wrong, cost, AT)
    assert not re.search(r"\d\.\d{2}", refused(tools._check_gradient, "g", wrong, cost, AT, shown=False))


@pytest.mark.parametrize("wrong", [None, slopes(AT).T, slopes(AT).tolist(), np.zeros((0, 3))], ids=str)
def test_a_gradient_of_another_shape_is_refused(wrong):
    assert "shape (2, 3)" in refused(tools._check_gradient, "g", wrong, cost, AT)
