#!/usr/bin/env bash
# Runs each fuzz target of fuzz/ for some seconds: scripts/fuzz.sh SECONDS [TARGET ...]
#
# The first inputs are the golden pages and the sample; what is found is kept in target/fuzz/, what breaks in fuzz/artifacts/.
# The sanitizers want an unstable compiler or RUSTC_BOOTSTRAP, which also the ordinary one heeds.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=$1
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=($(sed -n 's/^name = "\([a-z]*\)"$/\1/p' fuzz/Cargo.toml))

export RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$PWD/target/fuzz-build
cargo fuzz build
for target in "${targets[@]}"; do
  seeds=target/fuzz/$target
  mkdir -p "$seeds"
  for page in tests/pages/*/source.* public/sample/*.*; do
    [ -s "$page" ] && cp "$page" "$seeds/$(sha256sum "$page" | cut -c1-16)"
  done
  cargo fuzz run "$target" "$seeds" -- -max_total_time="$seconds" -max_len=65536 -timeout=20 -rss_limit_mb=4096 -print_final_stats=1
done
