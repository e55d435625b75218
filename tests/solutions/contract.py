"""What the ten assignments promise: for each graded function its parameters and its points, 100 in all."""

CONTRACT: dict[str, dict[str, tuple[str, int]]] = {
    "01-biological-neuron": {
        "gate_fires": ("active, k", 2),
        "gate_wiring": ("", 3),
    },
    "02-ltu": {
        "step": ("z", 2),
        "ltu": ("x, w, b=0.0", 3),
        "ltu_layer": ("X, W, b", 3),
    },
    "03-perceptron": {
        "perceptron_step": ("w, b, x, y, eta", 3),
        "fit_perceptron": ("X, y, eta=1.0, max_epochs=100", 4),
        "logistic_loss_grad": ("w, b, X, y", 5),
    },
    "04-xor": {
        "best_linear_fit": ("X, y", 3),
        "step_cost": ("w, b, X, y", 2),
        "xor_answers": ("", 2),
    },
    "05-mlp": {
        "dense": ("X, W, b", 2),
        "xor_forward": ("X", 3),
        "forward": ("X, params, acts", 3),
        "n_params": ("sizes", 1),
        "design_xnor": ("", 3),
    },
    "06-costs": {
        "cross_entropy": ("Y, P", 2),
        "bce_with_logits": ("z, y", 3),
        "gradient_descent": ("grad, x0, eta, steps", 3),
        "init_params": ("sizes, rng, scale=1.0", 2),
    },
    "07-units": {
        "sigmoid": ("z", 1),
        "tanh_from_sigmoid": ("z", 1),
        "relu": ("z", 1),
        "d_act": ("name, z, a", 3),
        "softmax": ("Z", 3),
        "output_delta": ("kind, P, Y", 3),
    },
    "08-chain-rule": {
        "numeric_derivative": ("f, x, h=1e-05", 2),
        "dz_dx": ("x", 2),
        "two_paths": ("dz_dy, dy_dx", 1),
        "dense_vjp": ("dZ, X, W", 3),
    },
    "09-backprop-by-hand": {
        "forward_222": ("x, W1, b1, W2, b2", 2),
        "total_error": ("out_o, t", 1),
        "output_layer_grads": ("out_h, out_o, t", 3),
        "hidden_layer_grads": ("x, out_h, delta_o, W2", 4),
        "sgd_step": ("params, grads, eta", 2),
        "hand_values": ("", 2),
    },
    "10-training": {
        "backward": ("A, params, Y, acts, cost", 5),
        "grad_check": ("f, grads, params, eps=1e-05", 2),
        "train": ("X, Y, sizes, acts, cost, eta, steps, rng", 3),
        "bug_report": ("", 2),
    },
}
