/** Scripts over REST. */
@NullMarked
package studio.backlot.story.script.http;

import org.jspecify.annotations.NullMarked;
