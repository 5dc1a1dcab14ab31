#!/usr/bin/env bash
# Prints which wasm32 standard library there is, as variables to evaluate before a browser build; fails where there is none.
#
# rustup's is used as it is. Debian's rustc-web ships only the source of the library, so cargo builds it, which wants the
# unstable flags that RUSTC_BOOTSTRAP allows. SITO_WASM_STD=rustup|debian insists on one.
set -euo pipefail

want=${SITO_WASM_STD:-}
if [ "$want" != debian ] && [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; then
  echo "export SITO_WASM_STD=rustup"
elif [ "$want" != rustup ] && dpkg -s rustc-web rust-web-src rust-web-llvm lld-22 >/dev/null 2>&1; then
  echo "export SITO_WASM_STD=debian RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort"
else
  echo "no wasm32 standard library: scripts/setup.sh web" >&2
  exit 1
fi
