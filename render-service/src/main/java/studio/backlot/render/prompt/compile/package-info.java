/** From facts to a request: routes, budget, segments, references. */
@NullMarked
package studio.backlot.render.prompt.compile;

import org.jspecify.annotations.NullMarked;
