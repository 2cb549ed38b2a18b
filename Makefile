# `make site` needs Python 3.11, git and make; `make test` installs what the tests need beside.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site test check gen bench bench-check screenshots lock clean

site: $(VENV)/.site
	$(BIN)/ocop build

test: $(VENV)/.test
	sh tests/tools.sh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: test

# Schemas and the manual's reference pages: what is declared once in the code, for editors and readers.
gen: $(VENV)/.site
	$(BIN)/python tools/gen.py

bench: $(VENV)/.bench
	$(BIN)/python -m benchmarks.pages

bench-check: $(VENV)/.bench
	$(BIN)/python -m benchmarks.check

screenshots: $(VENV)/.test
	sh tests/tools.sh
	$(BIN)/python docs/screenshots.py

lock:
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe --extra build --output-file requirements.txt pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe --extra build --extra test --constraint requirements.txt --output-file requirements-test.txt pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe --output-file benchmarks/requirements.txt benchmarks/requirements.in

clean:
	rm -rf dist .dist.next .cache

$(VENV)/.made:
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.site: requirements.txt pyproject.toml | $(VENV)/.made
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	touch $@

$(VENV)/.test: requirements-test.txt $(VENV)/.site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	touch $@

$(VENV)/.bench: benchmarks/requirements.txt $(VENV)/.site
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r benchmarks/requirements.txt
	touch $@
