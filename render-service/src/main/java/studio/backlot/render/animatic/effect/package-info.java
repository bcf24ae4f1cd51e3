/** Weather, motes, and the effects that actions and notes ask for. */
@NullMarked
package studio.backlot.render.animatic.effect;

import org.jspecify.annotations.NullMarked;
