/** Whom models may show, over REST. */
@NullMarked
package studio.backlot.render.people.http;

import org.jspecify.annotations.NullMarked;
