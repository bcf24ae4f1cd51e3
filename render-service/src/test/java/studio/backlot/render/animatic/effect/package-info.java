/** What lies over and around a drawing. */
@NullMarked
package studio.backlot.render.animatic.effect;

import org.jspecify.annotations.NullMarked;
