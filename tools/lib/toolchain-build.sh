# shellcheck shell=bash disable=SC2154,SC2034 # shares variables with tools/toolchain
# Sourced by tools/toolchain: the CLI and the language host compiled from the modules that go.mod and go.sum pin.

# The newer of the two modules' `go` lines.
needed_go() { sed -n 's/^go //p' "$root"/tools/*/go.mod | sort -t . -k 1,1n -k 2,2n -k 3,3n | tail -n 1; }

# The folder is named by all that decides its content.
build_folder() {
  local key
  key=$(cat "$root"/tools/*/go.mod "$root"/tools/*/go.sum "$root/tools/launcher/pulumi-language-java" \
    "$root/tools/lib/toolchain-build.sh" | cksum | cut -d ' ' -f 1)
  echo "$store/pulumi-$cli-build-$key"
}

kept_build() {
  found=$(build_folder)
  [ -d "$found" ]
}

from_build() {
  kept_build || staged "$(build_folder)" build
}

build() {
  local version
  type -P go >/dev/null || fail "build" "Go is not installed" || return
  version=$(cd / && go env GOVERSION | sed 's/^go//')
  # From 1.21 on an older Go fetches the one that go.mod asks for.
  [[ $version =~ ^1\.(2[1-9]|[3-9][0-9]) ]] || fail "build" "Go $version is too old" || return
  say "Building the Pulumi toolchain once, with Go $version: some 10 minutes on 2 cores."
  compile "the Java language host $host (1 of 2)" language-java \
    github.com/pulumi/pulumi-java/pkg/cmd/pulumi-language-java \
    "-X github.com/pulumi/pulumi-java/pkg/version.Version=$host" || return
  compile "the Pulumi CLI $cli (2 of 2)" pulumi github.com/pulumi/pulumi/pkg/v3/cmd/pulumi \
    "-X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v$cli" || return
  assemble "$staging/compiled/pulumi" "$staging/compiled/pulumi-language-java" ||
    fail "build" "copying the result failed" || return
  rm -rf "$staging/compiled" "$staging/log"
}

# compile LABEL MODULE PACKAGE LINKER_FLAGS
compile() {
  watched "compiling $1" "$staging/log" go -C "$root/tools/$2" build -v -trimpath -mod=readonly \
    -ldflags "-s -w $4" -o "$staging/compiled/" "$3" ||
    fail "build" "compiling $1 failed: $(tail -n 3 "$staging/log" | tr '\n' ' ')"
}
