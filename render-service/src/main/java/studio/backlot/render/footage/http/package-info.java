/** Footage over REST. */
@NullMarked
package studio.backlot.render.footage.http;

import org.jspecify.annotations.NullMarked;
