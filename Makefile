# Each target is one script; they do their own set-up.
.PHONY: help run test check bench page build

help: ## List these targets
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 14

run: ## Build, load the demo into an empty database, serve on port 8080 (PORT=… DATABASE_URL=…)
	@scripts/run.sh

test: ## Run all tests, on both databases and in a browser
	@scripts/test.sh

check: ## Check formatting, lints, documentation and the rules of the house
	@scripts/check.sh

bench: ## Measure the program on 100,000 ideas, as ratios to a fixed answer, on both databases
	@scripts/bench.sh

page: ## Build the page alone, into frontend/dist
	@scripts/build.sh page

build: ## Build the page and the program, target/release/samenspel
	@scripts/build.sh
