/** Master reference portraits of locked characters. */
@NullMarked
package studio.backlot.render.portrait;

import org.jspecify.annotations.NullMarked;
