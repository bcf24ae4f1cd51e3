/** Room for temporary files. */
@NullMarked
package studio.backlot.render.scratch;

import org.jspecify.annotations.NullMarked;
