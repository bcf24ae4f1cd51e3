/** Productions and their schemas over REST. */
@NullMarked
package studio.backlot.story.production.http;

import org.jspecify.annotations.NullMarked;
