/** Looks as numbers. */
@NullMarked
package studio.backlot.render.animatic.finish;

import org.jspecify.annotations.NullMarked;
