/** CMX 3600 edit decision lists. */
@NullMarked
package studio.backlot.render.cut.edl;

import org.jspecify.annotations.NullMarked;
