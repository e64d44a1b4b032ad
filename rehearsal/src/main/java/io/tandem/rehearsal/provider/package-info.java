/**
 * The aws, eks and kubernetes providers that the real engine talks to over gRPC. They translate between the engine's
 * protocol and the simulated cloud; what AWS knows or refuses is not decided here.
 */
@NullMarked
package io.tandem.rehearsal.provider;

import org.jspecify.annotations.NullMarked;
