/** What is paid, made once. */
@NullMarked
package studio.backlot.kit.turn;

import org.jspecify.annotations.NullMarked;
