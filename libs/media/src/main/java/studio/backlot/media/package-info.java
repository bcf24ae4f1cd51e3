/** ffmpeg and ffprobe as processes: running, probing, frame streams, joining, measuring. */
@NullMarked
package studio.backlot.media;

import org.jspecify.annotations.NullMarked;
