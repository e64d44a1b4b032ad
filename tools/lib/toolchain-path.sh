# shellcheck shell=bash disable=SC2154,SC2034 # shares variables with tools/toolchain
# Sourced by tools/toolchain: the CLI and the language host that the user has on PATH.

# Patches of the pinned minor release fit. Another minor may word, order or diff things differently, and what a rehearsal
# shows is a statement about this engine.
fits() { [[ $1 == "${cli%.*}".* ]]; }

# From 1.18 on the host reads runtime.options.binary itself, and its help calls the flag obsolete.
reads_options() { [[ $("$1" -help 2>&1) == *'[obsolete] JAR'* ]]; }

# recent_enough HOST: made from the pinned module or a later 1.x, as the Go linker noted in the file.
recent_enough() {
  local minor least
  least=$(echo "$host" | cut -d . -f 2)
  minor=$(LC_ALL=C grep -aoE 'pulumi-java/pkg[[:space:]]+v1\.[0-9]+' "$1" | head -n 1 | sed 's/.*v1\.//')
  [ "${minor:-0}" -ge "$least" ]
}

from_path() {
  local pulumi version java
  pulumi=$(type -P pulumi) || fail "on PATH" "no pulumi" || return
  version=$("$pulumi" version 2>/dev/null | sed 's/^v//') || version=unknown
  fits "$version" || fail "on PATH" "$pulumi is $version, not ${cli%.*}.x" || return
  java=$(dirname "$pulumi")/pulumi-language-java
  if [ -x "$java" ] && reads_options "$java"; then
    found=$(dirname "$pulumi")
    return
  fi
  java=$(type -P pulumi-language-java) || fail "on PATH" "$pulumi fits, but there is no pulumi-language-java" || return
  reads_options "$java" || recent_enough "$java" ||
    fail "on PATH" "$pulumi fits, but $java is older than $host, or does not tell its version" || return
  adopt "$pulumi" "$java"
}

# An older host needs our launcher, and one apart from the CLI makes every run warn: both are copied to one folder.
adopt() {
  local key
  # shellcheck disable=SC2012 # size and time of two files, for a number; nothing reads the names
  key=$(ls -lL "$1" "$2" | cksum | cut -d ' ' -f 1)
  staged "$store/pulumi-$cli-path-$key" assemble "$1" "$2" || fail "on PATH" "copying $1 and $2 failed"
}

# assemble PULUMI HOST: the staging folder with both, and the launcher before the host.
assemble() {
  cp "$1" "$staging/pulumi" &&
    cp "$2" "$staging/pulumi-language-java-host" &&
    cp "$root/tools/launcher/pulumi-language-java" "$staging/pulumi-language-java" &&
    chmod 755 "$staging" "$staging"/*
}
