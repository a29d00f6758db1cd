# `make` alone says what there is.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help install run test proof lint format types check bench pictures clean

help: ## Say what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

install: $(BIN)/.ready ## Make .venv with everything that developers need

$(BIN)/.ready: requirements.txt requirements-dev.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet -r requirements-dev.txt
	@touch $@

run: install ## Serve the dashboard at http://localhost:8501
	$(BIN)/streamlit run dashboard.py

test: install ## Run the tests (without the slow proofs)
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder

proof: install ## Run the slow proofs: kills, races, many first visitors
	$(BIN)/python -m pytest -m proof

lint: install ## Look for what ruff finds, layout included
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: install ## Lay the code out
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: install ## Check the types of monitoring/
	$(BIN)/mypy

check: lint types test ## All that must hold before a change goes in

bench: install ## Measure against bare Streamlit, Dash and Panel; writes bench/RESULTS.md
	$(BIN)/python -m bench

pictures: install ## Take every page as a picture, in three languages, light and dark, into pictures/
	$(BIN)/python -m bench.pictures

clean: ## Remove what was made, except the store
	rm -rf $(VENV) bench/.venv pictures .pytest_cache .mypy_cache .ruff_cache .hypothesis
