/** The three servers: how each is prepared, started, found ready and stopped. */
@NullMarked
package studio.backlot.backing.server;

import org.jspecify.annotations.NullMarked;
