@NullMarked
package studio.backlot.render.measure.sound;

import org.jspecify.annotations.NullMarked;
