/** What need not be kept for ever. */
@NullMarked
package studio.backlot.kit.forget;

import org.jspecify.annotations.NullMarked;
