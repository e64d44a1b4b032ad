/** Tests of the project's own way from a commit to the account: workflows, pipelines of other servers, and their scripts. */
@NullMarked
package io.tandem.pipelines;

import org.jspecify.annotations.NullMarked;
