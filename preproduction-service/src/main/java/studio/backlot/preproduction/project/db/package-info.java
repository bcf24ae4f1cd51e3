/** Projects in PostgreSQL. */
@NullMarked
package studio.backlot.preproduction.project.db;

import org.jspecify.annotations.NullMarked;
