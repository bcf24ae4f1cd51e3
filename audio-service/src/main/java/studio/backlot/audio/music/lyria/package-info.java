/** Lyria of Google, over gRPC. */
@NullMarked
package studio.backlot.audio.music.lyria;

import org.jspecify.annotations.NullMarked;
