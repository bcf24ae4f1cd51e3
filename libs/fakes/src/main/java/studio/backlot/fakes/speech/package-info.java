/** Strict fakes of whoever speaks for money. */
@NullMarked
package studio.backlot.fakes.speech;

import org.jspecify.annotations.NullMarked;
