/**
 * What Prometheus and Grafana are given: rules, dashboards and runbooks. In: the files of the platform, the rules of the
 * sample service as Helm renders them, docs/metrics.yaml. Out: nothing.
 */
@NullMarked
package io.tandem.monitoring;

import org.jspecify.annotations.NullMarked;
