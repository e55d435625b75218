# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3 (ipykernel)
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 01 · The biological neuron
#
# Two functions, 5 points, about 25 minutes. You practise to
#
# - say in code when a neuron fires that only counts its signals;
# - build gates from such neurons by nothing but wiring;
# - read what a failed test tells you, which you will need in every notebook of this course.
#
# The chapter that belongs to it is `book/01-biological-neuron.md` ([open it here](../../book/01-biological-neuron.md)); S7 means page 7 of the
# lecture's slides.
#
# **Run** the cells from top to bottom with Shift+Enter, or all of them with *Kernel → Restart Kernel and Run All Cells*. **Check** with the
# *Validate* button or `nbgrader validate 01-biological-neuron.ipynb`.
# **Hand in** this file under its own name, `01-biological-neuron.ipynb`. Validation runs the tests that you see; grading adds tests on other
# inputs, and each property that they check is named in the prompts.
#
# **A test that fails** says what it looked at, what came from your function, what was expected and, where we know it, the likely cause. The last of
# these lines is the one to begin with. A test that passes says nothing.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false, "task": false}
import matplotlib.pyplot as plt
import numpy as np

# %% jupyter={"source_hidden": true} nbgrader={"grade": false, "grade_id": "checking_tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
# The tools with which the tests below look at an answer. Read them if you like; change nothing here.
from checking_tools import (
    _check_call,
    _check_call_twice,
    _check_describe,
    _check_entries,
    _check_fail,
    _check_numbers,
    _check_shape,
    _check_value,
)

# %% jupyter={"source_hidden": true} nbgrader={"grade": false, "grade_id": "wiring_tools", "locked": true, "schema_version": 3, "solution": false, "task": false}
# One more tool, for the second function: it takes the connections of one gate out of the dict that was returned.


def _check_wires(came, gate, inputs):
    """Return the numbers of connections of a gate, one for each of its inputs, as a list of int."""
    what = f"gate_wiring()[{gate!r}]"
    (wires,) = _check_entries("gate_wiring()", came, [gate])
    if isinstance(wires, np.ndarray) and wires.ndim == 1:
        wires = list(wires)
    if type(wires) not in (list, tuple) or len(wires) != len(inputs):
        cause = "a number of connections belongs to each input; the neuron itself is always the same."
        if len(inputs) == 1 and isinstance(wires, int | np.integer):
            cause = "one element needs a comma: (7,) is a tuple, (7) is only the number 7 in brackets."
        wanted = f"a tuple or list of length {len(inputs)}: connections {', connections '.join(inputs)}"
        _check_fail(what, _check_describe(wires), wanted, cause)
    for position, number in enumerate(wires):
        if isinstance(number, bool) or not isinstance(number, int | np.integer) or number < 0:
            _check_fail(
                f"{what}[{position}], the connections {inputs[position]}",
                "a number below 0" if isinstance(number, int | np.integer) else _check_describe(number),
                "a whole number (int), 0 or more",
                "connections are counted. Half of one, or one that holds the neuron back, has to wait for chapter 2.",
            )
    return [int(number) for number in wires]


# %% [markdown]
# ## Before you start: three examples with a lift
#
# **1. Complete.** Three groups of people live in a house; `sizes` says how many people belong to each, `coming` is 1 for a group that wants to ride
# now and 0 for one that does not. The lift moves (1) when at most 5 people are in it, otherwise it stays (0).

# %%
sizes = np.array([2, 1, 3])
coming = np.array([1, 0, 1])

riders = int((sizes * coming).sum())  # 2 × 1 + 1 × 0 + 3 × 1
moves = int(riders <= 5)  # True and False become the integers 1 and 0
print("riders", riders, "→ moves", moves)

# %% [markdown]
# **2. The last step is yours.** Later `coming` holds True and False. Multiplied by a number they count as 1 and 0, so the sum is done in the same way.
# A lamp outside shows 1 as long as there is room for one more person, that is, while *fewer than* 5 are in the lift. Replace the three dots by an
# expression with `riders` that gives the *integer* 1 or 0.

