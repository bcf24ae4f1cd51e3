/** Sealed keys in PostgreSQL. */
@NullMarked
package studio.backlot.render.provider.credential.db;

import org.jspecify.annotations.NullMarked;
