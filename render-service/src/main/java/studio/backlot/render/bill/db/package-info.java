/** Bills out of the accounts of jobs and expenses. */
@NullMarked
package studio.backlot.render.bill.db;

import org.jspecify.annotations.NullMarked;