# %%
coming = np.array([True, True, False])

riders = int((sizes * coming).sum())
lamp = ...

# %%
# Self-check (no points): run it as often as you like.
if lamp is ...:
    print("Not yet: replace the three dots in the cell above. riders =", riders)
elif isinstance(lamp, bool | np.bool_):
    print("Nearly: the lamp is", lamp, "and should be an integer. int(...) makes one.")
elif np.ndim(lamp) == 0 and lamp == 1:
    print("Right. Three people are in the lift, which is fewer than 5. (With 5 riders the lamp would be 0.)")
else:
    print("Not yet: 3 people are in the lift. Is there room for one more? lamp =", lamp)

# %% [markdown]
# **3. Both steps are yours.** Now the other way round: the rule stays, and you choose the sizes. In another house there are two groups, A and B, and the
# same lift for 5. Choose how many people belong to each, so that either group can ride alone, but not both together:
#
# | A | B | lift moves |
# |:-:|:-:|:-:|
# | 0 | 0 | 1 |
# | 0 | 1 | 1 |
# | 1 | 0 | 1 |
# | 1 | 1 | 0 |
#
# There are several right choices. Replace the three dots twice, by whole numbers.

# %%
size_a = ...
size_b = ...

# %%
# Self-check (no points): it goes through the four rows of the table.
if size_a is ... or size_b is ...:
    print("Not yet: replace the three dots in the cell above, both times.")
else:
    for a, b, wanted in [(0, 0, 1), (0, 1, 1), (1, 0, 1), (1, 1, 0)]:
        people = size_a * a + size_b * b
        if (people <= 5) != bool(wanted):
            print(
                f"Not yet: for A = {a}, B = {b} there are {people} people, and the lift should be {wanted}."
            )
            break
    else:
        print("Right. Each group fits, and together they are", size_a + size_b, "which is more than 5.")

# %% [markdown]
# ## `gate_fires` (2 points)
#
# A nerve cell takes signals in through its many *dendrites*. If enough of them arrive within a few milliseconds it *fires*: one signal of its own
# runs out along its one *axon*, whose ends meet the next cells at *synapses* (S5). So the inputs are dendrites, never axons.
#
# Of all this the neuron of S7 keeps a count. Its inputs are active (1) or silent (0), and so is its output. Write `gate_fires(active, k)`: 1 when **at
# least** k inputs are active, otherwise 0. (The text of S7 says "more than a certain number", but its figure fires at exactly two. Here
# exactly k is enough.)
#
# What the tests check:
# - the answer for 0 to 9 inputs and for any whole number k ≥ 0, whichever of the inputs are active: exactly k active inputs are enough; with k = 0 the
#   neuron always fires, even without an input; with k larger than the number of inputs it never does;
# - `active` is an array of the integers 0 and 1, or a bool array of False and True, and both mean the same; it may be empty;
# - the answer is **one integer**: int, numpy integer or 0-d integer array; not a bool, not a float;
# - `active` is not changed, and the same inputs give the same answer again.


