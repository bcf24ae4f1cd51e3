/** What models of pictures tell of frames, as vectors. */
@NullMarked
package studio.backlot.render.measure.feature;

import org.jspecify.annotations.NullMarked;
