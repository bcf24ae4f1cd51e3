/** Shots given to models and filmed by paid jobs. */
@NullMarked
package studio.backlot.render.engine.work;

import org.jspecify.annotations.NullMarked;
