/** Gemini's speech models, which are asked as its other models are. */
@NullMarked
package studio.backlot.audio.speech.gemini;

import org.jspecify.annotations.NullMarked;
