# The commands of the project. What they do is in tools/, one small file each.

NODE ?= node
.DEFAULT_GOAL := help
.PHONY: help setup demo build test bench sheet size clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-7s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: need-node ## install what every other command needs and this machine lacks
	@$(NODE) tools/setup.mjs test

demo: build ## build, and serve the demo page of a learning platform (PORT=8080, HOST=localhost)
	@$(NODE) tools/serve.mjs

build: need-node ## write dist/, the published package
	@$(NODE) tools/setup.mjs build
	@$(NODE) tools/build.mjs

test: setup ## every check the project has (ONLY="rust e2e": only these)
	@$(NODE) tools/check.mjs $(ONLY)

size: ## what a first visit downloads, against the committed figure
	@$(NODE) tools/size.mjs

bench: setup ## side-by-side measurements, into bench/results/
	@$(NODE) tools/build.mjs
	@$(NODE) bench/run.mjs

sheet: setup ## pictures of every page, on one sheet to be looked through: target/sheet/index.html
	@$(NODE) tools/build.mjs
	@$(NODE) tools/sheet.mjs

clean: ## remove what was built; what `setup` installed stays
	rm -rf target dist

.PHONY: need-node
need-node:
	@command -v $(NODE) >/dev/null || { echo "Node 20 or newer is needed and is not on PATH: https://nodejs.org or your package manager has it."; exit 1; }
