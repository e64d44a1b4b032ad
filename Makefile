# Tandem's commands. `make` alone lists them; each line's text after ## is its help.
# Settings come in from the command line or the environment and are read by the scripts, so no shell sees them unquoted.
.DEFAULT_GOAL := help
.PHONY: help toolchain build test rehearse rehearse-clean pr plan apply deploy drift drift-issue faults bench policies policies-record charts charts-pull \
	preview up refresh export destroy format format-check sdk

export STACK STACKS CLOUD YES CONFIRM FAIL BOTH CHARTS BASE DESCRIPTION LABELS

help: ## Lists the commands
	@awk -F ' *## *' '/^[a-z-]+:.*## / { sub(/:.*/, "", $$1); printf "  make %-15s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo "  STACK=NAME       the stack to act on: the NAME of a Pulumi.NAME.yaml"
	@echo "  STACKS=NAMES     makes rehearse bring up others than primary,dr: foundation, dev, qa, uat, several with commas, or all"
	@echo "  CLOUD=simulated  makes plan to drift and preview to destroy act on the simulated AWS account; otherwise on your real one"
	@echo "  CLOUD=real       makes pr preview your real account; otherwise it tries a copy of what was rehearsed"
	@echo "  YES=1            they ask nothing"
	@echo "  CONFIRM=NAME     names the stack that destroy deletes from the real account once more"
	@echo "  FAIL=TYPE        makes rehearse fail on a resource, for example FAIL=aws:eks/cluster:Cluster"
	@echo "  BOTH=1           makes policies judge primary and dr as one: what only the two together can keep"
	@echo "  BASE=BRANCH      what pr compares with (main); DESCRIPTION=FILE and LABELS name dangers that are wanted"
	@echo "  CHARTS=FOLDER    where charts-pull puts the charts, and charts finds them"
	@echo "  ARGS='...'       further options of rehearse, rehearse-clean, faults and bench, for example ARGS=--help"

toolchain: ## Finds, downloads or builds the pinned Pulumi CLI, and prints its folder
	@tools/toolchain

build: ## Packages the program and the rehearsal, when a source has changed
	@tools/build

test: ## Checks the format and runs every test
	@tools/test

rehearse: ## Brings up primary, then dr, or STACKS, on the simulated account, judged by the policy packs
	@tools/rehearsal rehearse --policy-pack policies/bin/all --policy-levels policies/levels $${STACKS:+--stacks "$$STACKS"} $${FAIL:+--fail "$$FAIL"} $(ARGS)

rehearse-clean: ## Destroys what was rehearsed, dr before primary, and shows that the simulated account is empty
	@tools/rehearsal clean $(ARGS)

pr: ## Writes the pull request's comment: what the working tree would change
	@tools/pull-request $(ARGS)

plan: ## Shows what a deployment of STACK would do, judged by the policy packs, and keeps it as the plan
	@tools/deploy plan

apply: ## Does to STACK exactly what its plan says; any difference stops it
	@tools/deploy apply

deploy: ## Plans, asks, and applies
	@tools/deploy deploy

drift: ## Shows what somebody changed past the program, in STACK, in STACKS, or in every stack
	@tools/drift

drift-issue: ## Makes the issue about drift say what the last `make drift` found (GH_TOKEN, GITHUB_REPOSITORY)
	@tools/drift-issue

faults: ## Fails every resource of both stacks once, and shows that a rerun converges
	@tools/rehearsal faults $(ARGS)

bench: ## Measures a preview of primary against one of a trivial program, and the share of the policy packs
	@tools/rehearsal bench --policy-pack policies/bin/all $(ARGS)

policies: ## Tries every policy pack on the recorded states of foundation, primary and dr
	@tools/policies check

policies-record: ## Rehearses these stacks and records their states for `policies` and its tests
	@tools/policies record

charts: ## Checks the values of every release against the charts in CHARTS, and renders them with Helm
	@tools/charts check

charts-pull: ## Pulls every pinned chart into CHARTS
	@tools/charts pull

preview: ## Shows what `up` would change in STACK
	@tools/stack preview

up: ## Makes STACK what its settings say
	@tools/stack up

refresh: ## Takes over into the state what the cloud says of STACK
	@tools/stack refresh

export: ## Prints STACK's state as JSON
	@tools/stack export

destroy: ## Deletes everything of STACK
	@tools/stack destroy

format: ## Formats the Java sources
	@mvn -B -q spotless:apply

format-check: ## Fails when a Java source is not formatted
	@mvn -B -q spotless:check

sdk: ## Regenerates com.pulumi:eks in sdks/eks from its schema
	@tools/sdk
