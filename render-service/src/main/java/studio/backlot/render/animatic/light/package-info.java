/** Light states evaluated in time, and baked once onto floor and walls. */
@NullMarked
package studio.backlot.render.animatic.light;

import org.jspecify.annotations.NullMarked;
