/** Jobs and budgets in PostgreSQL. */
@NullMarked
package studio.backlot.render.job.db;

import org.jspecify.annotations.NullMarked;
