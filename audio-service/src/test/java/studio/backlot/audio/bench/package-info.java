/** How long sound takes: programs of their own, never timed tests. */
@NullMarked
package studio.backlot.audio.bench;

import org.jspecify.annotations.NullMarked;
