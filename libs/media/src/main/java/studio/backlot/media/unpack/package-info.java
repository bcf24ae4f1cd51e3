/** Makes the ffmpeg of the Maven artifact run on a machine that has nothing but a JDK. */
@NullMarked
package studio.backlot.media.unpack;

import org.jspecify.annotations.NullMarked;
