/** Captions by the industry's rules, as SubRip and WebVTT. Plain Java. */
@NullMarked
package studio.backlot.audio.captions;

import org.jspecify.annotations.NullMarked;
