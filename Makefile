# make demo     the examples: numbers on the terminal, pages in out/
# make test     all tests, in a real browser too
# make check    format, lint and types
# make scripts  the map's scripts as one file, after a change of the modules in frontend/
# make lock     pin the dependencies anew

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK := uv pip compile pyproject.toml --universal --generate-hashes --no-header --python-version 3.11 --quiet

.PHONY: demo test check scripts lock clean

demo: $(VENV)/demo.done
	@mkdir -p out
	@for place in dortmund eichsfeld musterkreis musterstadt; do echo; $(BIN)/python examples/$$place/run.py out || exit; done
	@$(BIN)/akteursnetz compare examples/dortmund examples/eichsfeld -o out/compare.html
	@$(BIN)/akteursnetz compare examples/musterkreis examples/musterstadt/2025 -o out/compare_surveys.html
	@echo; echo "The pages, to be opened in a browser:"
	@for page in out/*.html; do echo "  file://$(CURDIR)/$$page"; done

test: $(VENV)/test.done node_modules/.done
	@sh tools/browser.sh
	@sh tools/office.sh
	npm test --silent
	$(BIN)/python -m pytest --quiet --numprocesses auto --dist worksteal

check: $(VENV)/test.done node_modules/.done
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/biome check
	npm run --silent fresh
	$(BIN)/python tools/datatypes.py --check
	npm run --silent types
	$(BIN)/mypy

scripts: $(VENV)/demo.done node_modules/.done
	npm run --silent build
	$(BIN)/python tools/datatypes.py

lock:
	$(LOCK) --group build -o requirements/demo.txt
	$(LOCK) --group build --group test --group check -o requirements/test.txt

clean:
	rm -rf $(VENV) node_modules out

$(VENV)/demo.done: requirements/demo.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes -r requirements/demo.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test.done: requirements/test.txt $(VENV)/demo.done
	$(PIP) --require-hashes -r requirements/test.txt
	@touch $@

node_modules/.done: package.json package-lock.json
	@sh tools/node.sh
	npm ci --silent
	@touch $@
