/** Google's Cloud Text-to-Speech. */
@NullMarked
package studio.backlot.audio.speech.google;

import org.jspecify.annotations.NullMarked;
