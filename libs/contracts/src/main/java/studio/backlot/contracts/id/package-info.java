/** Names of things, each a type of its own; on the wire they are plain strings. */
@NullMarked
package studio.backlot.contracts.id;

import org.jspecify.annotations.NullMarked;
