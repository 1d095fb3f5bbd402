# Everything runs in .venv, which is made on first use and again when pyproject.toml changes.
# Nothing needs to be activated. Another Python: make PYTHON=/path/to/python3.12 test

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --quiet
READY := $(VENV)/.ready
READY_TEST := $(VENV)/.ready-test
READY_BENCH := $(VENV)/.ready-bench

# The first Python on the path that is new enough, whatever it is called here.
CANDIDATES := python3 python python3.11 python3.12 python3.13 python3.14
NEW_ENOUGH := -c 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(shell for name in $(CANDIDATES); do \
	if $$name $(NEW_ENOUGH) >/dev/null 2>&1; then echo $$name; break; fi; done)

# What `make feeds` reads and writes.
ISSUES ?= examples/issues
FEEDS ?= feeds

# How often `make durability` kills, and the seed of the moments (any number).
KILLS ?= 60
SEED ?= 1

# What `make score` runs: a scorer, a folder of labels and labelled documents, and further options.
SCORER ?= ../shared/eval/score.py
LABELLED ?= ../shared/newsletters
OPTIONS ?=

# What `make sweep` reads: a folder of saved sources.
SAVED ?= ../shared/sources

# Our commands are started many times by the tests: each would be compiled anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help feeds test thorough durability browser judges bench score sweep format clean

help: ## tell what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

feeds: $(READY) ## write calendar and JSON feeds of the examples' events (ISSUES=..., FEEDS=...)
	@$(BIN)/rcevents publish $(ISSUES) --to $(FEEDS) --window all

test: $(READY_TEST) ## lint, check types and run the tests
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/python -m pytest --quiet -n auto --dist worksteal

thorough: $(READY_TEST) ## the tests of what is written, over every year, zone and many more examples
	RCEVENTS_WHOLE=1 $(BIN)/python -m pytest --quiet -n auto --dist worksteal tests/render tests/filters tests/publication/test_stored.py tests/merge tests/reading

durability: $(READY_TEST) ## kill processes that write to a store, at many moments (KILLS=..., SEED=...)
	RCEVENTS_KILLS=$(KILLS) RCEVENTS_SEED=$(SEED) $(BIN)/python -m pytest --quiet -n auto --dist worksteal tests/test_durability.py tests/test_killed_rounds.py tests/rounds/test_killed.py tests/publication/test_killed.py

browser: $(READY_TEST) ## try the page in a real Chromium, and keep pictures of it in build/screenshots
	RCEVENTS_BROWSER=required $(BIN)/python -m pytest --quiet -n auto --dist worksteal tests/browser

judges: $(READY_TEST) ## ask readers of calendars that others wrote about our feeds (FEEDS=...)
	@$(BIN)/python -m tools.judges $(FEEDS)

bench: $(READY_BENCH) ## measure, and print the tables of benchmarks/
	@set -e; for script in benchmarks/*.py; do $(BIN)/python $$script; echo; done

score: $(READY) ## while developing: measure against labels (SCORER=... LABELLED=... OPTIONS=--show)
	@for path in "$(SCORER)" "$(LABELLED)/gold"; do test -e "$$path" || { \
	  echo "make score: $$path is not there; name the scorer, and a folder of labels and documents:"; \
	  echo "  make score SCORER=score.py LABELLED=folder"; exit 2; } >&2; done
	@$(BIN)/python tools/scoring.py "$(SCORER)" "$(LABELLED)" --command "$(BIN)/rcevents extract" $(OPTIONS)

sweep: $(READY_TEST) ## while developing: read every saved source of a folder, count, and compare (SAVED=... OPTIONS=...)
	@test -e "$(SAVED)" || { echo "make sweep: $(SAVED) is not there; name a folder: SAVED=folder"; exit 2; } >&2
	@$(BIN)/python tools/sweep.py "$(SAVED)" $(OPTIONS)
	@RCEVENTS_SOURCES="$(abspath $(SAVED))" $(BIN)/python -m pytest --quiet -n auto \
	  tests/sources/test_counts.py tests/sources/test_expectations.py

format: $(READY_TEST) ## put the code into the project's shape
	$(BIN)/python -m ruff check --fix .
	$(BIN)/python -m ruff format .

clean: ## remove the virtual environment and every cache
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests benchmarks examples -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@test -n "$(PYTHON)" || { \
	  echo "make: no Python 3.11 or later on the path; name one: make PYTHON=/path/to/python" >&2; exit 2; }
	@echo "Setting up $(VENV) (once; this downloads packages)"
	@$(PYTHON) -m venv --clear $(VENV) || { rm -rf $(VENV); exit 2; }

# Each set-up stands on the one before it, so that `make -j` never runs two at once.
$(READY): pyproject.toml $(BIN)/python
	@$(PIP) --editable .
	@touch $@

$(READY_TEST): pyproject.toml $(READY)
	@$(PIP) --editable '.[test]'
	@touch $@

$(READY_BENCH): pyproject.toml $(READY_TEST)
	@$(PIP) --editable '.[test,bench]'
	@touch $@
