@NullMarked
package studio.backlot.render.measure.picture;

import org.jspecify.annotations.NullMarked;
