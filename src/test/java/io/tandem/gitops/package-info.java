/**
 * What gitops/ holds, checked as far as files can be: the contract with the program, projects, environments, and charts
 * as Helm renders them. In: the files, and the stack files' target groups. Out: nothing.
 */
@NullMarked
package io.tandem.gitops;

import org.jspecify.annotations.NullMarked;
