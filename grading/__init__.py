"""Grading on top of nbgrader: release the assignments, grade a class, return feedback and marks."""
