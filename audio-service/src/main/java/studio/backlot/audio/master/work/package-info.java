/** Films being finished. */
@NullMarked
package studio.backlot.audio.master.work;

import org.jspecify.annotations.NullMarked;
