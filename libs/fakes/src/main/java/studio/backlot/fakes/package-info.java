/** Strict fakes of providers, and what they are made of. */
@NullMarked
package studio.backlot.fakes;

import org.jspecify.annotations.NullMarked;
