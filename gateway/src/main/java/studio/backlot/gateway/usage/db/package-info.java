/** Usage in PostgreSQL. */
@NullMarked
package studio.backlot.gateway.usage.db;

import org.jspecify.annotations.NullMarked;
