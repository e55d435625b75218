"""The figures of chapter 1 show what they are given: voltages, spikes, the parts of a cell, the topics."""

import matplotlib
import numpy as np
import pytest
from matplotlib.colors import to_hex

from ffnn import palette, plots
from ffnn.plots.anatomy import LAYERS
from ffnn.plots.topics import HERE, STACK
from tests.ffnn.plot_examples import FIGURES, fading

matplotlib.use("agg")


@pytest.fixture(autouse=True)
def no_figure_stays_open():
    yield
    plots.plt.close("all")


def words(ax):
    return [text.get_text() for text in ax.texts]


def traces(ax):
    """The curves of a panel by colour: voltage and, if the cell fires, its spike."""
    return {to_hex(line.get_color()): np.array(line.get_data()) for line in ax.lines if len(line.get_xdata())}


def test_a_trace_ends_with_a_spike_where_the_threshold_is_first_reached():
    close, far = FIGURES["voltage_traces"]()
    spike = traces(close)[palette.LIGHT["accent"]]
    assert spike[0].tolist() == [2, 2]
    assert "fires" in words(close)
    assert traces(close)[palette.LIGHT["class-0"]][0].max() == 2
    assert palette.LIGHT["accent"] not in traces(far)
    assert "fires" not in words(far)
    assert traces(far)[palette.LIGHT["class-0"]][0].max() == 40


def test_the_text_of_a_trace_says_how_high_the_voltage_rose():
    highest = 6 * (np.exp(-2) + np.exp(-1) + 1)
    told = plots.describe(FIGURES["voltage_traces"]())
    assert "close together: Signals arrive at 0, 1 and 2 ms. The voltage reaches the threshold" in told
    assert (
        f"far apart: Signals arrive at 0, 10 and 20 ms. The voltage rises to {highest:.2f} mV, below" in told
    )


def test_a_threshold_that_is_met_exactly_makes_the_cell_fire():
    axes = plots.voltage_traces(
        lambda t, at: 5.0 * (t[:, None] >= at).sum(axis=1), {"three": [1, 2, 3]}, 15, 9
    )
    assert "at 3 ms: the cell fires." in plots.describe(axes)


def test_all_spikes_are_drawn_equally_high_and_only_those_within_the_time_shown():
    ax = plots.spike_trains({"weak": [30, 70, 150], "strong": range(5, 100, 10)}, 100)
    heights = [
        np.ptp(segment[:, 1]) for collection in ax.collections for segment in collection.get_segments()
    ]
    assert heights == pytest.approx([0.72] * 12)
    assert plots.describe(ax).endswith("weak: 2 spikes; strong: 10 spikes.")


def test_the_drawing_of_the_cell_names_every_part_in_the_figure_and_in_its_text():
    ax = plots.neuron_drawing()
    for part in ("dendrites", "cell body", "axon", "synapse"):
        assert part in words(ax)
        assert part in plots.describe(ax)


def test_dendrites_lie_on_the_side_where_signals_come_in_and_the_axon_on_the_other():
    places = {text.get_text(): text.xy[0] for text in plots.neuron_drawing().texts}
    assert places["dendrites"] < places["cell body"] < places["axon"] < places["synapse"]
    assert places["signals in"] < places["signal out"]


def test_cortex_has_six_layers_in_order_from_the_surface_down():
    heights = {text.get_text(): text.xy[1] for text in plots.cortex_layers().texts}
    layers = [name for name, *_ in LAYERS]
    assert layers == ["I", "II", "III", "IV", "V", "VI"]
    found = [heights[name] for name in ("surface of the brain", *layers, "axons lead away")]
    assert found == sorted(found, reverse=True)


def test_the_stack_shows_every_topic_and_only_ours_stand_out():
    ax = plots.topic_stack()
    topics = {topic for rows in STACK.values() for row in rows for topic in row}
    assert topics < set(words(ax))
    marked = {text.get_text() for text in ax.texts if text.get_color() == palette.LIGHT["accent"]}
    assert marked == set(HERE)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: plots.voltage_traces(fading, {}, 15, 40), "arrivals is empty; expected at least one row"),
        (
            lambda: plots.voltage_traces(fading, {"a": ["x"]}, 15, 40),
            r"arrivals\['a'\] is \['x'\]; expected num",
        ),
        (lambda: plots.voltage_traces(fading, {"a": [0]}, np.inf, 40), "threshold holds NaN or infinity"),
        (lambda: plots.voltage_traces(fading, {"a": [0]}, 15, [4]), r"until has shape \(1,\); expected \(\)"),
        (
            lambda: plots.voltage_traces(lambda t, at: t[:3], {"a": [0]}, 15, 40),
            r"voltage\(...\) has shape \(3,\)",
        ),
        (lambda: plots.spike_trains({}, 100), "trains has 0 entries; expected 1 to 8"),
        (lambda: plots.spike_trains({key: [] for key in "abcdefghi"}, 100), "trains has 9 entries"),
        (lambda: plots.spike_trains({"a": [np.nan]}, 100), r"trains\['a'\] holds NaN"),
    ],
)
def test_what_cannot_be_drawn_is_refused_by_name(make, message):
    with pytest.raises(ValueError, match=message):
        make()
