"""The benchmark runs, and its committed page is what it wrote."""
