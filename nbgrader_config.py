"""How nbgrader works in this folder: which folders it uses, and what must not reach students."""

from pathlib import Path

from grading import release

c = get_config()

ROOT = Path(__file__).resolve().parent

# Folders: what people edit and hand out is committed; what students hand in and get back is not.
COURSEWORK = ROOT / "coursework"
COURSEWORK.mkdir(exist_ok=True)  # sqlite makes a file, but no folder
c.CourseDirectory.course_id = "ffnn"
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "exercises"
c.CourseDirectory.submitted_directory = "coursework/submitted"
c.CourseDirectory.autograded_directory = "coursework/autograded"
c.CourseDirectory.feedback_directory = "coursework/feedback"
c.CourseDirectory.solution_directory = "coursework/solution"
c.CourseDirectory.db_url = f"sqlite:///{COURSEWORK / 'gradebook.db'}"

# nbgrader copies every other file of an assignment's folder to students: no text twin with hidden tests.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", "*.py", "*.md"]

# The exercises are committed, and nbgrader would skip an assignment that is there, gradebook and all.
# A folder into which somebody wrote answers is never replaced without --force on the command line.
c.GenerateAssignment.force = not release.answered(ROOT)
