@NullMarked
package studio.backlot.render.measure.colour;

import org.jspecify.annotations.NullMarked;
