# shellcheck shell=bash disable=SC2154,SC2034 # shares variables with tools/toolchain
# Sourced by tools/toolchain: the official release, which holds the CLI and all its language hosts.

release_folder=${TANDEM_PULUMI_MIRROR:-https://get.pulumi.com/releases/sdk}

platform() {
  local system machine
  case $(uname -s) in Linux) system=linux ;; Darwin) system=darwin ;; *) return 1 ;; esac
  case $(uname -m) in x86_64 | amd64) machine=x64 ;; aarch64 | arm64) machine=arm64 ;; *) return 1 ;; esac
  echo "$system-$machine"
}

kept_download() {
  found=$store/pulumi-$cli-download
  [ -d "$found" ]
}

from_download() {
  kept_download || staged "$store/pulumi-$cli-download" download
}

download() {
  local tarball sums=pulumi-$cli-checksums.txt
  tarball=pulumi-v$cli-$(platform).tar.gz || fail "download" "no official release for $(uname -sm)" || return
  type -P curl >/dev/null || fail "download" "curl is not installed" || return
  fetch "$sums" && fetch "$tarball" || return
  intact "$tarball" "$sums" || return
  tar -xzf "$staging/$tarball" -C "$staging" --strip-components=1 2>"$staging/log" ||
    fail "download" "$tarball does not unpack: $(tail -n 1 "$staging/log")" || return
  [ -x "$staging/pulumi" ] && [ -x "$staging/pulumi-language-java" ] ||
    fail "download" "$tarball does not hold pulumi and pulumi-language-java" || return
  rm -f "$staging/$tarball" "$staging/$sums" "$staging/log"
  chmod 755 "$staging"
}

# fetch FILE: gives up after 5 s without a connection, or 20 s below 10 kB/s.
fetch() {
  watched "downloading $1" "$staging/log" curl --fail --silent --show-error --location \
    --connect-timeout 5 --speed-limit 10000 --speed-time 20 --output "$staging/$1" "$release_folder/$1" ||
    fail "download" "$release_folder/$1: $(tail -n 1 "$staging/log")"
}

# intact TARBALL SUMS: against the checksums that are published beside it, so it guards against a broken transfer; who
# serves the folder is vouched for by TLS alone.
intact() {
  local expected actual
  expected=$(awk -v file="$1" '$2 == file || $2 == "*" file { print $1 }' "$staging/$2")
  if type -P sha256sum >/dev/null; then
    actual=$(sha256sum "$staging/$1")
  else
    actual=$(shasum -a 256 "$staging/$1")
  fi
  [ -n "$expected" ] || fail "download" "$2 does not list $1" || return
  [ "${actual%% *}" = "$expected" ] || fail "download" "$1 has SHA-256 ${actual%% *}, $2 says $expected"
}
