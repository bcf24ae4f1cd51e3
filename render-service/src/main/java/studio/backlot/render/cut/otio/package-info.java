/** OpenTimelineIO documents: what we know is typed, what we do not is kept as it came. */
@NullMarked
package studio.backlot.render.cut.otio;

import org.jspecify.annotations.NullMarked;
