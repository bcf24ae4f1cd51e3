/** How far what a mouth does is from what is heard. */
@NullMarked
package studio.backlot.render.measure.sound;

import org.jspecify.annotations.NullMarked;
