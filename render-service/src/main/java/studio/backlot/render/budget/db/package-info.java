/** Budgets and expenses in PostgreSQL. */
@NullMarked
package studio.backlot.render.budget.db;

import org.jspecify.annotations.NullMarked;
