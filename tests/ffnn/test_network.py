"""Sequential with Keras's methods: what they do and return, and what they say to every wrong argument."""

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from ffnn import datasets, training
from ffnn.layers import Dense
from ffnn.network import Sequential
from ffnn.optimizers import SGD

X = np.random.default_rng(0).normal(size=(10, 2))
LABELS = np.arange(10) % 3


def classifier(seed=0, **options):
    model = Sequential([Dense(4, "tanh", input_shape=(2,)), Dense(3, "softmax")], seed=seed, **options)
    model.compile(loss="sparse_categorical_crossentropy", optimizer=SGD(0.5), metrics=["accuracy"])
    return model


def regression(metrics=(), seed=0):
    model = Sequential([Dense(1, input_shape=(2,))], seed=seed)
    model.compile(loss="mse", optimizer=SGD(0.1), metrics=list(metrics))
    return model


def fit(model, y=LABELS, **options):
    return model.fit(X, y, **{"batch_size": 4, "epochs": 3, "verbose": 0, "seed": 0} | options).history


# Building


def test_layers_added_one_by_one_are_the_layers_given_at_once():
    one_by_one = Sequential(seed=3)
    for layer in (Dense(4, "relu", input_shape=(2,)), Dense(1)):
        one_by_one.add(layer)
    at_once = Sequential([Dense(4, "relu", input_shape=(2,)), Dense(1)], seed=3)
    assert_array_equal(one_by_one.parameters, at_once.parameters)


def test_a_network_without_input_shape_is_built_by_its_first_data_or_by_hand():
    by_hand, by_data = (Sequential([Dense(4), Dense(3, "softmax")], seed=5) for _ in range(2))
    by_hand.build(2)
    by_data.compile(loss="sparse_categorical_crossentropy", optimizer="sgd")
    by_data.fit(X, LABELS, epochs=0)
    assert_array_equal(by_data.parameters, by_hand.parameters)


def test_the_same_seed_gives_the_same_start_and_another_another():
    assert_array_equal(classifier(1).parameters, classifier(1).parameters)
    assert (classifier(1).parameters != classifier(2).parameters).any()


def test_adding_a_layer_keeps_the_weights_of_those_below():
    model = Sequential([Dense(4, input_shape=(2,))], seed=0)
    before = model.get_weights()
    model.add(Dense(3))
    for one, other in zip(before, model.get_weights()[:2], strict=True):
        assert_array_equal(one, other)


def test_float32_is_kept_through_training_and_prediction():
    model = classifier(dtype="float32")
    fit(model)
    assert model.predict(X).dtype == model.parameters.dtype == np.float32


def test_the_summary_counts_units_and_parameters(capsys):
    classifier().summary()
    assert re.findall(r"(\d+)$", capsys.readouterr().out, re.MULTILINE) == ["12", "15", "27"]
    Sequential([Dense(4)]).summary()
    assert capsys.readouterr().out.count("?") == 2


# Training


def test_the_history_has_the_names_as_typed_and_python_floats():
    model = Sequential([Dense(1, "sigmoid", input_shape=(2,))], seed=0)
    model.compile(loss="bce", optimizer="sgd", metrics=["acc", "mse", "mean_absolute_error"])
    history = fit(model, LABELS % 2, validation_data=(X, LABELS % 2))
    names = ["loss", "acc", "mse", "mean_absolute_error"]
    assert list(history) == [*names, *(f"val_{name}" for name in names)]
    assert all(type(value) is float for column in history.values() for value in column)
    assert {len(column) for column in history.values()} == {3}


def test_an_epochs_loss_is_a_mean_over_instances_each_taken_before_its_step():
    model, twin = regression(["mae"]), regression(["mae"])
    y = X.sum(axis=1)
    history = fit(model, y, epochs=1, shuffle=False)
    weighted = np.zeros(2)
    for start in range(0, 10, 4):
        rows = slice(start, start + 4)
        weighted += len(X[rows]) * np.array(twin.evaluate(X[rows], y[rows]))
        twin.fit(X[rows], y[rows], epochs=1, verbose=0)
    assert_allclose([history["loss"][0], history["mae"][0]], weighted / 10, rtol=1e-12)
    assert_allclose(model.parameters, twin.parameters, rtol=1e-12)


