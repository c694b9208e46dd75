# Works with GNU make 3.81 and newer, the one that macOS ships included.
HOST ?= 127.0.0.1
PORT ?= 8000
PYTHON_M := .venv/bin/python -m

# Tools of this project first; nothing of another one.
export PATH := $(CURDIR)/.venv/bin:$(PATH)
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV
# Material announces its successor at every start; who pins it (pyproject.toml) knows.
export NO_MKDOCS_2_WARNING := 1
ifdef TODAY
export REHBER_TODAY := $(TODAY)
endif

# Tell everything that is wrong, not only the first.
MAKEFLAGS += --keep-going --no-print-directory

.DEFAULT_GOAL := help
.PHONY: help setup serve edit build new fast check test test-browsers format schema lock parquet wheel release fonts bench mutate fuzz clean
.PHONY: set-site set-dev check-format check-lint check-types check-scripts check-content

help:      ## Show these lines
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

setup:     set-dev ## Install everything, or nothing if it is there

serve:     set-site ## Write and see: HOST=, PORT=; TODAY=2027-07-01 shows that day; EDITOR_LINK= opens a mistake
	@$(PYTHON_M) mkdocs serve --dev-addr $(HOST):$(PORT)

edit:      set-site ## Change the content in a form, seen beside its page: PORT=
	@$(PYTHON_M) macros edit $(if $(filter command environment,$(origin PORT)),--port $(PORT))

build:     set-site ## Build the site into site/, strictly
	@$(PYTHON_M) mkdocs build --strict

new:       set-site ## A new file from its template: WHAT=checklist ID=evrak
	@$(PYTHON_M) macros new $(WHAT) $(ID)

fast:      check ## check, then every test that takes but a moment: for each save
	@$(PYTHON_M) pytest -q -n 2 --dist loadfile -m 'not slow and not browser'

check:     check-format check-lint check-types check-scripts check-content ## Format, lint, types, content: seconds

test:      set-dev ## check, then every test, those in the browser too
	@CHROMIUM="$$(.ci/chromium)" && export CHROMIUM && .ci/viewers >/dev/null && .ci/pdfjs >/dev/null && status=0 && \
	{ $(MAKE) -j 2 check || status=1; } && \
	{ $(PYTHON_M) pytest -n 2 --dist loadfile --no-loadscope-reorder || status=1; } && exit $$status

test-browsers: set-dev ## Firefox, WebKit, Orca; headers in nginx, Apache, Caddy
	@OTHER_BROWSERS="$$(.ci/browsers)" && export OTHER_BROWSERS && \
	if [ -n "$$OTHER_BROWSERS" ]; then $(PYTHON_M) pytest tests/browser/others; else \
	echo 'Firefox ya da WebKitGTK bulunamadı: sudo apt install firefox-esr webkit2gtk-driver xvfb' >&2; exit 1; fi

format:    set-dev ## Mend what a machine can mend
	@.venv/bin/ruff check --fix-only .
	@.venv/bin/ruff format .
	@node_modules/.bin/biome check --write --no-errors-on-unmatched

parquet:   set-site ## Add what writes results as Parquet (rehber evaluate --as parquet)
	@.ci/parquet

schema:    set-site ## Write the manual and what text editors know anew
	@$(PYTHON_M) macros schema

lock:      set-dev ## Renew the lock files from pyproject.toml and package.json
	@.ci/lock

wheel:     set-site ## The package that other handbooks install, in dist/
	@$(PYTHON_M) build --wheel --no-isolation --outdir dist .

release:   set-dev ## Version, changelog, site and package in dist/, commit, tag: VERSION=0.2.0
	@.ci/release '$(VERSION)'

fonts:     set-dev ## Make the web font anew
	@.venv/bin/python site_overrides/assets/fonts/make_fonts.py

bench:     set-dev ## Measure
	@CHROMIUM="$$(.ci/chromium)" PLUGIN_PYTHON="$$(.ci/plugin)" LIGHTHOUSE="$$(.ci/lighthouse)" \
	OPENFISCA_PYTHON="$$(.ci/openfisca)" \
	$(PYTHON_M) tests.benchmarks

mutate:    set-dev ## Does a test notice every change of the engine? ONLY='interactive.core.rules.logic*'
	@.ci/mutate $(if $(ONLY),'$(ONLY)')

fuzz:      set-dev ## Content changed at random: N=10000 cases from SEED=0 on
	@$(PYTHON_M) tests.fuzz $(or $(N),10000) $(or $(SEED),0)

clean:     ## Remove what was built and cached; .venv and node_modules stay
	@rm -rf site .site-* dist mutants .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -not -path './.venv/*' -not -path './node_modules/*' \
	  -prune -exec rm -rf {} +

set-site:
	@.ci/setup site

set-dev:
	@.ci/setup dev

check-format: set-dev
	@.venv/bin/ruff format --check .

check-lint: set-dev
	@.venv/bin/ruff check .

check-types: set-dev
	@$(PYTHON_M) mypy

check-scripts: set-dev
	@node_modules/.bin/biome check --no-errors-on-unmatched

check-content: set-dev
	@$(PYTHON_M) macros check
