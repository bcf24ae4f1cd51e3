/** How writers say what things look like: colours, hair and clothes in a few plain words. */
@NullMarked
package studio.backlot.story.look;

import org.jspecify.annotations.NullMarked;
