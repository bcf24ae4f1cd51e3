/** Programs that measure what the media tools can do on a machine. */
@NullMarked
package studio.backlot.media.bench;

import org.jspecify.annotations.NullMarked;
