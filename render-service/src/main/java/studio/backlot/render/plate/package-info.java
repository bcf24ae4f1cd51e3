/** The picture of a set without people that models are shown, so that the place stays the same from shot to shot. */
@NullMarked
package studio.backlot.render.plate;

import org.jspecify.annotations.NullMarked;
