/** Key art bought from image models. */
@NullMarked
package studio.backlot.render.poster.work;

import org.jspecify.annotations.NullMarked;
