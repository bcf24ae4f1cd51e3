/** Lyria of Google on this machine, over gRPC. */
@NullMarked
package studio.backlot.fakes.lyria;

import org.jspecify.annotations.NullMarked;
