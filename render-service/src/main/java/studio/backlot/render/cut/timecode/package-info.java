/** SMPTE timecode: names for frames. */
@NullMarked
package studio.backlot.render.cut.timecode;

import org.jspecify.annotations.NullMarked;
