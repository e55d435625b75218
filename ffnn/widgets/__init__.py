"""Interactive figures: one Python class and one ES module each."""
