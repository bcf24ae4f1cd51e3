/** Characters in PostgreSQL. */
@NullMarked
package studio.backlot.character.cast.db;

import org.jspecify.annotations.NullMarked;
