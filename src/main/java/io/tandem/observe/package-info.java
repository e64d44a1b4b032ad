/**
 * Who is told what of a region: alarms on what users and operators notice, the alarm that the region cannot serve, and
 * dashboards. In: settings, what network, cluster, data and edge publish, the topic of alarms; in a DR region also what
 * the primary published, for the dashboard of both. Out: nothing. Alarms of replication, of tables' lag and of the DNS
 * stand with what they watch; each alarm has a page in docs/runbooks.
 */
@NullMarked
package io.tandem.observe;

import org.jspecify.annotations.NullMarked;
