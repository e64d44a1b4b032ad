/**
 * What an operator may decide about a stack: one record per room, read once from {@code Pulumi.<stack>.yaml} and
 * checked as a whole before any resource is registered. The lowest room: it imports no other, every other room takes
 * its own record from here. {@code docs/configuration.md} is the reference of the keys.
 */
@NullMarked
package io.tandem.settings;

import org.jspecify.annotations.NullMarked;