def test_validation_values_come_after_the_epoch_and_are_what_evaluate_says():
    model = classifier()
    history = fit(model, validation_data=(X[:5], LABELS[:5]))
    assert [history["val_loss"][-1], history["val_accuracy"][-1]] == model.evaluate(X[:5], LABELS[:5])


def test_validation_does_not_change_the_training():
    one, other = classifier(), classifier()
    assert fit(one)["loss"] == fit(other, validation_data=(X, LABELS))["loss"]
    assert_array_equal(one.parameters, other.parameters)


@settings(max_examples=25, deadline=None)
@given(st.integers(1, 12), st.integers(1, 12), st.integers(0, 6), st.integers(1, 4000))
def test_the_number_of_epochs_judged_together_changes_nothing(m, batch, epochs, at_once):
    rng = np.random.default_rng(0)
    data, labels, seen = rng.normal(size=(m, 2)), rng.integers(0, 3, m), []
    with pytest.MonkeyPatch.context() as patch:
        for outputs in (at_once, 1 << 14):
            patch.setattr(training, "OUTPUTS_AT_ONCE", outputs)
            model = classifier()
            history = model.fit(data, labels, batch_size=batch, epochs=epochs, verbose=0, seed=1).history
            seen.append((history, model.parameters.copy()))
    assert_array_equal(seen[0][1], seen[1][1])
    assert seen[0][0].keys() == seen[1][0].keys()
    for name, column in seen[0][0].items():
        assert_allclose(column, seen[1][0][name], rtol=1e-13)


def test_the_same_seed_gives_the_same_order_and_without_shuffling_the_seed_is_idle():
    assert fit(classifier()) == fit(classifier())
    assert fit(classifier())["loss"] != fit(classifier(), seed=1)["loss"]
    assert fit(classifier(), shuffle=False) == fit(classifier(), shuffle=False, seed=1)


def test_a_generator_as_seed_is_used_up():
    rng = np.random.default_rng(0)
    assert fit(classifier(), seed=rng)["loss"] != fit(classifier(), seed=rng)["loss"]


def test_the_global_random_state_is_left_alone():
    before = np.random.get_state()[1].copy()  # noqa: NPY002
    fit(classifier())
    assert_array_equal(np.random.get_state()[1], before)  # noqa: NPY002


def test_a_batch_larger_than_the_data_is_the_whole_data():
    assert fit(classifier(), batch_size=1000, shuffle=False) == fit(
        classifier(), batch_size=10, shuffle=False
    )


def test_the_velocity_outlives_fit_and_set_weights_and_compile_starts_it_anew():
    def momentum_model():
        model = Sequential([Dense(1, input_shape=(2,))], seed=0)
        model.compile(loss="mse", optimizer=SGD(0.1, momentum=0.5))
        return model

    y = X[:, :1]
    whole, halves, anew = momentum_model(), momentum_model(), momentum_model()
    fit(whole, y, epochs=4, shuffle=False)
    for model in (halves, anew):
        fit(model, y, epochs=2, shuffle=False)
    halves.set_weights(halves.get_weights())
    anew.compile(loss="mse", optimizer=SGD(0.1, momentum=0.5))
    for model in (halves, anew):
        fit(model, y, epochs=2, shuffle=False)
    assert_array_equal(halves.parameters, whole.parameters)
    assert (anew.parameters != whole.parameters).any()


def test_progress_is_printed_once_for_a_short_run_and_not_at_all_when_silenced(capsys):
    fit(classifier(), verbose="auto", epochs=7)
    line = capsys.readouterr().out
    assert re.fullmatch(r"Epoch 7/7 - loss: \d\.\d{4} - accuracy: \d\.\d{4}\n", line)
    fit(classifier(), verbose=0)
    assert capsys.readouterr().out == ""


def test_a_loss_that_is_no_longer_finite_is_said_with_its_epoch_and_a_remedy():
    model = Sequential([Dense(1, input_shape=(2,))], seed=0)
    model.compile(loss="mse", optimizer=SGD(1e200))
    with pytest.warns(
        RuntimeWarning, match=r"not finite from epoch \d on: .* smaller than 1e\+200"
    ) as caught:
        fit(model, X[:, 0])
    assert caught[0].filename == __file__


