"""How nbgrader works in this folder: which folders it uses, and what must not reach students."""

import os
import sys
import warnings
from pathlib import Path

from nbconvert.preprocessors import CSSHTMLHeaderPreprocessor
from nbgrader.preprocessors import GetGrades
from sqlalchemy.exc import SAWarning

from grading import demonstration, feedback, gradebook, intake, release

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

# Grading. A submission is read through grading/intake.py, so that a copied cell, a lost label or a file that
# is no notebook neither costs marks nor stops the batch. An endless loop costs the cells that run into it;
# that of the demonstration class is not waited for as long.
c.Autograde.exporter_class = intake.SubmissionExporter
c.Execute.timeout = 10 if demonstration.is_alone(ROOT) else 30  # seconds for one cell
c.Execute.extra_arguments = ["--log-level=ERROR"]
c.IgnorePattern.enabled = True  # otherwise any warning that a test prints to stderr costs all of its points
c.IgnorePattern.pattern = r"[\s\S]"

# What students and the registry get: verdicts without hidden tests, and one table of marks.
c.GenerateFeedback.preprocessors = [GetGrades, feedback.Verdicts, CSSHTMLHeaderPreprocessor]
c.CSSHTMLHeaderPreprocessor.enabled = True
c.CSSHTMLHeaderPreprocessor.style = "default"
c.HTMLExporter.template_name = "feedback"
c.HTMLExporter.extra_template_basedirs = [feedback.TEMPLATES]
c.GenerateFeedback.force = True  # made from what was graded last, never left stale
c.ExportPlugin.to = str(COURSEWORK / "grades.csv")

# nbgrader 0.9 makes SQLAlchemy warn at every new submission; nothing is lost, and it hides what matters.
warnings.filterwarnings("ignore", category=SAWarning, message="Object of type .* not in session")

# A gradebook that is half made or damaged: one line that says what to do, before nbgrader's traceback.
if Path(sys.argv[0]).stem == "nbgrader" and (problem := gradebook.problem(COURSEWORK / "gradebook.db")):
    sys.exit(problem)

# nbgrader calls `alembic` by name when it makes the gradebook, also where the environment is not activated.
os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
