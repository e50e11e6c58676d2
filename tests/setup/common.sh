# Sourced by the scripts beside it; not run by itself.
#
# Environment, all optional:
#   OCOP_ROOT   the workspace (default: two folders above this file)
#   OCOP_TOOLS  where tools are installed (default: target/tools in the workspace)
#   OCOP_WASM_ROUTE  "host" or "debian": use only this way to compile for wasm32 (see wasm_route)

ROOT=${OCOP_ROOT:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)}
ROOT=$(cd "$ROOT" && pwd)
TOOLS=${OCOP_TOOLS:-$ROOT/target/tools}
SELF=$(basename "$0")

# One line for the reader of a log. Everything else that a script prints is another program's.
say() { printf '%s: %s\n' "$SELF" "$*"; }
die() { printf '%s: %s\n' "$SELF" "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Runs a command with its output kept back, and shows the output's end only if it fails.
quiet() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 </dev/null || status=$?
  [ "$status" -eq 0 ] || tail -n 40 "$log" >&2
  rm -f "$log"
  return "$status"
}

# The first x.y.z (or x.y, or x) in the arguments: `wasm-bindgen 0.2.130` gives 0.2.130.
first_version() { if [[ $* =~ [0-9]+(\.[0-9]+)* ]]; then printf '%s\n' "${BASH_REMATCH[0]}"; fi; }

# Debian's packages, with recommended ones left out. Needs root, or sudo without a password.
apt_install() {
  local as_root=()
  have apt-get || die "no apt-get here; install by hand: $*"
  if [ "$(id -u)" -ne 0 ]; then
    sudo -n true 2>/dev/null || die "only root can install: $*"
    as_root=(sudo -n)
  fi
  mkdir -p "$TOOLS"
  # Two of these scripts may run at once; apt-get update does not wait for another by itself.
  (
    if have flock; then flock 9; fi
    quiet "${as_root[@]}" apt-get -q -o DPkg::Lock::Timeout=300 update
    quiet "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get -q -o DPkg::Lock::Timeout=300 install -y --no-install-recommends --no-remove "$@"
  ) 9>"$TOOLS/.apt-lock" || die "apt-get could not install: $*"
}

# Builds a program of the crate registry into $TOOLS/bin. The crate's own lock file comes first;
# where it names a version that the registry lacks, the newest ones that fit are taken.
cargo_install() { # CRATE [VERSION]
  local what=$1
  [ -z "${2:-}" ] || what=$1@$2
  have cargo || die "no cargo here; $what needs it"
  mkdir -p "$TOOLS"
  (
    # A tool is built for this machine by this machine's compiler, whatever the caller tests.
    unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_TARGET CARGO_TARGET_DIR
    # Each runs for a second or so: to optimise it would take minutes.
    export CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_LTO=off \
      CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_DEBUG=0
    cargo install --root "$TOOLS" --force --locked "$what" >/dev/null 2>&1 </dev/null ||
      quiet cargo install --root "$TOOLS" --force "$what"
  ) || die "cargo could not install $what"
}

# The version of a crate in the workspace's Cargo.lock; empty if it is not there.
locked_version() { # CRATE
  [ -f "$ROOT/Cargo.lock" ] || return 0
  awk -v name="name = \"$1\"" '
    $0 == name { getline; gsub(/version = |"/, ""); print; exit }' "$ROOT/Cargo.lock"
}

# What compiles for wasm32-unknown-unknown here: "host" (the compiler on PATH has the target),
# "debian" (Debian's rustc-web builds the standard library from rust-web-src), or nothing.
wasm_route() {
  local sysroot only=${OCOP_WASM_ROUTE:-}
  if [ "${only:-host}" = host ] && have cargo && sysroot=$(rustc --print sysroot 2>/dev/null) &&
    [ -d "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib" ]; then
    echo host
  elif [ "${only:-debian}" = debian ] && dpkg-query -W rustc-web cargo-web >/dev/null 2>&1 &&
    [ -x "$(debian_wasm_ld)" ] &&
    [ -e "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/std/Cargo.toml" ]; then
    echo debian
  fi
}

# The LLVM major of Debian's compiler, and the wasm linker of that LLVM.
debian_llvm_major() {
  [ -x /usr/bin/rustc ] || return 0
  /usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p'
}
debian_wasm_ld() { echo "/usr/lib/llvm-$(debian_llvm_major)/bin/wasm-ld"; }
