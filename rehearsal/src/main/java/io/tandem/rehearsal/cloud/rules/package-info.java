/**
 * What AWS refuses when it is asked, service by service, as far as facts in the catalog cannot say it. Every rule is bound
 * to its type in {@link io.tandem.rehearsal.cloud.rules.AwsRules}. Knows the account and the call, not the engine.
 */
@NullMarked
package io.tandem.rehearsal.cloud.rules;

import org.jspecify.annotations.NullMarked;
