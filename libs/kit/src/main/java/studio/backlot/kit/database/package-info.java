/** PostgreSQL beneath the plumbing. */
@NullMarked
package studio.backlot.kit.database;

import org.jspecify.annotations.NullMarked;