# %% nbgrader={"grade": false, "grade_id": "gate_fires", "locked": false, "schema_version": 3, "solution": true, "task": false}
def gate_fires(active, k):
    """Return 1 when at least k inputs are active, otherwise 0.

    Parameters
    ----------
    active : array (n,) of 0 and 1, or of False and True
    k : int, 0 or more

    Returns
    -------
    int, 1 when the neuron fires and 0 when it is silent
    """
    ### BEGIN SOLUTION
    return int(np.sum(active) >= k)
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_gate_fires_count", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# gate_fires counts the active inputs and compares their number with k
_check_numbers(
    "gate_fires(active, 2), the neuron of S7, for active = 00, 01, 10, 11",
    [_check_call("gate_fires", gate_fires, np.array(_row), 2) for _row in ([0, 0], [0, 1], [1, 0], [1, 1])],
    [0, 0, 0, 1],
    {
        "exactly k active inputs are enough: at least k, not more than k.": [0, 0, 0, 0],
        "one active input is not enough for k = 2.": [0, 1, 1, 1],
        "0 and 1 are the wrong way round.": [1, 1, 1, 0],
        "the inputs are counted, silent ones as well; count the active ones.": [1, 1, 1, 1],
        "this is how many inputs are active; whether that is enough for k is still to be decided.": [
            0,
            1,
            1,
            2,
        ],
    },
    kinds="biuf",
)
_check_numbers(
    "gate_fires([1, 1, 0, 0, 1, 1, 1], k) for k = 1, 2, ..., 8",
    [_check_call("gate_fires", gate_fires, np.array([1, 1, 0, 0, 1, 1, 1]), _k) for _k in range(1, 9)],
    [1, 1, 1, 1, 1, 0, 0, 0],
    {
        "exactly k active inputs are enough: at least k, not more than k.": [1, 1, 1, 1, 0, 0, 0, 0],
        "more than k active inputs are enough, too: at least k, not exactly k.": [0, 0, 0, 0, 1, 0, 0, 0],
        "0 and 1 are the wrong way round.": [0, 0, 0, 0, 0, 1, 1, 1],
        "the inputs are counted, silent ones as well; count the active ones.": [1, 1, 1, 1, 1, 1, 1, 0],
        "only inputs that are neighbours are counted; any k active ones will do.": [1, 1, 1, 0, 0, 0, 0, 0],
        "only the first inputs are looked at; any k active ones will do.": [1, 1, 0, 0, 0, 0, 0, 0],
        "whether all inputs are active is another question; what counts is k.": [0, 0, 0, 0, 0, 0, 0, 0],
        "k plays no part.": [1, 1, 1, 1, 1, 1, 1, 1],
    },
    kinds="biuf",
)
### BEGIN HIDDEN TESTS
_rng = np.random.default_rng(705)
_came, _count, _n, _ks, _first, _run = [], [], [], [], [], []
for _case in range(90):
    _active = _rng.integers(0, 2, 1 + _case % 9)
    _bits = _active.tolist()
    _count.append(len([_bit for _bit in _bits if _bit == 1]))
    _ks.append(max(1, _count[-1] + (0, 0, 1, -1)[_case % 4]))
    _n.append(len(_bits))
    _first.append(_n[-1] >= _ks[-1] and 0 not in _bits[: _ks[-1]])
    _run.append("1" * _ks[-1] in "".join(map(str, _bits)))
    _came.append(_check_call("gate_fires", gate_fires, _active, _ks[-1], shown=False))
_count, _n, _ks = np.array(_count), np.array(_n), np.array(_ks)
_check_numbers(
    "gate_fires(active, k) for many inputs, with n from 1 to 9 and k near the number of active ones",
    _came,
    np.where(_count < _ks, 0, 1),
    {
        "exactly k active inputs are enough: at least k, not more than k.": _count > _ks,
        "more than k active inputs are enough, too: at least k, not exactly k.": _count == _ks,
        "k plays no part; it is not always 2.": _count >= 2,
        "only the first k inputs are looked at.": _first,
        "only inputs that are neighbours are counted; any k active ones will do.": _run,
        "the inputs are counted, silent ones as well; count the active ones.": _n >= _ks,
        "k stays what it is when it is larger than the number of inputs.": _count >= np.minimum(_ks, _n),
        "more than half of the inputs is another rule; what counts is k.": 2 * _count > _n,
        "whether any input is active is another question; what counts is k.": _count > 0,
        "whether all inputs are active is another question; what counts is k.": _count == _n,
    },
    kinds="biuf",
    shown=False,
)
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_gate_fires_edges", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# gate_fires answers with one integer, also at the edges: one input, none, k = 0, bool inputs
_came = [_check_call("gate_fires", gate_fires, np.array([_bit]), 1) for _bit in (0, 1)]
_check_numbers(
    "gate_fires(active, 1) for a single input, silent and active",
    _came,
    [0, 1],
    {
        "exactly k active inputs are enough: at least k, not more than k.": [0, 0],
        "0 and 1 are the wrong way round.": [1, 0],
        "the inputs are counted, silent ones as well; count the active ones.": [1, 1],
    },
    kinds="biuf",
)
_check_value(
    "gate_fires([1, 1, 1], 4), more than there are inputs",
    _check_call("gate_fires", gate_fires, np.array([1, 1, 1]), 4),
    0,
    {"three active inputs are not four: k stays what it is when it is larger than n.": 1},
    kinds="iu",
)
### BEGIN HIDDEN TESTS
_bools = [([1, 1, 0], 2), ([1, 0, 1, 1], 3), ([0, 1, 1], 2), ([0, 0, 1], 1), ([1, 1, 1, 1, 1], 6)]
_came = [
    _check_call_twice("gate_fires", gate_fires, np.array(_row, dtype=bool), _k, shown=False)
    for _row, _k in _bools
]
for _answer in _came:
    _check_shape("gate_fires of bool arrays, called twice", _answer, (), kinds="iu")
