"""A verdict says what a test checked and how it went, and never repeats a hidden line or a traceback."""

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.feedback import description, verdict, verdict_cell

TEST = """# double gives twice the number
# for small and for large ones
assert double(2) == 4
### BEGIN HIDDEN TESTS
_secret = 1234567
assert double(_secret) == 2 * _secret
### END HIDDEN TESTS
"""


def frame(line: int, count: int = 7) -> str:
    """A frame of a traceback as IPython colours it."""
    place = f"\x1b[36mCell\x1b[39m \x1b[32mIn[{count}]\x1b[39m\x1b[32m, line {line}\x1b[39m"
    return f"{place}\n    _secret = 1234567"


def ran(score, *errors, points=1.0):
    """The test above after it ran; an error is (name, message, frames)."""
    outputs = [nbformat.v4.new_output("stream", name="stdout", text="printed 1234567")]
    outputs += [
        nbformat.v4.new_output("error", ename=name, evalue=message, traceback=frames)
        for name, message, frames in errors
    ]
    cell = nbformat.v4.new_code_cell(TEST, outputs=outputs, execution_count=7)
    cell.metadata["nbgrader"] = nbformat.from_dict(
        {"grade": True, "solution": False, "grade_id": "test_double", "score": score, "points": points}
    )
    return cell


def test_a_test_that_passed_says_so():
    assert verdict(ran(1.0)) == "Passed."


def test_a_visible_failure_shows_its_message():
    said = verdict(ran(0.0, ("AssertionError", "double(2) is 5", ["Traceback", frame(3)])))
    assert "Run this test in your notebook" in said
    assert "double(2) is 5" in said


@pytest.mark.parametrize("line", [4, 5, 6, 7])
def test_a_failure_in_the_hidden_part_names_only_the_kind_of_error(line):
    said = verdict(ran(0.0, ("ValueError", "seen 1234567", ["Traceback", frame(3, count=2), frame(line)])))
    assert said == "Not passed: stopped with ValueError, on inputs that are not in your notebook."


def test_a_failure_whose_place_is_unknown_counts_as_hidden():
    assert "1234567" not in verdict(ran(0.0, ("ValueError", "seen 1234567", [])))


def test_the_place_of_an_error_that_came_of_another_is_that_of_the_last_one():
    frames = [frame(3), "The above exception was the direct cause of the following exception:", frame(6)]
    assert "1234567" not in verdict(ran(0.0, ("AssertionError", "from 1234567", frames)))


def test_an_error_type_that_an_answer_made_up_is_not_repeated():
    said = verdict(ran(0.0, ("Seen1234567", "", [frame(6)])))
    assert said == "Not passed: stopped with an error, on inputs that are not in your notebook."


def test_what_the_checking_tools_say_of_a_hidden_test_is_shown():
    message = "double of a large number\n  likely cause: squared instead of doubled"
    assert message in verdict(ran(0.0, ("AssertionError", message, [f"AssertionError: {message}"])))


def test_a_loop_that_was_stopped_is_called_by_its_name():
    said = verdict(ran(0.0, ("KeyboardInterrupt", "", [frame(6)]), ("CellTimeoutError", "", [])))
    assert "no answer within the time limit" in said
    assert "loop" in said


def test_points_that_a_person_gave_are_said_to_be_a_persons():
    assert verdict(ran(0.5)) == "0.5 of 1, marked by a person."
    assert verdict(ran(1.0, ("ValueError", "seen 1234567", [frame(6)]))) == "Passed."


def test_the_cell_that_is_shown_has_no_source_and_no_printed_output():
    shown = verdict_cell(ran(0.0, ("ValueError", "seen 1234567", [frame(6)])))
    assert shown.source == "double gives twice the number for small and for large ones"
    assert "1234567" not in str(shown)
    assert "assert" not in str(shown)


def test_a_test_without_a_description_says_that_it_has_none():
    assert description("assert double(2) == 4") == "(this test has no description)"
    assert description("### BEGIN HIDDEN TESTS\nassert 1") == "(this test has no description)"


@given(st.text(), st.text(), st.integers(4, 7))
def test_no_message_of_an_error_in_the_hidden_part_gets_through(name, message, line):
    cell = ran(0.0, (name, message, [frame(line)]))
    again = ran(0.0, (name, "another message", [frame(line)]))
    assert verdict(cell) == verdict(again)
