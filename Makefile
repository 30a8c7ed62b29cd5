# The few commands that people need. They work whatever `java` the machine has: infra/find-jdk finds a JDK 25.

APPLICATION := marketplace-ui/target/marketplace-ui-0.1.0-SNAPSHOT-boot.jar
LAUNCHER := infra/local-stack/target/local-stack-0.1.0-SNAPSHOT.jar
WORKER := search-indexer/target/search-indexer-0.1.0-SNAPSHOT-boot.jar
DEMONSTRATION := end-to-end/target/end-to-end-0.1.0-SNAPSHOT.jar
BUILT := .local/built
# Folders too: their time changes when a file goes away.
SOURCES := $(shell find pom.xml */pom.xml infra/*/pom.xml */src/main infra/*/src/main 2>/dev/null)
JAVA = "$$(infra/find-jdk)/bin/java"
LAUNCH = $(JAVA) -Dstdout.encoding=UTF-8 -Xms16m -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar $(LAUNCHER)
# Measurements use what tests use: the servers, and people who do not exist.
TESTED = java=$(JAVA) && cd marketplace-api && exec "$$java" -Xmx1g -XX:+UseSerialGC -Dstdout.encoding=UTF-8 --enable-native-access=ALL-UNNAMED \
	-cp "target/test-classes:target/classes:$$(cat target/test.classpath)"

.DEFAULT_GOAL := help
.PHONY: help run stop clean-data backup restore index demo test evaluate bench bench-alerts test-classes format

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

run: $(BUILT) ## start everything and stay until Ctrl-C; the application is at http://localhost:8080
	@exec $(LAUNCH)

stop: ## end a system that runs in another terminal, or what is left of one that was killed
	@if [ -f $(LAUNCHER) ]; then exec $(LAUNCH) stop; fi

clean-data: stop ## forget all data of the local system, but for its backups
	rm -rf .local/data .local/log .local/run

backup: present ## back up both databases of the running system into .local/backup
	@exec $(LAUNCH) backup

restore: present ## put the newest backup back, or another, or its log up to a moment: make restore ARGS="NAME until 2026-11-28T22:51:35Z"
	@exec $(LAUNCH) restore $(ARGS)

index: present ## look after the search index of the running system: make index ARGS="status"
	@SPRING_PROFILES_ACTIVE=local $(JAVA) -XX:TieredStopAtLevel=1 -jar $(WORKER) index $(ARGS)

demo: present ## drive the main job over REST against the system that `make run` started
	@exec $(JAVA) -Dstdout.encoding=UTF-8 -cp "$(DEMONSTRATION):$(LAUNCHER)" io.pilotage.demo.MainJob

test: ## run all tests, in Chromium too; what CI runs
	@infra/ensure-test-tools
	./mvnw -B -ntp verify

evaluate: test-classes ## measure how well executives are found and ranked, into docs/evaluation.md
	@$(TESTED) io.pilotage.marketplace.matching.evaluation.Evaluation "$(CURDIR)/docs/evaluation.md"

bench: test-classes ## measure search and matching against the raw engine; takes some ten minutes on two idle cores
	@$(TESTED) io.pilotage.marketplace.benchmark.SearchBenchmark

bench-alerts: test-classes ## measure how long 10,000 saved searches take to tell of something new; some minutes
	@$(TESTED) io.pilotage.marketplace.benchmark.AlertBenchmark

format: ## format the Java sources
	./mvnw -B -q spotless:apply

$(BUILT): $(SOURCES) $(if $(and $(wildcard $(APPLICATION)),$(wildcard $(LAUNCHER)),$(wildcard $(WORKER)),$(wildcard $(DEMONSTRATION))),,rebuild)
	@echo "Building Pilotage. The first time this fetches libraries and servers, which takes some minutes."
	./mvnw -B -ntp -Dmaven.test.skip=true package
	@mkdir -p $(@D) && touch $@

.PHONY: rebuild present
rebuild:

# What looks after a running system takes what that was started from; building would change it under its feet.
present:
	@test -f $(LAUNCHER) -a -f $(WORKER) -a -f $(DEMONSTRATION) || $(MAKE) $(BUILT)

test-classes:
	./mvnw -B -q -ntp -pl marketplace-api -am -DskipTests -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test \
		test-compile dependency:build-classpath