_check_numbers(
    "gate_fires of bool arrays, called twice",
    _came,
    [1, 1, 1, 1, 0],
    {
        "True + True is True, as it is `or` for bools; count them as integers.": [0, 0, 0, 1, 0],
        "True is not counted as active: for an entry of an array, `x is True` is never so.": [0, 0, 0, 0, 0],
        "only the first k inputs are looked at.": [1, 0, 0, 0, 0],
        "only inputs that are neighbours are counted; any k active ones will do.": [1, 0, 1, 1, 0],
    },
    shown=False,
)
_came = [
    _check_call("gate_fires", gate_fires, np.array(_row, dtype=int), 0, shown=False)
    for _row in ([0, 1, 1], [0], [0, 0, 0, 0], [])
]
for _answer in _came:
    _check_shape(
        "gate_fires with k = 0, some inputs active, none active, and without an input",
        _answer,
        (),
        kinds="iu",
    )
_check_numbers(
    "gate_fires with k = 0, some inputs active, none active, and without an input",
    _came,
    [1, 1, 1, 1],
    {
        "with k = 0 nothing has to arrive: no active input is at least 0.": [1, 0, 0, 0],
        "with k = 0 an active input does no harm: at least 0, not exactly 0.": [0, 1, 1, 1],
        "with k = 0 nothing has to arrive, so the neuron always fires.": [0, 0, 0, 0],
        "without an input none is active, and 0 is at least 0.": [1, 1, 1, 0],
    },
    shown=False,
)
_came = [
    _check_call_twice("gate_fires", gate_fires, np.array(_row, dtype=int), _k, shown=False)
    for _row, _k in [([1, 0, 1, 0, 0], 2), ([0, 0, 1, 1], 3), ([1, 0], 3), ([], 1), ([], 3)]
]
for _answer in _came:
    _check_shape(
        "gate_fires of other 0s and 1s, called twice, and of an empty array with k = 1 and k = 3",
        _answer,
        (),
        kinds="iu",
    )
_check_numbers(
    "gate_fires of other 0s and 1s, called twice, and of an empty array with k = 1 and k = 3",
    _came,
    [1, 0, 0, 0, 0],
    {"without an input there is no signal, which is not enough for k = 1.": [1, 0, 0, 1, 1]},
    shown=False,
)
### END HIDDEN TESTS

# %% [markdown]
# ## `gate_wiring` (3 points)
#
# Now the other way round, as in the third example. The neuron is fixed: it fires when **at least two signals** arrive, the neuron of the figure on S7. An
# active input sends one signal along *each* of its connections, a silent one sends none. You choose how many connections run from each input to
# the neuron, and get a gate by wiring alone:
#
# | A | copy of A |
# |:-:|:-:|
# | 0 | 0 |
# | 1 | 1 |
#
# | A | B | A and B | A or B |
# |:-:|:-:|:-:|:-:|
# | 0 | 0 | 0 | 0 |
# | 0 | 1 | 0 | 1 |
# | 1 | 0 | 0 | 1 |
# | 1 | 1 | 1 | 1 |
#
# Write `gate_wiring()`, which returns a dict with a tuple for each gate, the connections from A first:
#
# ```python
# return {"copy": (?,), "and": (?, ?), "or": (?, ?)}
# ```
#
# The comma in `(?,)` makes a tuple of one element. Go through the table row by row and count what arrives.
#
# What the tests check:
# - the dict has (at least) the keys `'copy'`, `'and'` and `'or'`; each value is a tuple (or a list, or an integer array) with one number for
#   `'copy'` and two for the others;
# - the numbers are whole, of an integer type, and 0 or more: one cannot lay half a connection;
# - for each row of its table the gate fires exactly where the table has a 1. **Any** wiring that does so is right.


