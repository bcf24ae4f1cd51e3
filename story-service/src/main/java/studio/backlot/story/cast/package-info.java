/** Who is in it: characters from their files, or from what the screenplay says of them. */
@NullMarked
package studio.backlot.story.cast;

import org.jspecify.annotations.NullMarked;
