/** Atmospheres: what a place sounds like when nobody speaks. Plain Java, synthesised from a seed. */
@NullMarked
package studio.backlot.audio.atmosphere;

import org.jspecify.annotations.NullMarked;
