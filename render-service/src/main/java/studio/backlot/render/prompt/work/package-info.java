/** Gathers what a request is compiled from. */
@NullMarked
package studio.backlot.render.prompt.work;

import org.jspecify.annotations.NullMarked;
