/** Files that come in parts, and go on where they were cut off. */
@NullMarked
package studio.backlot.render.footage.upload;

import org.jspecify.annotations.NullMarked;
