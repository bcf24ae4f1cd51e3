/** Productions in PostgreSQL. */
@NullMarked
package studio.backlot.story.production.db;

import org.jspecify.annotations.NullMarked;
