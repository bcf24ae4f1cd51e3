/** Footage in shots over REST. */
@NullMarked
package studio.backlot.render.footage.placing.http;

import org.jspecify.annotations.NullMarked;
