@NullMarked
package studio.backlot.story.unsaid;

import org.jspecify.annotations.NullMarked;
