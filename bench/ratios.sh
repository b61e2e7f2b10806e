#!/bin/sh
# Builds the benchmarks and prints how fast bodies are read, against the limits and, where
# libwbxml2-dev and a C compiler are installed, against libwbxml. Takes two minutes.
#
#   bench/ratios.sh [ROUNDS]
set -eu
cd "$(dirname "$0")/.."
./mvnw -q -pl bench -am -Pbench -Dquick -Dmaven.test.skip=true package
peer=
if cc -O2 -o bench/target/tree bench/libwbxml/tree.c -lwbxml2 2>bench/target/tree.log; then
  peer=bench/target/tree
else
  echo "Without libwbxml: needs a C compiler and the package libwbxml2-dev." >&2
fi
exec java -XX:+UseSerialGC -Xms512m -Xmx512m -cp 'bench/target/bench-0.1.0-SNAPSHOT.jar' \
  -Ddmscope.peer="$peer" dev.dmscope.bench.Ratios "$@"
