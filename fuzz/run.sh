#!/bin/sh
# Builds the fuzz targets and runs them, one after the other. See fuzz/README.md.
#
#   fuzz/run.sh [MINUTES] [TARGET...]
set -eu
cd "$(dirname "$0")/.."
./mvnw -q -pl fuzz -am -Pfuzz -Dquick -Dmaven.test.skip=true package
exec java ${DMSCOPE_FUZZ_SEEDS:+-Dseeds="$DMSCOPE_FUZZ_SEEDS"} -cp 'fuzz/target/fuzz-0.1.0-SNAPSHOT.jar' dev.dmscope.fuzz.Fuzz "$@"
