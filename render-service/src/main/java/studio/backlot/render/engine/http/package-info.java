/** Models and the choice between them over REST. */
@NullMarked
package studio.backlot.render.engine.http;

import org.jspecify.annotations.NullMarked;