# %% nbgrader={"grade": false, "grade_id": "gate_wiring", "locked": false, "schema_version": 3, "solution": true, "task": false}
def gate_wiring():
    """Return how many connections run from each input to a neuron that fires at two signals or more.

    Returns
    -------
    dict with the keys 'copy' (a tuple of one int) and 'and', 'or' (tuples of two int: from A, from B)
    """
    ### BEGIN SOLUTION
    return {"copy": (2,), "and": (1, 1), "or": (2, 2)}
    ### END SOLUTION


# %% nbgrader={"grade": true, "grade_id": "test_gate_wiring_copy", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# gate_wiring has a copy: the neuron fires exactly when A is active
_wires = _check_wires(_check_call("gate_wiring", gate_wiring), "copy", ["from A"])
### BEGIN HIDDEN TESTS
if _wires[0] < 2:
    _check_fail(
        "gate_wiring()['copy'], row by row",
        "a wiring with another table",
        "a neuron that fires exactly when A is active",
        "too few signals come from A; the neuron needs two, wherever they come from.",
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_gate_wiring_and", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# gate_wiring has an AND: the neuron fires only when A and B are both active
_from_a, _from_b = _check_wires(_check_call("gate_wiring", gate_wiring), "and", ["from A", "from B"])
if _from_a + _from_b < 2:
    _check_fail(
        "gate_wiring()['and'] with A and B active",
        f"{_from_a} + {_from_b} signals, so it is silent",
        "two signals or more, so that it fires",
        "an active input sends a signal along each of its connections.",
    )
### BEGIN HIDDEN TESTS
_table = tuple(int(_a * _from_a + _b * _from_b > 1) for _a in (0, 1) for _b in (0, 1))
if _table != (0, 0, 0, 1):
    _slips = {
        (0, 1, 1, 1): "this is an OR: either input brings two signals by itself.",
        (0, 0, 1, 1): "A alone brings enough signals to fire; in an AND it needs B.",
        (0, 1, 0, 1): "B alone brings enough signals to fire; in an AND it needs A.",
    }
    _check_fail(
        "gate_wiring()['and'], row by row",
        "a wiring with another table",
        "a neuron that fires exactly when A and B are both active",
        _slips.get(_table),
    )
### END HIDDEN TESTS

# %% nbgrader={"grade": true, "grade_id": "test_gate_wiring_or", "locked": true, "points": 1, "schema_version": 3, "solution": false, "task": false}
# gate_wiring has an OR: the neuron fires when A or B is active, or both
_from_a, _from_b = _check_wires(_check_call("gate_wiring", gate_wiring), "or", ["from A", "from B"])
if _from_a + _from_b < 2:
    _check_fail(
        "gate_wiring()['or'] with A and B active",
        f"{_from_a} + {_from_b} signals, so it is silent",
        "two signals or more, so that it fires",
        "the neuron needs two signals, also in an OR; that rule does not change from gate to gate.",
    )
### BEGIN HIDDEN TESTS
_table = tuple(int(_a * _from_a + _b * _from_b > 1) for _a in (0, 1) for _b in (0, 1))
if _table != (0, 1, 1, 1):
    _slips = {
        (0, 0, 0, 1): "this is an AND: one active input does not bring two signals by itself.",
        (0, 0, 1, 1): "A alone is heard, B alone is not: it brings fewer than two signals.",
        (0, 1, 0, 1): "B alone is heard, A alone is not: it brings fewer than two signals.",
    }
    _check_fail(
        "gate_wiring()['or'], row by row",
        "a wiring with another table",
        "a neuron that fires exactly when A or B is active, or both",
        _slips.get(_table),
    )
### END HIDDEN TESTS

# %% [markdown]
# ## A picture from your own functions (no points)
#
# *On the left* your three gates, with your wiring; below each of them what your `gate_fires` makes of the signals.
#
# *On the right* an answer to a question that many people ask: if every spike of a nerve cell has the same size, how does it tell a strong
# stimulus from a weak one? By firing more *often*. A neuron with 20 inputs is watched for 300 milliseconds; in each of them every input is active with
# the probability on the axis. A stronger stimulus does not make a larger spike, it makes more of them. (A living cell needs a rest after each spike, so its curve ends lower.)
# Look at the shape: the sigmoid of S9 has much the same one, and its answer between 0 and 1 can be read as such a rate.
# What happens with 5 inputs, or with 80 (and `k` to match)?

# %%
try:
    figure, (nets, rates) = plt.subplots(1, 2, figsize=(10, 4), width_ratios=[1.25, 1])
    for number, (gate, wires) in enumerate(gate_wiring().items()):
        ends = [3.2 * number + 1.3 * (place - (len(wires) - 1) / 2) for place in range(len(wires))]
        for end, name, many in zip(ends, "AB", wires, strict=False):
            nets.text(end, 2.3, name, ha="center", va="center", bbox={"boxstyle": "circle", "fc": "white"})
            for wire in range(many):
                bend = f"arc3,rad={0.22 * (wire - (many - 1) / 2)}"
                style = {
                    "arrowstyle": "-|>",
                    "connectionstyle": bend,
                    "color": "black",
                    "shrinkA": 11,
                    "shrinkB": 17,
                }
                nets.annotate("", xy=(3.2 * number, 0.3), xytext=(end, 2.3), arrowprops=style)
        nets.text(
            3.2 * number, 0.3, "≥ 2", ha="center", va="center", bbox={"boxstyle": "circle", "fc": "lightblue"}
        )
        nets.text(3.2 * number, 3.1, gate, ha="center", weight="bold")
        for line, row in enumerate(np.ndindex(*(2,) * len(wires))):
            fires = gate_fires(np.repeat(row, wires), 2)  # the signals that arrive, one for each connection
            text = f"{''.join(map(str, row))} → {fires}"
            nets.text(3.2 * number, -0.75 - 0.45 * line, text, ha="center", va="center", family="monospace")
    nets.set(xlim=(-1.3, 7.7), ylim=(-2.4, 3.5), title="gates by wiring alone")
    nets.axis("off")

    rng, inputs = np.random.default_rng(7), 20
    strength = np.linspace(0, 1, 21)
    for k, line in [(5, "-"), (10, "--"), (15, ":")]:
        spikes = [sum(gate_fires(row, k) for row in rng.random((300, inputs)) < p) for p in strength]
        rates.plot(strength, np.array(spikes) / 300, line, color="black", label=f"k = {k}")
    rates.set(xlabel="probability that an input is active", ylabel="spikes per millisecond")
    rates.set(title=f"strength becomes rate ({inputs} inputs)")
    rates.legend()
    plt.show()
except Exception as error:
    plt.close()
    print(f"The picture appears when both functions work ({type(error).__name__}).")

# %% [markdown]
# ## Where next
#
# - The chapter `book/01-biological-neuron.md` tells what a living cell does beyond counting, and how little of it these units keep.
# - Can you wire a NOT, which fires when A is *silent*? More connections only bring more signals. Chapter 2 gives the neuron *weights*, any real numbers, and a negative
#   one holds it back.
# - Three names that are often mixed up: the neuron of McCulloch and Pitts (1943) has inputs 0 and 1 and is wired by hand, as here; the linear threshold
#   unit (chapter 2) has real inputs and real weights; the perceptron (Rosenblatt, 1957–58; chapter 3) is the same unit with a *rule that learns* the weights.
