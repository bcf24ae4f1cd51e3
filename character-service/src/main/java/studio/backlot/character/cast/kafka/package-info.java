/** Characters of published screenplays are locked; their portraits come back. */
@NullMarked
package studio.backlot.character.cast.kafka;

import org.jspecify.annotations.NullMarked;
