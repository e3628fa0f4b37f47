# raw/ -> dist/, one stage a rule, in the order in which data flows. `make help` lists what there is.
# Intermediate files stand in .build/<key of RAW and DIST>/, so that two corpora never mix.

RAW ?= raw
DIST ?= dist
FORMATS ?= csv,json,arrow,parquet,spreadsheet
# Annotated readings beside the page: of so many documents at most, or all.
READINGS ?= 1000
# Threads of extract: as many as cores when empty. What comes out does not depend on them.
WORKERS ?=

SHELL := /bin/sh
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules

quote = '$(subst ','\'',$(1))'
KEY := $(shell printf '%s\n' $(call quote,$(RAW)) $(call quote,$(DIST)) $(FORMATS) | cksum | cut -d ' ' -f 1)
BUILDS ?= .build
BUILD := $(BUILDS)/$(KEY)
RUN := node --import tsx
INSTALLED := node_modules/.sayso-installed

# Status 3 of a stage: some input was refused, the output is whole. `publish` tells which at the end, and make fails then.
refused_is_fine = || test $$? -eq 3

# A stage's code and lists: every file, and the folders themselves, so that a removed file is stale too.
code = pipeline/$(1).ts $(shell find pipeline/$(1) schemas pipeline/schemas pipeline/common pipeline/contract.ts ! -name '*.part' 2>/dev/null)
WEB := $(wildcard pipeline/site.ts)
ACCURACY := .build/accuracy.json

.PHONY: all help install types check unit repeat test package package-test try bench interop serve verify clean FORCE

all: $(BUILD)/published ## the datasets: RAW/ -> DIST/ (RAW=raw DIST=dist)

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile

install: $(INSTALLED) ## the packages of the lock file, when they are not there

$(INSTALLED): package-lock.json
	@npm ls >/dev/null 2>&1 || npm ci
	@touch $@

# The raw files by name and checksum: written anew only when one was added, changed or removed.
$(BUILD)/raw.list: FORCE
	@test -d $(call quote,$(RAW)) || { printf 'make: no folder %s; name one with RAW=\n' $(call quote,$(RAW)) >&2; exit 2; }
	@mkdir -p $(BUILD)
	@(cd $(call quote,$(RAW)) && find . -type f ! -name '.*' -exec cksum {} +) | LC_ALL=C sort >$@.part
	@cmp -s $@.part $@ && rm $@.part || mv $@.part $@

$(BUILD)/documents.ndjson: $(BUILD)/raw.list $(call code,ingest) | $(INSTALLED)
	@$(RUN) pipeline/ingest.ts --raw $(call quote,$(RAW)) --out $@ $(refused_is_fine)

$(BUILD)/extracted.ndjson: $(BUILD)/documents.ndjson $(call code,extract) | $(INSTALLED)
	@$(RUN) pipeline/extract.ts --in $< --out $@ --resume --restart $(if $(WORKERS),--workers $(WORKERS)) $(refused_is_fine)

$(BUILD)/linked.ndjson: $(BUILD)/documents.ndjson $(BUILD)/extracted.ndjson $(call code,link)
	@$(RUN) pipeline/link.ts --documents $< --extracted $(BUILD)/extracted.ndjson --corrections $(call quote,$(RAW)/corrections.json) --out $@ $(refused_is_fine)

$(BUILD)/derived.ndjson: $(BUILD)/linked.ndjson $(call code,derive)
	@$(RUN) pipeline/derive.ts --linked $< --out $@

$(BUILD)/validation.json: $(BUILD)/linked.ndjson $(BUILD)/derived.ndjson $(call code,validate) pipeline/link/quotes.ts
	@$(RUN) pipeline/validate.ts --documents $(BUILD)/documents.ndjson --linked $< --derived $(BUILD)/derived.ndjson --out $@

$(BUILD)/emitted: $(BUILD)/validation.json $(call code,emit)
	@$(RUN) pipeline/emit.ts --linked $(BUILD)/linked.ndjson --derived $(BUILD)/derived.ndjson --formats $(FORMATS) --out $(BUILD)/dist
	@touch $@

$(BUILD)/described: $(BUILD)/emitted package.json $(call code,describe) $(ACCURACY)
	@$(RUN) pipeline/describe.ts --dist $(BUILD)/dist --validation $(BUILD)/validation.json --accuracy '$(ACCURACY)'
	@touch $@

# How often the rules are right, on the project's own labelled sample: the same for every corpus.
.build/accuracy.json: $(call code,accuracy) $(call code,extract) $(shell find tests/sample pipeline/describe 2>/dev/null) | $(INSTALLED)
	@mkdir -p .build
	@$(RUN) pipeline/describe/measure.ts >$@.part
	@mv $@.part $@

$(BUILD)/shown-$(READINGS): $(BUILD)/described $(if $(WEB),$(call code,site) $(wildcard pipeline/reading-page/*))
	@$(if $(WEB),$(RUN) pipeline/site.ts --documents $(BUILD)/documents.ndjson --linked $(BUILD)/linked.ndjson --dist $(BUILD)/dist --readings $(READINGS))
	@rm -f $(BUILD)/shown-*; touch $@

# DIST may have been changed or removed by hand since: its checksums say so.
UNTOUCHED := $(shell cd $(call quote,$(DIST)) 2>/dev/null && cmp -s SHA256SUMS $(call quote,$(abspath $(BUILD))/dist/SHA256SUMS) && sha256sum --status -c SHA256SUMS 2>/dev/null && echo yes)

$(BUILD)/published: $(BUILD)/shown-$(READINGS) pipeline/publish.ts $(if $(UNTOUCHED),,FORCE)
	@$(RUN) pipeline/publish.ts --from $(BUILD)/dist --dist $(call quote,$(DIST)) --validation $(BUILD)/validation.json
	@touch $@

types: $(INSTALLED) ## TypeScript types from schemas/
	@$(RUN) pipeline/schemas/generate.ts

check: $(INSTALLED) ## types and lint
	@npx --no-install tsc
	@npx --no-install biome check --error-on-warnings

# Far from where the code was written: no test may lean on its time zone or language. One that hangs fails by name after ten minutes.
unit: $(INSTALLED) ## tests
	@TZ=Pacific/Kiritimati LANG=tr_TR.UTF-8 LC_ALL= $(RUN) --test --test-timeout=600000 $(TESTS)

repeat: $(INSTALLED) ## two builds in two folders, time zones and languages, compared
	@$(RUN) --test tests/house/two-builds.ts

TESTS ?= $(shell find tests -name '*.test.ts' | LC_ALL=C sort)

test: check unit repeat ## types, lint, tests, two builds compared

package: $(INSTALLED) ## the command and the library for others to install: .build/package/*.tgz
	@$(RUN) pipeline/package.ts --out .build/package

package-test: $(INSTALLED) ## the package on Node 20, 22, 24 and the newest, in bundles and in Chromium (needs the registry)
	@$(RUN) --test --test-timeout=600000 tests/package/elsewhere.ts

try: $(INSTALLED) ## one page in which one reads an article of one's own, marked: .build/try/index.html
	@$(RUN) pipeline/try.ts --out .build/try/index.html

bench: $(INSTALLED) ## speed and memory
	@$(RUN) pipeline/bench.ts

interop: all ## other readers open every file: pyarrow, pandas, Polars, DuckDB, frictionless (needs Python 3)
	@tests/interop/run $(call quote,$(DIST))

serve: all ## DIST at http://localhost:8000
	@$(RUN) pipeline/serve.ts --dist $(call quote,$(DIST))

clean: ## removes intermediate files; DIST stays
	@rm -rf .build
