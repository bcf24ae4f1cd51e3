/** Pictures, paid once. */
@NullMarked
package studio.backlot.render.image.work;

import org.jspecify.annotations.NullMarked;