def test_xor_is_learned_by_a_hidden_layer():
    data, y = datasets.xor()
    model = Sequential([Dense(8, "tanh"), Dense(1, "sigmoid")], seed=1)
    model.compile(loss="bce", optimizer=SGD(0.5), metrics=["accuracy"])
    model.fit(data, y, batch_size=4, epochs=2000, verbose=0)
    assert model.evaluate(data, y, return_dict=True)["accuracy"] == 1.0


def test_flat_targets_are_aligned_with_one_output_and_not_broadcast():
    flat, column = regression(), regression()
    y = X[:, 0] + 1
    assert fit(flat, y) == fit(column, y[:, None])
    assert_array_equal(flat.parameters, column.parameters)
    assert flat.evaluate(X, y) == pytest.approx(np.mean((flat.predict(X)[:, 0] - y) ** 2), rel=1e-12)


# Judging, weights, files


def test_evaluate_is_a_float_without_metrics_a_list_with_and_a_dict_on_request():
    y = X[:, 0]
    assert type(regression().evaluate(X, y)) is float
    loss, mae, mse = regression(["mae", "mse"]).evaluate(X, y)
    assert loss == mse != mae
    assert regression(["mae"]).evaluate(X, y, return_dict=True) == {"loss": loss, "mae": mae}


def test_prediction_is_layer_after_layer():
    model = classifier()
    first, second = model.layers
    assert_array_equal(model.predict(X), second(first(X)))
    assert_allclose(model.predict(X.tolist()).sum(axis=1), 1, rtol=1e-14)


def test_weights_survive_the_round_trip_and_are_copies():
    model, other = classifier(0), classifier(1)
    other.set_weights(model.get_weights())
    assert_array_equal(other.predict(X), model.predict(X))
    model.get_weights()[0][...] = 0
    assert_array_equal(other.predict(X), model.predict(X))


@pytest.mark.parametrize("dtype", ["float64", "float32"])
@pytest.mark.parametrize("use_bias", [True, False])
def test_a_saved_network_comes_back_as_it_was(tmp_path, dtype, use_bias):
    model = Sequential([Dense(4, "relu", use_bias, input_shape=(2,)), Dense(3, "softmax")], dtype, seed=0)
    model.save(tmp_path / "model.npz")
    again = Sequential.load(tmp_path / "model.npz")
    assert_array_equal(again.predict(X), model.predict(X))
    assert [(x.units, x.activation.name, x.use_bias) for x in again.layers] == [
        (x.units, x.activation.name, x.use_bias) for x in model.layers
    ]
    assert again.dtype == dtype


# Every wrong argument, one by one


def refused(kind, message):
    return pytest.raises(kind, match=message)


@pytest.mark.parametrize("dtype", ["int64", "float16", "number", None, complex])
def test_a_width_that_is_not_float_is_refused(dtype):
    with refused(ValueError, r'dtype is .*; expected "float64" or "float32"'):
        Sequential(dtype=dtype)


@pytest.mark.parametrize("seed", ["a", -1, 1.5, True])
def test_a_seed_that_is_none_is_refused(seed):
    with refused(ValueError, "seed is .*; expected a whole number of at least 0"):
        Sequential(seed=seed)
    with refused(ValueError, "seed is .*; expected a whole number of at least 0"):
        fit(classifier(), seed=seed)


def test_what_is_no_layer_or_is_used_twice_is_refused():
    with refused(TypeError, r"layers is a Dense; expected a list of layers such as \[Dense\(1\)\]"):
        Sequential(Dense(1))
    with refused(TypeError, "layer is a str; expected a Dense layer"):
        Sequential(["relu"])
    layer = Dense(1)
    with refused(ValueError, "already belongs to a network; make a new Dense for each place"):
        Sequential([layer, layer])
    with refused(ValueError, "already belongs to a network"):
        Sequential([classifier().layers[0]])
    with refused(ValueError, r"input_shape \(2,\) but follows 3 units; leave input_shape away"):
        Sequential([Dense(3), Dense(1, input_shape=(2,))])


def test_building_needs_layers_and_a_fitting_whole_number():
    with refused(RuntimeError, "no layer: add a Dense layer first"):
        Sequential().build(2)
    with refused(ValueError, "n_in is 0; expected a whole number of at least 1"):
        Sequential([Dense(1)]).build(0)
    with refused(ValueError, "n_in is 3 but the first layer is made for 2 inputs"):
        classifier().build(3)


