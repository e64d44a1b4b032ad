# shellcheck shell=bash
# Sourced by the scripts that work on stacks, after progress.sh and with $root set: which stack, in which account.

wrong() {
  say "error: $1"
  exit 2
}

stacks() { (cd "$root" && ls Pulumi.*.yaml 2>/dev/null) | sed -e 's/^Pulumi\.//' -e 's/\.yaml$//' | paste -s -d ' ' -; }

# announce COLOUR TEXT
announce() {
  if [ -t 2 ] && [ -z "${NO_COLOR:-}" ]; then printf '\033[%sm%s\033[0m\n' "$1" "$2" >&2; else say "$2"; fi
}

# named_stack OPERATION: prints STACK if it names one.
named_stack() {
  local stack=${STACK:-}
  case $stack in
  '') wrong "STACK is not set, for example: make $1 STACK=primary; legal: $(stacks)" ;;
  *[!A-Za-z0-9._-]*) wrong "STACK='$stack' is not a stack's name; legal: $(stacks)" ;;
  esac
  [ -f "$root/Pulumi.$stack.yaml" ] || wrong "there is no Pulumi.$stack.yaml; legal for STACK: $(stacks)"
  echo "$stack"
}

# named_cloud: prints the account that CLOUD names: `real` (default) is the user's AWS account, `simulated` the rehearsal's.
named_cloud() {
  case ${CLOUD:-real} in
  real | simulated) echo "${CLOUD:-real}" ;;
  *) wrong "CLOUD=$CLOUD; legal: real (your AWS account, the default), simulated" ;;
  esac
}

# announce_cloud CLOUD WHAT
announce_cloud() {
  case $1 in
  simulated) announce 36 "Simulated AWS account: $2. Nothing real is touched." ;;
  real) announce '1;33' "Your real AWS account: $2 (CLOUD=simulated would rehearse it)." ;;
  esac
}

# web_identity FOLDER: a CI that hands out its identity as a variable (GitLab's id_tokens) puts it in AWS_ID_TOKEN; AWS's
# libraries read it from a file, here in FOLDER, and take the role AWS_ROLE_ARN with it.
web_identity() {
  if [ -n "${AWS_ID_TOKEN:-}" ]; then
    (umask 077 && printf '%s' "$AWS_ID_TOKEN" >"$1/identity")
    export AWS_WEB_IDENTITY_TOKEN_FILE=$1/identity
  fi
}
