.DEFAULT_GOAL := help
.PHONY: help run test build format docs migration clean

help: ## Say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

run: ## Run the service with the small made-up county
	./whereabouts serve --demonstration

test: ## Run everything that must hold: format, analysed build, all tests on both databases and in a browser
	.ci/run

build: ## Build everything, analysed
	dotnet build Whereabouts.slnx -v q -clp:NoSummary

format: ## Format every file
	dotnet tool restore && dotnet csharpier format .

docs: ## Write the generated documents again
	UPDATE_DOCS=1 dotnet test --no-progress --solution Whereabouts.slnx

migration: ## Add a migration to both databases: make migration NAME=AddSomething
	dotnet build tools/EfDesign/EfDesign.csproj -v q -clp:NoSummary
	dotnet ef migrations add $(NAME) -s tools/EfDesign -p src/Data.Sqlite -o Migrations --no-build -- sqlite
	dotnet ef migrations add $(NAME) -s tools/EfDesign -p src/Data.Postgres -o Migrations --no-build -- postgres

clean: ## Delete what was built, and the demonstration database
	git clean -xdfq -e var && rm -f var/demonstration.db*
