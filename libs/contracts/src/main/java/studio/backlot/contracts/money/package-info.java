/** Amounts of money. */
@NullMarked
package studio.backlot.contracts.money;

import org.jspecify.annotations.NullMarked;
