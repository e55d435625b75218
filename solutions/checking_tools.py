"""The tools with which the tests of every assignment look at an answer.

This is their one source: `python -m grading.release` copies what stands below the import into each notebook,
since students get a single file that needs numpy and matplotlib only. A failure says what was checked, what
came, what was expected and the likely cause. With `shown=False`, in hidden tests, it never says a value.
"""

import numpy as np

# The only type names that a message repeats: a name that an answer made up could carry a hidden input out.
_CHECK_NAMES = (bool, int, float, complex, str, bytes, list, tuple, dict, set, range, np.linalg.LinAlgError)
_CHECK_NAMES += (ValueError, TypeError, NameError, UnboundLocalError, AttributeError, IndexError, KeyError)
_CHECK_NAMES += (ZeroDivisionError, OverflowError, RecursionError, AssertionError, MemoryError, SystemExit)


def _check_fail(what, came=None, expected=None, cause=None):
    """Let the test fail; a notebook then shows the message alone, without the code of these tools."""
    parts = [("came", came), ("expected", expected), ("likely cause", cause)]
    lines = [f"  {name + ':':13} {text}".replace("\n", "\n" + " " * 16) for name, text in parts if text]
    message = "\n".join([what, *lines])
    error = AssertionError(message)
    error._render_traceback_ = lambda: [f"AssertionError: {message}"]
    raise error from None


def _check_describe(value):
    """Say of which type and shape a value is; never the value itself."""
    if value is None:
        return "None (is a `return` missing?)"
    if value is ...:
        return "the three dots, ..."
    if type(value) is np.ndarray:
        return f"an array ({value.dtype.name}) of shape {value.shape}"
    if isinstance(value, np.generic):
        return f"one numpy value ({value.dtype.name})"
    if type(value) in (list, tuple, dict):
        return f"a {type(value).__name__} of length {len(value)}"
    return (
        f"a value of type {type(value).__name__}"
        if type(value) in _CHECK_NAMES
        else "an object of another type"
    )


def _check_copy(value):
    """Copy arrays, also those in lists, tuples and dicts."""
    if type(value) in (list, tuple):
        return type(value)(_check_copy(item) for item in value)
    if type(value) is dict:
        return {key: _check_copy(item) for key, item in value.items()}
    return value.copy() if isinstance(value, np.ndarray) else value


def _check_same(one, two):
    """Tell whether two values agree to the last bit."""
    if type(one) is not type(two):
        return False
    if isinstance(one, np.ndarray):
        return one.dtype == two.dtype and one.shape == two.shape and one.tobytes() == two.tobytes()
    if type(one) in (list, tuple):
        return len(one) == len(two) and all(map(_check_same, one, two))
    if type(one) is dict:
        return one.keys() == two.keys() and all(_check_same(one[key], two[key]) for key in one)
    return one is two or repr(one) == repr(two)


def _check_line(function, error):
    """Say in which line of an answer an error came up, if that can be seen."""
    line, step = None, error.__traceback__
    while step is not None:
        if step.tb_frame.f_code is getattr(function, "__code__", None):
            line = step.tb_lineno
        step = step.tb_next
    return f" (line {line} of its cell)" if line else ""


def _check_run(name, function, arguments, shown, hint, strict):
    """Call an answer; an error in it becomes a failure that says what went wrong."""
    try:
        with np.errstate(**dict.fromkeys(("over", "divide", "invalid"), "raise" if strict else "ignore")):
            return function(*arguments)
    except NotImplementedError:
        _check_fail(
            f"{name} is not written yet: put your code in its cell, in place of `raise NotImplementedError()`"
        )
    except FloatingPointError as error:
        where = f": {error}" if shown else ", on inputs that are not shown here"
        hint = hint or "e to the power of a large number overflows, and inf - inf or 0 * inf has no value."
        _check_fail(f"{name} stopped where numpy gives a warning, a RuntimeWarning{where}.", cause=hint)
    except (Exception, SystemExit) as error:
        kind = type(error).__name__ if type(error) in _CHECK_NAMES else "an error"
        if shown:
            _check_fail(f"{name} stopped with {kind}: {error}{_check_line(function, error)}", cause=hint)
        _check_fail(f"{name} stopped with {kind}, on inputs that are not shown here.", cause=hint)


def _check_call(name, function, *arguments, shown=True, hint="", strict=False):
    """Call an answer with copies of the arguments; strict makes numpy's warnings count as failures."""
    return _check_run(name, function, _check_copy(arguments), shown, hint, strict)


def _check_call_twice(name, function, *arguments, shown=True, hint=""):
    """Call an answer twice: its arguments stay as they were, and both answers agree."""
    given = _check_copy(arguments)
    first = _check_copy(_check_run(name, function, given, shown, hint, False))
    for position, (old, new) in enumerate(zip(arguments, given, strict=True), start=1):
        if not _check_same(old, new):
            cause = "`a += c`, `a *= c` or `a[...] = c`; make a new array instead, `a = a + c`."
            _check_fail(
                f"{name} changed its argument number {position}, which belongs to the caller.", cause=cause
            )
    if not _check_same(first, _check_run(name, function, given, shown, hint, False)):
        _check_fail(f"{name} gave two answers to the same inputs: it remembers something between calls.")
    return first


