# The commands of this course. `make course` and `make test` are the two that matter; `make help` lists them all.
# A target is made again only when what it is made from has changed.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv/bin
INSTALLED := .venv/installed
SITE := _build/html/.made
RELEASED := _build/released

SITE_SOURCES := $(shell find _config.yml _toc.yml index.md book ffnn exercises -type f ! -name '*.pyc' 2>/dev/null)
SOLUTIONS := $(wildcard solutions/*.py solutions/*/*.ipynb exercises/*/*.ipynb)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help course environment site release class grade serve test quick peers bench lock clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | \
	  while IFS="$$(printf '\t')" read -r name what; do printf '  make %-12s %s\n' "$$name" "$$what"; done

course: environment site release class grade ## all of it: site, exercises, the demonstration class and its marks
	@printf '%-12s%s\n' \
	  'Site' '_build/html/index.html (make serve shows it on http://localhost:$(PORT))' \
	  'Exercises' 'exercises/*/*.ipynb (.venv/bin/jupyter lab exercises/02-ltu/02-ltu.ipynb)' \
	  'Next' 'make serve, make test, or make help for every command'

environment: $(INSTALLED) ## the virtual environment .venv, from requirements.lock

$(INSTALLED): requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || \
	  { echo '$(PYTHON) is missing: sudo apt-get install -y python3 python3-venv' >&2; exit 1; }
	@$(PYTHON) grading/check_machine.py
	@echo 'Making .venv'
	@$(PYTHON) grading/environment.py

site: $(SITE) ## the website in _build/html, by `jupyter-book build .`

$(SITE): $(SITE_SOURCES) $(INSTALLED)
	@echo 'Building the site'
	@$(VENV)/jupyter-book build .
	@touch $@

release: $(RELEASED) ## exercises/ (for students) from solutions/ (hidden tests and answers taken out)

$(RELEASED): $(SOLUTIONS) grading/build.py grading/release.py nbgrader_config.py $(INSTALLED)
	@echo 'Making the exercises'
	@$(VENV)/python -m grading.release
	@mkdir -p $(@D) && touch $@

class: $(RELEASED) ## the demonstration class of examples/class/ in coursework/submitted/
	@$(VENV)/python -m grading.demonstration

grade: $(INSTALLED) ## marks, feedback and coursework/grades.csv for every submission that is new or changed
	@echo 'Grading'
	@$(VENV)/python -m grading.grade

serve: site ## show the site on http://localhost:8000 (another port: make serve PORT=8080)
	@$(VENV)/python -m grading.serve $(PORT)

test: $(INSTALLED) ## check everything: style, types, tests
	@$(VENV)/python grading/check_machine.py --tests
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .
	$(VENV)/mypy
	$(VENV)/pytest -n 2

quick: $(INSTALLED) ## the tests that take less than two minutes
	$(VENV)/ruff check .
	$(VENV)/pytest -n 2 -m 'not slow and not browser'

peers: $(INSTALLED) ## install Keras, PyTorch, JAX and scikit-learn too, with which tests and benchmarks compare
	@echo 'Installing the peers'
	$(VENV)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -r bench/requirements.txt

bench: $(INSTALLED) ## the benchmarks (after make peers)
	$(VENV)/python bench/run.py

lock: $(INSTALLED) ## requirements.lock from the ranges in requirements.txt and requirements-dev.txt
	$(VENV)/python -m pip install --quiet --disable-pip-version-check uv
	$(VENV)/uv pip compile --quiet --universal --no-header --python-version 3.11 \
	  requirements.txt requirements-dev.txt -o requirements.new
	@{ head -n 1 requirements.lock; cat requirements.new; } > requirements.made
	@mv requirements.made requirements.lock && rm requirements.new

clean: ## remove all that was made, except coursework that holds real students' work
	rm -rf .venv _build .jupyter_cache .mypy_cache .pytest_cache .ruff_cache .hypothesis *.egg-info
	find . -name __pycache__ -prune -exec rm -rf {} +
	@for folder in coursework/submitted/*/; do \
	  [ ! -d "$$folder" ] || [ -d "examples/class/$$(basename "$$folder")" ] || \
	  { echo 'coursework/ holds the work of real students and stays; remove it yourself if it may go.'; exit 0; }; \
	done; rm -rf coursework
