/** Master reference portraits and model sheets of locked characters. */
@NullMarked
package studio.backlot.render.portrait;

import org.jspecify.annotations.NullMarked;
