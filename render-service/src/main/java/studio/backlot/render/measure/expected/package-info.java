/** What a shot is expected to show, frame by frame: picture, plate, mattes and the regions of each character. */
@NullMarked
package studio.backlot.render.measure.expected;

import org.jspecify.annotations.NullMarked;
