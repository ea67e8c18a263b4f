# Sourced by the scripts beside it: finds the JDK and Maven, or says in one line what is missing.
# shellcheck shell=bash

fail() {
  echo "$1" >&2
  exit 1
}

# Sets java and exports JAVA_HOME.
require_jdk() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java: a JDK of version 17 or later is needed"
  else
    java=$(command -v java) || fail "No java on the PATH and no JAVA_HOME: a JDK of version 17 or later is needed"
  fi
  local properties version
  properties=$("$java" -XshowSettings:properties -version 2>&1)
  version=$(sed -n 's/^ *java\.specification\.version = //p' <<<"$properties")
  # "1.8" is 8.
  case ${version#1.} in
    '' | *[!0-9]*) fail "$java does not tell its version: a JDK of version 17 or later is needed" ;;
  esac
  [ "${version#1.}" -ge 17 ] || fail "$java is of version $version: a JDK of version 17 or later is needed"
  JAVA_HOME=$(sed -n 's/^ *java\.home = //p' <<<"$properties")
  [ -x "$JAVA_HOME/bin/javac" ] || fail "$JAVA_HOME is a Java runtime without a compiler: a JDK is needed"
  export JAVA_HOME
}

require_maven() {
  command -v mvn >/dev/null || fail "No mvn on the PATH: Maven of version 3.8.6 or later is needed"
  local version major minor patch
  version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\.[0-9]*\).*/\1/p')
  IFS=. read -r major minor patch <<<"$version"
  [ -n "${patch:-}" ] || fail "mvn does not tell its version: Maven of version 3.8.6 or later is needed"
  [ $((major * 1000000 + minor * 1000 + patch)) -ge 3008006 ] ||
    fail "mvn is of version $version: Maven of version 3.8.6 or later is needed"
}
