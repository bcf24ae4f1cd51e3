/** Pictures that fakes draw. */
@NullMarked
package studio.backlot.fakes.image;

import org.jspecify.annotations.NullMarked;
