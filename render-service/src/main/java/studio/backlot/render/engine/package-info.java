/** Models that film shots for money. */
@NullMarked
package studio.backlot.render.engine;

import org.jspecify.annotations.NullMarked;
