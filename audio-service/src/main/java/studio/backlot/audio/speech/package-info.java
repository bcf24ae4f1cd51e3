/** Speech: from a character's voice and a line to finished sound with mouth shapes. Plain Java. */
@NullMarked
package studio.backlot.audio.speech;

import org.jspecify.annotations.NullMarked;
