"""The same networks in Keras, PyTorch, JAX and scikit-learn: equal to rounding, or a test fails."""
