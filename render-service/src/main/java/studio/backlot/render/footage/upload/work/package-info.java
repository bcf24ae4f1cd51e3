/** Takes parts in, and ends what was given up. */
@NullMarked
package studio.backlot.render.footage.upload.work;

import org.jspecify.annotations.NullMarked;
