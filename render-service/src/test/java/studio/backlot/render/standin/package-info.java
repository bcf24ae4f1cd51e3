/** An engine in the place of the built-in one, for integration tests that are about what an engine shows, or about everything else. */
@NullMarked
package studio.backlot.render.standin;

import org.jspecify.annotations.NullMarked;
