/** Profiles and what providers list, over REST. */
@NullMarked
package studio.backlot.render.refresh.http;

import org.jspecify.annotations.NullMarked;
