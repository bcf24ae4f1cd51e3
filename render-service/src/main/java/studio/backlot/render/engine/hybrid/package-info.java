/** Pictures whose set and whose people come from two engines. */
@NullMarked
package studio.backlot.render.engine.hybrid;

import org.jspecify.annotations.NullMarked;
