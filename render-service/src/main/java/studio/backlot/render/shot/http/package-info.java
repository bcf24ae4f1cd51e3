/** Shots over REST. */
@NullMarked
package studio.backlot.render.shot.http;

import org.jspecify.annotations.NullMarked;
