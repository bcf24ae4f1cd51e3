/** What engines that are asked over the network or run by the user have in common. */
@NullMarked
package studio.backlot.audio.speech.hired;

import org.jspecify.annotations.NullMarked;
