#!/usr/bin/env bash
# Builds the page: scripts/build.sh dev|release FOLDER. The folder holds all that a static host needs, under any path.
#
# The browser build has a target folder of its own: it may use another compiler than the native one (scripts/wasm-env.sh).
set -euo pipefail
cd "$(dirname "$0")/.."

scripts/setup.sh web
environment=$(scripts/wasm-env.sh "$1")
eval "$environment"
export CARGO_TARGET_DIR=$PWD/target/web
export PATH="${SITO_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/sito}/bin:$PWD/node_modules/.bin:$PATH"
export TRUNK_SKIP_VERSION_CHECK=true RUST_BACKTRACE=0

case $1 in
  dev) mode=() ;;
  release) mode=(--release) ;;
  *) echo "usage: $0 dev|release FOLDER" >&2; exit 2 ;;
esac
# Fetched before, so that trunk can be held offline: it must use the tools that setup.sh checked, or say what is lacking.
# For this machine as well: macros and build scripts run here.
cargo fetch --quiet --locked --target wasm32-unknown-unknown --target "$(rustc -vV | sed -n 's/^host: //p')"
TRUNK_OFFLINE=true trunk build "${mode[@]}" --dist "$2" --color never
