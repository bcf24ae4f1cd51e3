/** Tests of the service as a whole, and what tests of its features share. */
@NullMarked
package studio.backlot.audio;

import org.jspecify.annotations.NullMarked;
