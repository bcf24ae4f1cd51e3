/** Keys over REST: entered, tested, taken away, never shown. */
@NullMarked
package studio.backlot.render.provider.credential.http;

import org.jspecify.annotations.NullMarked;
