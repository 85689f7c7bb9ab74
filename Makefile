# Two commands do everything on a fresh machine: `make review` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input
REGISTER := out/example.sqlite3
REPORTS := $(sort $(wildcard examples/reports/*.txt))
BETWEEN := --between "Hà Nội" Guangdong --from 2023-09 --to 2024-06
CLDR ?= /usr/share/unicode/cldr/common
CHECKED := comity tests tools bench conftest.py

# Names are in four scripts, whatever the machine's own encoding is.
export PYTHONUTF8 := 1

.PHONY: review test check bench lock tables docs clean help

help: ## List what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

review: $(VENV)/.core ## File the example reports and draw the review of Hà Nội and Guangdong
	@$(BIN)/comity file $(REPORTS) --register $(REGISTER) || test $$? -eq 1
	@$(BIN)/comity review $(BETWEEN) --register $(REGISTER)
	@$(BIN)/comity review $(BETWEEN) --register $(REGISTER) --format html --output out/review.html

test: $(VENV)/.dev ## Run the tests
	@$(BIN)/python -m pytest -q

check: $(VENV)/.dev ## Check style, types, the order of the rooms, migrations and documents
	@$(BIN)/ruff check --quiet --output-format concise .
	@$(BIN)/ruff format --check --quiet --output-format concise .
	@$(BIN)/mypy --no-error-summary $(CHECKED)
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/python -m django makemigrations --check --dry-run --settings comity.storage.settings
	@$(BIN)/python -m tools.build_reference --check
	@$(BIN)/python -m tools.check_documents

bench: $(VENV)/.dev ## Measure speed and memory against the bare parser
	@$(BIN)/python -m bench.speed

docs: $(VENV)/.dev ## Write the generated reference again
	@$(BIN)/python -m tools.build_reference

tables: $(VENV)/.dev ## Build the tables of localities and readings of names again
	@$(BIN)/python -m tools.build_localities --cldr $(CLDR)
	@$(BIN)/python -m tools.build_han_readings

lock: $(VENV)/.dev ## Lock the dependencies again, with hashes and without addresses
	@$(PIP) uv
	@for f in core dev; do $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --upgrade requirements/$$f.in -o requirements/$$f.txt; done

clean: ## Remove what was made: the register of the examples, the environment, caches
	rm -rf out $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build *.egg-info

$(VENV)/.core: requirements/core.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Comity needs Python 3.11 or newer; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "setting up $(VENV) (once)" >&2
	@$(PIP) --require-hashes -r requirements/core.txt
	@$(PIP) --no-deps --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.core
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@