def _check_shape(what, came, shape, kinds="iuf"):
    """Look at the type and the shape of an answer; () is one number, and the numbers may be any.

    `kinds`: "iu" for integers, "f" for float64, "iuf" for any real number, "biuf" lets bool pass as well.
    """
    noun = {"iu": "integer", "f": "float64 number"}.get(kinds, "number")
    wanted = f"one {noun}" if shape == () else f"an array of {noun}s of shape {shape}"
    number = shape == () and isinstance(came, int | float | np.generic)
    if not (number or type(came) is np.ndarray) or np.shape(came) != shape:
        _check_fail(what, _check_describe(came), wanted)
    dtype = np.asarray(came).dtype
    if np.size(came) > 0 and (dtype.kind not in kinds or (kinds == "f" and dtype != np.float64)):
        causes = {
            "b": "a comparison gives True and False; on bool arrays `y - ŷ` fails.",
            "f": "classes are integers here; `.astype(int)` makes integers of an array."
            if kinds == "iu"
            else None,
            "i": "an integer array stays integer when you compute with integers; begin with floats.",
        }
        _check_fail(what, _check_describe(came), wanted, causes.get(dtype.kind))


def _check_value(what, came, expected, slips=None, *, kinds="iuf", shown=True, rtol=1e-9, atol=1e-12):
    """Compare type, shape and numbers, in this order; name the slip if the wrong value is one we know."""
    expected = np.asarray(expected)
    _check_shape(what, came, expected.shape, kinds)
    if expected.size == 0 or np.allclose(came, expected, rtol=rtol, atol=atol):
        return
    cause = "none of the slips that we know. Take small numbers, do it by hand and compare step by step."
    if np.allclose(came, expected, rtol=1e-3, atol=0):
        cause = "nearly right, so something is rounded on the way; calculate with all digits."
    for sentence, wrong in (slips or {}).items():
        if np.shape(wrong) == expected.shape and np.allclose(came, wrong, rtol=rtol, atol=atol):
            cause = sentence
            break
    if shown:
        came, expected = (repr(x.item() if x.ndim == 0 else x) for x in (np.asarray(came), expected))
        _check_fail(what, came, expected, cause)
    _check_fail(what, f"{_check_describe(came)}, with a wrong value", "the right value", cause)


def _check_numbers(what, answers, expected, slips=None, **options):
    """Compare several answers that are one number each, so that a slip shows in their pattern."""
    for answer in answers:
        if not isinstance(answer, int | float | np.generic | np.ndarray) or np.shape(answer) != ():
            _check_fail(what, _check_describe(answer), "one number each time")
    _check_value(what, np.array(answers), expected, slips, **options)


def _check_parts(what, came, parts):
    """Take a list or tuple apart after looking that it has the right length; parts: their names."""
    if type(came) not in (list, tuple) or len(came) != len(parts):
        _check_fail(
            what, _check_describe(came), f"({', '.join(parts)}), a tuple or list of length {len(parts)}"
        )
    return came


def _check_entries(what, came, keys):
    """Take entries out of a dict after looking that they are there."""
    missing = [key for key in keys if type(came) is not dict or key not in came]
    if missing:
        reason = f"a dict without the key {missing[0]!r}" if type(came) is dict else _check_describe(came)
        _check_fail(what, reason, f"a dict with the keys {', '.join(map(repr, keys))}")
    return [came[key] for key in keys]


def _check_several(what, came, expected, slips=None, *, at="", **options):
    """Compare dicts by key, tuples and lists by part, to any depth, where expected arrays are ndarrays.

    A slip has the form of `expected`; `at` grows on the way down and says which part is meant.
    """
    label = f"{what}, {at}" if at else what
    if isinstance(expected, dict):
        keys = list(expected)
        _check_entries(label, came, keys)
    elif isinstance(expected, list | tuple):
        keys = range(len(_check_parts(label, came, [f"[{index}]" for index in range(len(expected))])))
    else:
        return _check_value(label, came, expected, slips, **options)
    for key in keys:
        wrong = {sentence: parts[key] for sentence, parts in (slips or {}).items()}
        _check_several(what, came[key], expected[key], wrong, at=f"{at}[{key!r}]", **options)


def _check_slopes(cost, at, eps=1e-5):
    """Measure the gradient of cost(array): nudge each entry down and up, and lay a line through both costs."""
    slopes = np.zeros(at.shape)
    for index in np.ndindex(at.shape):
        nudge = np.zeros(at.shape)
        nudge[index] = eps
        slopes[index] = np.polyfit([-eps, eps], [cost(at - nudge), cost(at + nudge)], 1)[0]
    return slopes


def _check_gradient(what, came, cost, at, shown=True):
    """Compare a gradient with the measured slopes; their relative distance is at most 1e-6."""
    slopes = _check_slopes(cost, at)
    _check_shape(what, came, slopes.shape)
    size = np.linalg.norm(came) + np.linalg.norm(slopes)
    ratio = np.linalg.norm(came - slopes) / size if size else 0.0
    if not ratio <= 1e-6:
        values = f"\n{came}\n  measured by nudging:\n{slopes}" if shown else ""
        came = (
            f"a relative distance ‖a - n‖ / (‖a‖ + ‖n‖) of {ratio:.1e}{values}" if shown else "another slope"
        )
        _check_fail(f"{what}, against the slope measured by nudging every entry", came, "at most 1e-6")
