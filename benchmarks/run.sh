#!/usr/bin/env bash
# Measures the speed of the library beside its limits and peers, and prints the table of ratios.
set -euo pipefail

usage() {
  cat <<'TEXT'
Usage: run.sh             all ratios, printed as Markdown and written to benchmarks/target/ratios.csv; some minutes
       run.sh --quick     the same on less data
       run.sh --smoke     the same on hardly any data and each JMH benchmark once: that all run and count alike, not how fast
       run.sh --jmh ARGS  the JMH benchmarks, with JMH's own arguments (-h lists them)
TEXT
}

fail() {
  echo "run.sh: $*" >&2
  exit 1
}

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
target=$root/benchmarks/target
lib=$target/lib
log=$target/run.log
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# What is compared is a library as it is, with nothing but a fixed heap.
heap=(-Xms4g -Xmx4g)

size=full
case ${1-} in
  '') ;;
  --quick | --smoke)
    [[ $# -eq 1 ]] || fail "$1 takes no arguments"
    size=${1#--}
    ;;
  --jmh) ;;
  -h | --help) usage && exit ;;
  *) usage >&2 && exit 2 ;;
esac

stale() {
  local jars=("$lib"/survey-benchmarks-*.jar)
  [[ ! -e ${jars[0]} || -n $(find "$root"/survey-*/src/main "$root"/survey-*/pom.xml "$root"/pom.xml \
    "$root"/benchmarks/src "$root"/benchmarks/pom.xml -newer "${jars[0]}" -print -quit) ]]
}

if stale; then
  echo "run.sh: building" >&2
  mkdir -p "$target"
  # Those of former versions must go, and the date of a new jar tells that nothing is stale.
  rm -rf "$lib"
  (
    cd "$root"
    if command -v mvn >/dev/null; then maven=mvn; else maven=./mvnw; fi
    "$maven" --batch-mode --no-transfer-progress --projects benchmarks --also-make -Dmaven.test.skip=true \
      -Dcompiler.failOnWarning=false -Dspotless.check.skip=true -Dmaven.javadoc.skip=true -Denforcer.skip=true package >"$log" 2>&1 </dev/null
  ) || fail "the build failed, see $log"
fi

jmh() {
  "$java" "${heap[@]}" --class-path "$lib/*" org.openjdk.jmh.Main "$@"
}

ratios() {
  "$java" "${heap[@]}" --class-path "$lib/*" org.surveystats.benchmarks.ratio.Ratios "$@"
}

case ${1-} in
  --jmh)
    shift
    jmh "$@"
    ;;
  --smoke)
    heap=(-Xmx512m)
    ratios smoke "$target/smoke"
    # In one JVM, once, without warm-up.
    jmh -f 0 -wi 0 -i 1 -r 1ms -foe true -p rows=1000 -o "$target/smoke/jmh.txt" ||
      fail "a JMH benchmark failed, see $target/smoke/jmh.txt"
    echo "run.sh: all contestants run and count alike; figures of so few respondents mean nothing" >&2
    ;;
  *)
    ratios "$size" "$target"
    ;;
esac
