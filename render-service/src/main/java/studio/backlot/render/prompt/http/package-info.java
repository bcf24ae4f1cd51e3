/** Requests and profiles over REST. */
@NullMarked
package studio.backlot.render.prompt.http;

import org.jspecify.annotations.NullMarked;
