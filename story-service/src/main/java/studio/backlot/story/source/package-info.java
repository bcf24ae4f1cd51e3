/** A production as source: its files, what is wrong in them and where. */
@NullMarked
package studio.backlot.story.source;

import org.jspecify.annotations.NullMarked;