WRONG_COMPILE = [
    ({"loss": None}, r'loss is missing; write for instance compile\(loss="mse", optimizer="sgd"\)'),
    ({"optimizer": None}, "optimizer is missing; write for instance"),
    ({"loss": "hinge"}, "loss is 'hinge'; expected one of mean_squared_error"),
    ({"optimizer": "adam"}, "optimizer is 'adam'; expected \"sgd\" or SGD"),
    ({"metrics": "accuracy"}, r"metrics is 'accuracy'; expected a list such as \['accuracy'\]"),
    ({"metrics": ["f1"]}, "metric is 'f1'; expected one of accuracy"),
    ({"metrics": ["mse"]}, "metrics holds 'mse', which compares every output with a target"),
    (
        {"loss": "bce"},
        'belongs to a sigmoid output layer but the last layer is softmax; use activation="sigmoid"',
    ),
]


@pytest.mark.parametrize(("change", "message"), WRONG_COMPILE)
def test_compile_names_what_it_cannot_use(change, message):
    good = {"loss": "sparse_categorical_crossentropy", "optimizer": "sgd", "metrics": ["accuracy"]}
    with refused(ValueError, message):
        classifier().compile(**good | change)


def test_a_step_cannot_be_trained_and_the_layer_is_named():
    model = Sequential([Dense(2, input_shape=(2,)), Dense(2, "step"), Dense(1)])
    with refused(ValueError, "layer 2 has activation 'step', whose derivative is 0 wherever it exists"):
        model.compile(loss="mse", optimizer="sgd")


def test_a_network_completed_after_compile_is_checked_when_trained():
    model = Sequential()
    model.compile(loss="bce", optimizer="sgd")
    model.add(Dense(1, input_shape=(2,)))
    with refused(ValueError, "belongs to a sigmoid output layer but the last layer is linear"):
        fit(model, LABELS % 2)


def test_training_and_judging_need_compile():
    model = Sequential([Dense(1, input_shape=(2,))])
    for method in (model.fit, model.evaluate):
        with refused(RuntimeError, "not compiled: call compile"):
            method(X, X[:, 0])


def test_a_network_without_weights_says_how_to_get_them(tmp_path):
    model = Sequential([Dense(1)])
    model.compile(loss="mse", optimizer="sgd")
    uses = [
        lambda: model.predict(X),
        lambda: model.evaluate(X, X[:, 0]),
        model.get_weights,
        lambda: model.set_weights([]),
        model.count_params,
        lambda: model.save(tmp_path / "model.npz"),
        lambda: Sequential().predict(X),
    ]
    for use in uses:
        with refused(RuntimeError, r"no weights yet: give .*input_shape=\(n,\), or call build or fit"):
            use()
    with refused(RuntimeError, "no layer: add a Dense layer first"):
        fit(compiled_without_layers())


def compiled_without_layers():
    model = Sequential()
    model.compile(loss="mse", optimizer="sgd")
    return model


WRONG_X = [
    (
        X[0],
        r"x has shape \(2,\); expected \(instances, features\); for one instance write x\.reshape\(1, 2\)",
    ),
    (X[None], r"x has shape \(1, 10, 2\); expected \(instances, features\)$"),
    (X[:, :1], r"x has shape \(10, 1\) but layer 1 expects 2 features: \(instances, 2\)"),
    (X[:0], r"x has shape \(0, 2\); expected at least one instance and one feature"),
    (X.astype(str), "x has dtype <U.*; expected real numbers"),
    (X.astype(object), "x has dtype object; expected real numbers"),
    (X + 1j, "x has dtype complex128; expected real numbers"),
    ([[1.0, 2.0], [3.0]], r"x has rows of unequal length; expected \(instances, features\)"),
    (
        np.where(X[3, 1] == X, np.nan, X),
        "x holds NaN or infinity, first in row 3; drop or mend those rows first",
    ),
    (np.where(X[9, 0] == X, -np.inf, X), "x holds NaN or infinity, first in row 9"),
]


