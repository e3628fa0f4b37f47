# raw/ -> dist/. The stages, in the order in which data flows, stand in pipeline/build/steps.ts. `make help` lists what there is.
# Intermediate files stand in BUILDS, apart for each RAW and DIST, so that two corpora never mix.

RAW ?= raw
DIST ?= dist
# .build of the checkout when empty.
BUILDS ?=
# csv,json,arrow,parquet,spreadsheet,sqlite when empty; xlsx is another. The database of more than 200,000 figures is made when it is named.
FORMATS ?=
# Tables that are written, apart by commas: all when empty.
TABLES ?=
# Annotated readings beside the page: of so many documents at most, or all.
READINGS ?= 1000
# Threads: as many as cores when empty. What comes out does not depend on them.
WORKERS ?=
# The longest text that is read: 5000000 characters when empty.
MAX_CHARACTERS ?=
# short: no more than short quotes leave, whatever a source allows.
QUOTES ?= full
# The accuracy of the rules is measured; not when empty.
ACCURACY ?= 1
# 1: refused input is a failure.
STRICT ?=
# 1: files of others in DIST may be replaced.
OVERWRITE ?=
# How a stage is started: its compiled code stands in .build/code, by checksum. Memory is cleared by the thread that fills it: its helpers take
# more of the processor than they save.
RUN ?= node --enable-source-maps --single-threaded-gc

SHELL := /bin/sh
# How a script of the checkout is started.
SCRIPT := node --import tsx
.SUFFIXES:
# What is timed has nothing beside it.
.NOTPARALLEL:
MAKEFLAGS += --no-builtin-rules

quote = '$(subst ','\'',$(1))'
# This file's folder, which make may have been called from outside of.
HERE := $(shell cd "$$(dirname "$$(printf %s $(call quote,$(MAKEFILE_LIST)) | sed 's/^ //')")" && pwd)
FROM := $(CURDIR)

# As they were given: a $ or a line break in a name is a character.
override RAW := $(value RAW)
override DIST := $(value DIST)
override BUILDS := $(value BUILDS)
export RAW DIST BUILDS FORMATS TABLES READINGS WORKERS MAX_CHARACTERS QUOTES ACCURACY STRICT OVERWRITE RUN HERE FROM

build = cd "$$HERE" && node --enable-source-maps --single-threaded-gc pipeline/build/start.mjs
dist = $$(cd "$$FROM" && cd -- "$$DIST" && pwd)

.PHONY: all help install types check unit repeat timing interop-at-hand test package package-test try bench interop engines serve verify clean FORCE

all: install ## the datasets: RAW/ -> DIST/ (RAW=raw DIST=dist; FORMATS, TABLES=quantities,assertions, READINGS, WORKERS, QUOTES=short, STRICT=1, OVERWRITE=1, BUILDS)
	@$(build) --raw="$$RAW" --dist="$$DIST" --builds="$$BUILDS" --from="$$FROM" --formats="$$FORMATS" --tables="$$TABLES" --readings="$$READINGS" --workers="$$WORKERS" \
	  --max-characters="$$MAX_CHARACTERS" \
	  --quotes="$$QUOTES" --accuracy="$$ACCURACY" --strict="$$STRICT" --overwrite="$$OVERWRITE"

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' "$$HERE/Makefile"

# By checksum: a lock file that changed under a clock that was set back is still another one.
install: ## the packages of the lock file, when they are not there
	@cd "$$HERE" && { cksum <package-lock.json | cmp -s - node_modules/.sayso-installed || { { npm ls >/dev/null 2>&1 || npm ci; } && \
	  { cksum <package-lock.json >node_modules/.sayso-installed; } 2>/dev/null || true; }; }

types: install ## TypeScript types from schemas/
	@$(SCRIPT) pipeline/schemas/generate.ts

check: install ## types and lint
	@npx --no-install tsc -b tsconfig.json pipeline/tsconfig.page.json
	@npx --no-install biome check --error-on-warnings

# Far from where the code was written: no test may lean on its time zone or language. One that hangs fails by name after ten minutes.
RUN_TESTS := TZ=Pacific/Kiritimati LANG=tr_TR.UTF-8 LC_ALL= $(SCRIPT) tests/run.ts --test-timeout=600000

unit: install ## tests, those of time aside
	@$(RUN_TESTS) $(TESTS)

repeat: install ## two builds in two folders, time zones and languages, compared
	@$(SCRIPT) --test tests/house/two-builds.ts

timing: install ## tests of time, one at a time
	@$(RUN_TESTS) --test-concurrency=1 $(TIMED)

interop-at-hand: install ## interop where its Python packages are installed
	@if reason=$$(cd "$$HERE" && tests/interop/run --at-hand); then $(MAKE) interop DIST="$$HERE/.build/interop-dist" ACCURACY=; \
	  else echo "interop skipped: $$reason" >&2; fi

TESTS ?= $(shell find tests -name '*.test.ts' -not -path 'tests/timing/*' | LC_ALL=C sort)
TIMED ?= $(shell find tests/timing -name '*.test.ts' | LC_ALL=C sort)

test: check unit repeat interop-at-hand timing ## types, lint, tests, two builds compared, other readers, and last what is timed

package: install ## the command and the library for others to install: .build/package/*.tgz
	@$(SCRIPT) pipeline/package.ts --out .build/package

package-test: install ## the package on Node 20, 22, 24 and the newest, in bundles and in Chromium (needs the registry)
	@$(SCRIPT) --test --test-timeout=600000 tests/package/elsewhere.ts

try: install ## one page in which one reads an article of one's own, marked: .build/try/index.html
	@$(SCRIPT) pipeline/try.ts --out .build/try/index.html

bench: install ## speed and memory
	@$(SCRIPT) pipeline/bench.ts

interop: all ## other readers open every file: pyarrow, pandas, Polars, DuckDB, frictionless (needs Python 3)
	@tests/interop/run "$(dist)"

engines: install ## extract on a Spark cluster, on Ray and in DuckDB, with processes killed, against one machine (needs Python 3, Java 17)
	@cd "$$HERE" && tests/interop/engines

serve: all ## DIST at http://localhost:8000
	@cd "$$HERE" && $(SCRIPT) pipeline/serve.ts --dist="$(dist)"

clean: ## removes intermediate files; DIST stays
	@rm -rf "$${BUILDS:-$$HERE/.build}"
