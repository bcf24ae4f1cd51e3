/** Plans in PostgreSQL. */
@NullMarked
package studio.backlot.render.plan.db;

import org.jspecify.annotations.NullMarked;
