/** The built-in renderer: draws a shot from geometry, DNA, light and recorded dialogue. Same input, same bytes. */
@NullMarked
package studio.backlot.render.animatic;

import org.jspecify.annotations.NullMarked;
