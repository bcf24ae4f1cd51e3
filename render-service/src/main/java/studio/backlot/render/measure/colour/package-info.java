/** Colours as people see them: CIELAB under D65 and CIEDE2000. */
@NullMarked
package studio.backlot.render.measure.colour;

import org.jspecify.annotations.NullMarked;
