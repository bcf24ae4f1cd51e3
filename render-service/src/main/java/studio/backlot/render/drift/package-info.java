/**
 * What generative models do wrong, put into shots of the built-in renderer, and the demonstration of what is done about it. Nothing that
 * makes films uses it.
 */
@NullMarked
package studio.backlot.render.drift;

import org.jspecify.annotations.NullMarked;
