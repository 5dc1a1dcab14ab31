# Everything a person does with this project is a recipe here. Each installs what it lacks (scripts/setup.sh) and is quick
# when nothing is lacking. Start with `make run`.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# Tools that are built here, for all checkouts of the project; never over those of the user.
export SITO_TOOLS ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/sito
export PATH := $(SITO_TOOLS)/bin:$(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(CURDIR)/node_modules/.bin:$(PATH)

PORT ?= 8080
FOR ?= 60
TARGET := $(or $(CARGO_TARGET_DIR),target)

# What a browser build reads: it is skipped where the page is newer than all of these.
WEB_SOURCES := $(shell find src style public models index.html Trunk.toml Cargo.toml Cargo.lock .cargo \
	scripts/build.sh scripts/finish.mjs scripts/setup.sh scripts/wasm-env.sh package-lock.json -type f)

##@ Use

run: target/run/index.html ## build the page and serve it on this machine (PORT=8080)
	@scripts/setup.sh node
	@exec node scripts/serve.mjs target/run --port $(PORT)

build: dist/index.html ## the release build, into dist/: upload it to any static host, under any path

target/run/index.html: $(WEB_SOURCES)
	@scripts/build.sh dev target/run

dist/index.html: $(WEB_SOURCES)
	@scripts/build.sh release dist

##@ Check

test: check ## all checks: check, the Rust tests, a release build, its sizes, the browser tests
	@$(MAKE) --no-print-directory test-rust
	@$(MAKE) --no-print-directory test-web

test-rust: ## the Rust tests
	@scripts/setup.sh native
	cargo test --locked
	cargo test --locked --lib --features web -- app:: web::
	cargo test --locked --release --test gate

test-web: dist/index.html ## the sizes of the release build, and the browser tests
	@scripts/setup.sh browser
	cargo build --locked --bin sito
	node --test --test-concurrency=1 tests/sizes.test.mjs tests/browser/

check: ## formatting, lints, documentation
	@scripts/setup.sh native
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings
	cargo clippy --locked --bins --features web -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --no-deps --document-private-items --lib

eval: ## the scorers of ../shared/eval over its pages and texts, where that folder is
	@scripts/setup.sh native
	@scripts/eval.sh

packs: ## the tables of data/ into models/, and the manifest
	@scripts/setup.sh native
	cargo run --release --locked -- pack

html-model: ## the weights of the block model again, from ../shared/data (some minutes)
	@scripts/setup.sh native
	@test -x training/.venv/bin/pip || python3 -m venv training/.venv
	training/.venv/bin/pip install --quiet --requirement training/requirements.txt
	cargo build --release --locked --example html_features
	training/.venv/bin/python training/html/train.py --shared ../shared --features $(TARGET)/release/examples/html_features --pack models/html.pack --report

lines-model: ## the weights of the line model again, from ../shared/data (some ten minutes of one core)
	@scripts/setup.sh native
	@test -x training/.venv/bin/pip || python3 -m venv training/.venv
	training/.venv/bin/pip install --quiet --requirement training/requirements.txt
	cargo build --release --locked --example line_features
	training/.venv/bin/python training/lines/train.py --shared ../shared --features $(TARGET)/release/examples/line_features \
		--pack models/lines.pack --folds $(TARGET)/lines-folds --report $(TARGET)/lines-held-out.txt

tagger-model: ## the weights of the tagger again, from ../shared/data (half an hour on two cores)
	@scripts/setup.sh native
	@test -x training/.venv/bin/pip || python3 -m venv training/.venv
	training/.venv/bin/pip install --quiet --requirement training/requirements.txt
	cargo build --release --locked --bin sito --example tagger_features --example name_forms
	mkdir -p $(TARGET)/tagger
	$(TAGGER) --report $(TARGET)/tagger/held.json
	$(TAGGER) --all --calibration $(TARGET)/tagger/held.json --pack models/tagger.pack \
		--sentences tests/tagger/sentences.jsonl --cases tests/tagger/cases.json

# A run that holds topics and documents out gives the figures and the calibration; one over everything gives the weights.
TAGGER = training/.venv/bin/python training/tagger/train.py --shared ../shared --models models \
	--features $(TARGET)/release/examples/tagger_features --cache $(TARGET)/tagger --vectors \
	--compose $(TARGET)/release/sito $(TARGET)/release/examples/name_forms data

golden: ## what the program says of the golden pages, written anew; read the diff
	@scripts/setup.sh native
	SITO_BLESS=1 cargo test --locked --test golden -- --nocapture
	git --no-pager diff --stat -- tests/pages

fuzz: ## each parser and all behind it on damaged input (FOR=60 seconds a target)
	@scripts/setup.sh native fuzz
	@scripts/fuzz.sh $(FOR)

bench: dist/index.html ## speed: natively and beside Natasha; in Chromium beside readability.js, the native program, onnxruntime-web
	@scripts/setup.sh native
	cargo bench --locked
	cargo build --release --locked --bin sito
	@test -x benches/.venv/bin/pip || python3 -m venv benches/.venv
	benches/.venv/bin/pip install --quiet --requirement benches/requirements.txt --requirement benches/onnx/requirements.txt
	@benches/.venv/bin/python -W ignore benches/beside_natasha.py $(TARGET)/release/sito public/sample/01-aktau.txt \
		public/sample/03-ordyntsev.md tests/pages/ru-glued-section/source.txt
	@node scripts/bench.mjs
	npm ci --prefix benches/onnx --ignore-scripts --no-progress --loglevel=error
	benches/.venv/bin/python -W ignore benches/onnx/export.py models/tagger.pack target/bench/onnx
	@node benches/beside_onnx.mjs

help: ## this list
	@awk 'BEGIN { FS = ":.*## " } /^##@/ { printf "\n%s\n", substr($$0, 5) } /^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' \
		$(MAKEFILE_LIST)

.PHONY: run build test test-rust test-web check eval packs html-model lines-model tagger-model golden bench fuzz help
.DELETE_ON_ERROR:
