/** The sound of a film: dialogue, score, mix, captions, master. */
@NullMarked
package studio.backlot.audio;

import org.jspecify.annotations.NullMarked;
