#!/usr/bin/env bash
# Installs what is named and lacking; does nothing, quickly, where all is there.
#
#   scripts/setup.sh native     a C linker, rustfmt and clippy beside the Rust that is there
#   scripts/setup.sh node       the packages of package-lock.json
#   scripts/setup.sh web        the wasm32 library, trunk, wasm-bindgen (and native, node)
#   scripts/setup.sh browser    a Chromium to test with (and node)
#   scripts/setup.sh fuzz       cargo-fuzz
#
# Tools built here go to $SITO_TOOLS (default ~/.cache/sito), never over those of the user. Debian packages are installed
# where this runs as root or sudo asks no password; elsewhere a sentence says what to install.
set -euo pipefail
cd "$(dirname "$0")/.."

TRUNK=0.21.14
CARGO_FUZZ=0.13.1
WASM_BINDGEN=$(sed -n 's/^wasm-bindgen = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml)
tools=${SITO_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/sito}
export PATH="$tools/bin:$PATH"

say() { echo "setup: $*" >&2; }
has() { command -v "$1" >/dev/null 2>&1; }

# Installs Debian packages; fails where there is no apt-get or no right to use it.
apt() {
  has apt-get || return 1
  local as=()
  if [ "$(id -u)" != 0 ]; then
    has sudo && sudo -n true 2>/dev/null || { say "as root: apt-get install -y $*"; return 1; }
    as=(sudo)
  fi
  say "apt-get install $*"
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2 ||
    { "${as[@]}" apt-get update -q >&2 &&
      "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2; }
}

native() {
  has cargo || { say "Rust is lacking: see rustup.rs"; exit 1; }
  has cc || apt gcc libc6-dev || { say "a C compiler (cc) is lacking"; exit 1; }
  cargo fmt --version >/dev/null 2>&1 || rustup component add rustfmt
  cargo clippy --version >/dev/null 2>&1 || rustup component add clippy
}

node_packages() {
  has npm || { say "Node.js 20 or later, with npm, is lacking"; exit 1; }
  if [ ! node_modules/.stamp -nt package-lock.json ]; then
    say "npm ci"
    npm ci --no-progress --loglevel=error >&2
    touch node_modules/.stamp
  fi
}

# The wasm32 standard library: rustup's, or else Debian's newer compiler with the library's source.
# SITO_WASM_STD=rustup|debian insists on one. scripts/wasm-env.sh finds what was installed here.
wasm_library() {
  local library
  if [ "${SITO_WASM_STD:-rustup}" = rustup ] && has rustup; then
    library=$(rustc --print sysroot)/lib/rustlib
    [ -d "$library/wasm32-unknown-unknown/lib" ] || rustup_get target wasm32-unknown-unknown || true
    [ ! -d "$library/wasm32-unknown-unknown/lib" ] || [ -d "$library/src/rust/library" ] || rustup_get component rust-src || true
  fi
  scripts/wasm-env.sh >/dev/null 2>&1 && return
  [ "${SITO_WASM_STD:-debian}" = debian ] && apt rustc-web rust-web-src rust-web-llvm lld-22 ||
    { say "no wasm32 standard library: rustup target add wasm32-unknown-unknown"; exit 1; }
}

rustup_get() {
  say "rustup $1 add $2"
  timeout 300 rustup "$1" add "$2" >&2 || { say "rustup could not"; return 1; }
}

# $1: the command, $2: its version, then the arguments of cargo install. Debug builds: they work as well, and build in half
# the time.
cargo_tool() {
  local name=$1 version=$2
  shift 2
  [ "$("$name" --version 2>/dev/null | cut -d' ' -f2)" = "$version" ] && return
  say "cargo install $* (some minutes, once)"
  cargo install --quiet --debug --root "$tools" "$@" >&2
}

web() {
  native
  node_packages
  wasm_library
  cargo_tool trunk "$TRUNK" trunk --version "$TRUNK" --locked --no-default-features
  cargo_tool wasm-bindgen "$WASM_BINDGEN" wasm-bindgen-cli --version "$WASM_BINDGEN"
}

browser() {
  node_packages
  node tests/browser/chromium.mjs >/dev/null 2>&1 && return
  apt chromium || { say "playwright-core install chromium"; node_modules/.bin/playwright-core install chromium >&2; }
  node tests/browser/chromium.mjs >/dev/null || { say "no Chromium could be installed"; exit 1; }
}

for part in "$@"; do
  case $part in
    native) native ;;
    node) node_packages ;;
    web) web ;;
    browser) browser ;;
    fuzz) cargo_tool cargo-fuzz "$CARGO_FUZZ" cargo-fuzz --version "$CARGO_FUZZ" --locked ;;
    *) say "unknown part: $part"; exit 2 ;;
  esac
done
