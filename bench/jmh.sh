#!/bin/sh
# Builds the benchmarks and hands the arguments to JMH.
#
#   bench/jmh.sh NAME-PATTERN [JMH OPTIONS]
set -eu
cd "$(dirname "$0")/.."
./mvnw -q -pl bench -am -Pbench -Dquick -Dmaven.test.skip=true package
exec java -jar bench/target/bench-*.jar "$@"
