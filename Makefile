# Pejlemærke: `make dashboard` shows it, `make test` proves it. README.md has the same steps for Windows without make.

VENV := .venv
BIN := $(VENV)/bin
CODE := tracker pages dashboard.py tests benchmarks fuzzing
# The first Python from 3.11 on that answers; `make PYTHON=/path/to/python` names another.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
# How many tests run at once.
WORKERS ?= 2
# The most seconds that a fuzz target may take; `make fuzz RUNS=1000` gives each so many inputs, else a whole round.
FUZZ_SECONDS ?= 3600

.PHONY: test dashboard sample lint format types layers quality benchmark fuzz screenshots clean

test: lint types layers
	$(BIN)/python -m compileall -q tracker pages dashboard.py
	$(BIN)/python -m pytest -n $(WORKERS) tests

dashboard: $(VENV)/installed
	$(BIN)/python -m tracker init --demo
	$(BIN)/python -m tracker serve

sample: $(VENV)/installed
	$(BIN)/python -m tracker init --demo

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(VENV)/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(VENV)/installed-dev
	$(BIN)/mypy

layers: $(VENV)/installed-dev
	$(BIN)/lint-imports

quality: $(VENV)/installed
	$(BIN)/python -m tests.minutes.quality $(if $(DATE),--date $(DATE))

benchmark: $(VENV)/installed-dev
	$(BIN)/python -m pytest benchmarks -p no:xdist --benchmark-columns=min,median,rounds

fuzz: $(VENV)/installed-dev
	$(BIN)/python -m fuzzing $(if $(RUNS),--runs $(RUNS)) --seconds $(FUZZ_SECONDS) $(TARGETS)

screenshots: $(VENV)/installed-dev
	PYTHONPATH=. $(BIN)/python docs/screenshots/take.py

clean:
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks

$(VENV)/python:
	@test -n "$(PYTHON)" || { echo "Pejlemærke needs Python 3.11 or newer; none was found." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/installed: $(VENV)/python requirements.txt constraints.txt
	@echo "Installing the packages into $(VENV); the first time takes some minutes."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/python -m compileall -q tracker pages dashboard.py
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
