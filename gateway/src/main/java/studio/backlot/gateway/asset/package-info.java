/** Bytes of the object store, as a browser or a player wants them. */
@NullMarked
package studio.backlot.gateway.asset;

import org.jspecify.annotations.NullMarked;
