/** An engine that always takes as long and films one colour, for tests that are about everything but pictures. */
@NullMarked
package studio.backlot.render.steady;

import org.jspecify.annotations.NullMarked;
