/** The cut over REST. */
@NullMarked
package studio.backlot.render.cut.http;

import org.jspecify.annotations.NullMarked;
