/** Writers as a deployment sets them up, and what they are at. */
@NullMarked
package studio.backlot.story.script.work;

import org.jspecify.annotations.NullMarked;
