/** The engines as a deployment sets them up. */
@NullMarked
package studio.backlot.audio.speech.work;

import org.jspecify.annotations.NullMarked;
