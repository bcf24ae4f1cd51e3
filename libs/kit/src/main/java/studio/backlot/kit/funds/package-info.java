/** Money of budgets that another service keeps: asked for before it is paid, settled when the work has ended. */
@NullMarked
package studio.backlot.kit.funds;

import org.jspecify.annotations.NullMarked;