@pytest.mark.parametrize(("x", "message"), WRONG_X)
def test_inputs_that_do_not_fit_are_refused_by_every_method(x, message):
    model = classifier()
    before = model.parameters.copy()
    for use in (
        lambda: model.predict(x),
        lambda: model.evaluate(x, LABELS),
        lambda: model.fit(x, LABELS, verbose=0),
        lambda: fit(model, validation_data=(x, LABELS)),
    ):
        with refused(ValueError, message):
            use()
    assert_array_equal(model.parameters, before)


def test_a_number_too_large_for_float32_is_named():
    with refused(ValueError, "x holds NaN or infinity, first in row 0"):
        classifier(dtype="float32").predict([[1e300, 0.0]])


WRONG_Y = [
    (LABELS[:9], r"y has shape \(9,\) but x has 10 instances"),
    (LABELS + 1, "y holds the class 3; 3 output units expect classes 0 to 2"),
    (LABELS - 1, "y holds the class -1; 3 output units expect classes 0 to 2"),
    (LABELS + 0.5, r"y holds 0\.5; .* expects whole class numbers"),
    (
        np.eye(3)[LABELS],
        r"y has shape \(10, 3\); .* expects class numbers .*; for one-hot rows use categorical_crossentropy",
    ),
    (np.where(LABELS == 0, np.nan, LABELS), "y holds NaN or infinity"),
    (LABELS.astype(str), "y has dtype <U.*; turn class names into numbers from 0 first"),
]


@pytest.mark.parametrize(("y", "message"), WRONG_Y)
def test_targets_that_do_not_fit_are_refused_by_every_method(y, message):
    model = classifier()
    before = model.parameters.copy()
    for use in (lambda: model.evaluate(X, y), lambda: fit(model, y)):
        with refused(ValueError, message):
            use()
    with refused(ValueError, "validation " + message.replace(" but x", " but validation x")):
        fit(model, validation_data=(X, y))
    assert_array_equal(model.parameters, before)


WRONG_FIT = [
    ({"batch_size": 0}, "batch_size is 0; expected a whole number of at least 1"),
    ({"batch_size": -1}, "batch_size is -1"),
    ({"batch_size": 2.5}, r"batch_size is 2\.5"),
    ({"batch_size": None}, "batch_size is None"),
    ({"batch_size": True}, "batch_size is True"),
    ({"epochs": -1}, "epochs is -1; expected a whole number of at least 0"),
    ({"epochs": "3"}, "epochs is '3'"),
    ({"verbose": 3}, r'verbose is 3; expected 0 \(silent\), 1 or "auto"'),
    ({"validation_data": X}, r"validation_data is a ndarray; expected a pair \(x, y\)"),
    ({"validation_data": (X,)}, r"validation_data is a tuple; expected a pair \(x, y\)"),
    ({"shuffle": "batch"}, "shuffle is 'batch'; expected True or False"),
]


@pytest.mark.parametrize(("change", "message"), WRONG_FIT)
def test_fit_names_what_it_cannot_use_before_it_trains(change, message):
    model = classifier()
    before = model.parameters.copy()
    with refused(ValueError, message):
        fit(model, **change)
    assert_array_equal(model.parameters, before)


def test_wrong_weights_are_refused_and_nothing_changes():
    model = classifier()
    before = model.parameters.copy()
    with refused(ValueError, "weights has 3 arrays; this network expects 4"):
        model.set_weights(model.get_weights()[:3])
    good = [weight + 1 for weight in model.get_weights()]
    with refused(
        ValueError, r"layer 2: weights have shapes .*; kernels are \(n_in, units\), the transpose of W"
    ):
        model.set_weights([*good[:2], good[2].T, good[3]])
    assert_array_equal(model.parameters, before)


def test_a_file_of_another_kind_is_refused(tmp_path):
    with refused(ValueError, r"path is .*model\.h5'; expected a name that ends in \.npz"):
        classifier().save(tmp_path / "model.h5")
    with pytest.raises(FileNotFoundError):
        Sequential.load(tmp_path / "absent.npz")
    (tmp_path / "text.npz").write_text("no archive")
    np.savez(tmp_path / "other.npz", a=np.zeros(3))
    for name in ("text.npz", "other.npz"):
        with refused(ValueError, rf"path is .*{name}'; expected an \.npz file that Sequential\.save wrote"):
            Sequential.load(tmp_path / name)
