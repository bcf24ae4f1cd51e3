/** Who is calling: keys, roles, and the internal token that both are exchanged for. */
@NullMarked
package studio.backlot.gateway.identity;

import org.jspecify.annotations.NullMarked;
