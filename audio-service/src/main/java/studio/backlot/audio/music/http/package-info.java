/** Music over REST. */
@NullMarked
package studio.backlot.audio.music.http;

import org.jspecify.annotations.NullMarked;
