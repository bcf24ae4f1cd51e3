/** Takes on their way into the cut: filmed, conformed, measured, judged, corrected, and filmed again where that is needed. */
@NullMarked
package studio.backlot.render.judge;

import org.jspecify.annotations.NullMarked;
