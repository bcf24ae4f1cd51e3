/** The cut: circled takes in order with exact ranges, and its OpenTimelineIO document. */
@NullMarked
package studio.backlot.render.cut;

import org.jspecify.annotations.NullMarked;
