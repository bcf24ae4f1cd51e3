/** How it is seen: shots from the film's file, or from the screenplay. */
@NullMarked
package studio.backlot.story.storyboard;

import org.jspecify.annotations.NullMarked;
