/** Where it plays: sets from their files, or from scene headings and a library of places. */
@NullMarked
package studio.backlot.story.place;

import org.jspecify.annotations.NullMarked;
